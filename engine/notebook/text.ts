/**
 * What a cell shows, as plain text: for the files of expected output, for listening, and for copying. It is the same on every
 * machine and for every language of the page; progress is not part of it, as it depends on the clock.
 */
import { evaluate } from '../derivation/evaluate.ts';
import type { Derivation } from '../derivation/derivation.ts';
import type { CellError, Output, Shown } from './output.ts';
import type { Plot, Series } from './plot.ts';

/** Beyond, what could stand in one line is written one under the other. */
const widest = 72;
/** Steps of a derivation that are written out. */
const mostSteps = 60;

/** One line after the other, none with spaces at its end; nothing printed gives the empty text. */
export function textOf(outputs: readonly Output[]): string {
  return outputs
    .flatMap(linesOf)
    .join('\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

function linesOf(output: Output): readonly string[] {
  switch (output.kind) {
    case 'value':
      return [textOfValue(output.value)];
    case 'line': {
      const level = output.level === 'log' ? '' : `${output.level}: `;
      const text = level + output.parts.map(spoken).join(' ');
      return [indented(text, 2 * (output.depth ?? 0))];
    }
    case 'error':
      return [textOfError(output.error)];
    case 'cut':
      return [`… (too many ${output.at})`];
    case 'progress':
      return [];
  }
}

/** `TypeError: x is not a function (line 3)`; a program's own lines count from 1. */
export function textOfError({ name, message, line }: CellError): string {
  return `${name}: ${message}${line === undefined ? '' : ` (line ${line})`}`;
}

/** A value as a program would write it, as far as there is a way to. */
export function textOfValue(value: Shown): string {
  switch (value.kind) {
    case 'number':
    case 'word':
      return value.text;
    case 'string':
      return JSON.stringify(value.text) + rest(value.text.length, value.length);
    case 'function':
      return `function ${value.name}`.trimEnd();
    case 'vector':
      return typed(value.type, gathered('[', value.items, ']')) + rest(value.items.length, value.length);
    case 'matrix':
      return matrix(value.rows, value.height, value.width);
    case 'table':
      return table(
        value.columns,
        value.rows.map((row) => row.map(textOfValue)),
        value.height,
      );
    case 'list':
      return (
        typed(value.type, gathered('[', value.items.map(textOfValue), ']')) +
        rest(value.items.length, value.length)
      );
    case 'record':
      return record(
        value.type,
        value.fields.map(([name, field]) => [name, textOfValue(field)]),
        value.size,
      );
    case 'map': {
      const entries = value.entries.map(([key, held]) => `${textOfValue(key)} → ${textOfValue(held)}`);
      return `Map ${gathered('{ ', entries, ' }')}${rest(entries.length, value.size)}`;
    }
    case 'error':
      return `${value.name}: ${value.message}`;
    case 'more':
      return { again: '[again]', deep: '…', getter: '[getter]' }[value.why];
    case 'network':
      return record(
        'network',
        Object.entries(value.network).map(([name, part]) => [name, JSON.stringify(part)]),
      );
    case 'derivation':
      return steps(value.derivation);
    case 'plot':
      return plotted(value.plot);
    case 'tex':
      return `$${value.tex}$`;
  }
}

/** In a line of the console a text stands as it is, as the console of a browser has it. */
const spoken = (value: Shown): string =>
  value.kind === 'string' ? value.text + rest(value.text.length, value.length) : textOfValue(value);

const typed = (type: string | undefined, text: string): string =>
  type === undefined ? text : `${type} ${text}`;

/** How many there are in all, where not all are shown. */
const rest = (shown: number, whole: number | undefined): string =>
  whole === undefined || whole <= shown ? '' : ` … (${whole})`;

const indented = (text: string, by: number): string =>
  text
    .split('\n')
    .map((line) => ' '.repeat(by) + line)
    .join('\n');

/** In one line if there is room, otherwise one under the other. */
function gathered(open: string, parts: readonly string[], close: string): string {
  const line = parts.length === 0 ? open.trim() + close.trim() : open + parts.join(', ') + close;
  if (line.length <= widest && !line.includes('\n')) return line;
  return `${open.trim()}\n${parts.map((part) => indented(part, 2)).join(',\n')}\n${close.trim()}`;
}

function record(type: string | undefined, fields: readonly (readonly [string, string])[], size = 0): string {
  const parts = fields.map(([name, text]) => `${name}: ${text}`);
  return typed(type, gathered('{ ', parts, ' }')) + rest(fields.length, size);
}

/** Rows one under the other, each column as wide as its longest entry; numbers end below each other. */
function aligned(rows: readonly (readonly string[])[], side: 'start' | 'end'): string[][] {
  const widths = (rows[0] ?? []).map((_, j) => Math.max(...rows.map((row) => row[j]!.length)));
  return rows.map((row) =>
    row.map((text, j) => (side === 'end' ? text.padStart(widths[j]!) : text.padEnd(widths[j]!))),
  );
}

function matrix(rows: readonly (readonly string[])[], height: number, width: number): string {
  const lines = aligned(rows, 'end').map((row) => `[${row.join(', ')}]`);
  const whole = height > rows.length || width > (rows[0]?.length ?? 0) ? ` … (${height} × ${width})` : '';
  return `[${lines.join(',\n ')}]${whole}`;
}

function table(columns: readonly string[], rows: readonly (readonly string[])[], height: number): string {
  const flat = rows.map((row) => row.map((text) => text.replaceAll(/\s*\n\s*/g, ' ')));
  const lines = aligned([columns, ...flat], 'start').map((row) => row.join('  ').trimEnd());
  return lines.join('\n') + rest(rows.length, height);
}

/** Each quantity with its value, in the order they are computed. */
function steps(derivation: Derivation): string {
  const values = evaluate(derivation);
  const lines = derivation.steps
    .slice(0, mostSteps)
    .map(({ quantity: { id } }) => `${id} = ${textOfNumber(values.get(id)!)}`);
  return lines.join('\n') + rest(lines.length, derivation.steps.length);
}

const textOfNumber = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

/** What is drawn, how much of it, and between which values. */
function plotted({ line, dots, bars, heat, title }: Plot): string {
  const parts = [
    ...line.map((series) => `line ${described(series)}`),
    ...dots.map((series) => `dots ${described(series)}`),
    ...bars.map(({ name, value }) => `bar ${JSON.stringify(name)}: ${textOfNumber(value)}`),
    ...(heat ? [`heat ${heat.length} × ${heat[0]?.length ?? 0}, ${span(heat.flat())}`] : []),
  ];
  return typed(title === undefined ? 'plot' : `plot ${JSON.stringify(title)}`, gathered('{ ', parts, ' }'));
}

const described = ({ x, y, label }: Series): string =>
  `${label === undefined ? '' : `${JSON.stringify(label)} `}${y.length}: x ${span(x)}, y ${span(y)}`;

/** `least … most`. */
function span(values: readonly number[]): string {
  const ends = [(a: number, b: number) => Math.min(a, b), (a: number, b: number) => Math.max(a, b)];
  return values.length === 0 ? '–' : ends.map((end) => textOfNumber(values.reduce(end))).join(' … ');
}
