/** A value in a few letters, for a line among others. */
import type { Shown } from '@engine/notebook/output.ts';
import { visibleText } from './visible-text.ts';

const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, Math.max(1, most - 1)).trimEnd()}…` : text;

/** @param most letters, roughly */
export function briefOf(value: Shown, most = 60): string {
  const inner = (parts: Iterable<string>, open: string, close: string, all: number): string => {
    const taken: string[] = [];
    let left = most - open.length - close.length;
    for (const part of parts) {
      if (left < part.length && taken.length > 0) break;
      taken.push(part);
      left -= part.length + 2;
    }
    const rest = taken.length < all ? ', …' : '';
    return cut(`${open}${taken.join(', ')}${rest}${close}`, most);
  };
  const within = Math.max(8, Math.floor(most / 3));
  switch (value.kind) {
    case 'number':
      return value.text;
    case 'word':
      return cut(visibleText(value.text), most);
    case 'string':
      return quoted(cut(value.text, most));
    case 'function':
      return cut(`ƒ ${visibleText(value.name)}`, most);
    case 'vector':
      return inner(value.items, '[', ']', value.length);
    case 'matrix':
      return `[${value.height} × ${value.width}]`;
    case 'table':
      return inner(value.columns.map(visibleText), `${value.height} × {`, '}', value.columns.length);
    case 'list':
      return inner(
        lazily(value.items, (item) => briefOf(item, within)),
        '[',
        ']',
        value.length,
      );
    case 'record':
      return inner(
        lazily(
          value.fields,
          ([name, field]) => `${cut(visibleText(name), within)}: ${briefOf(field, within)}`,
        ),
        '{',
        '}',
        value.size,
      );
    case 'map':
      return inner(
        lazily(value.entries, ([key, entry]) => `${briefOf(key, within)} → ${briefOf(entry, within)}`),
        '{',
        '}',
        value.size,
      );
    case 'error':
      return cut(visibleText(`${value.name}: ${value.message}`), most);
    case 'more':
      return '…';
    case 'network':
      return value.network.layers.join('-');
    case 'derivation':
      return cut(value.derivation.steps.map(({ quantity: { id } }) => id).join(', '), most);
    case 'plot':
      return cut(visibleText(value.plot.title ?? 'plot'), most);
    case 'tex':
      return cut(visibleText(value.tex), most);
  }
}

/** A text in quotation marks, as a program has it. */
export const quoted = (text: string): string => visibleText(JSON.stringify(text));

function* lazily<T>(items: Iterable<T>, make: (item: T) => string): Generator<string> {
  for (const item of items) yield make(item);
}
