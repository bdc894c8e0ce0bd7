/**
 * Words of a reader as a tree: paragraphs, headings, lists, quotes, code, formulas, and within them emphasis and links.
 *
 * A small part of Markdown, read here so that nothing of it can become markup: what is not of these forms is text. The time
 * taken grows with the length of the text, whatever is in it.
 */
import { closing, hanAfter, hanBefore, opening } from '@components/math/punctuation.ts';

/** A formula within a line, with the marks that must not part from it, and whether Han stands beside it. */
export interface Formula {
  readonly kind: 'math';
  readonly text: string;
  readonly before?: string;
  readonly after?: string;
  readonly han?: 'before' | 'after' | 'both';
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | Formula
  | { readonly kind: 'strong'; readonly parts: readonly Inline[] }
  | { readonly kind: 'em'; readonly parts: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly parts: readonly Inline[] };

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly parts: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly parts: readonly Inline[] }
  | {
      readonly kind: 'list';
      /** Of a numbered list. */
      readonly start?: number;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'math'; readonly text: string }
  | { readonly kind: 'rule' };

/** Lists in lists, quotes in quotes, emphasis in emphasis: deeper ones are text. */
const deepest = 6;
/** How far the end of a mark is looked for. */
const farthest = 2000;

const heading = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$/;
const marker = /^( {0,3})([-*+]|\d{1,9}[.)])[ \t]+(?=\S)/;
const rule = /^ {0,3}(?:-[ \t]*){3,}$|^ {0,3}(?:\*[ \t]*){3,}$/;
const fence = /^ {0,3}(`{3,})[^`]*$/;
const blank = /^[ \t]*$/;

export const proseOf = (source: string): readonly Block[] =>
  blocksOf(source.replaceAll(/\r\n?/g, '\n').replaceAll('\t', '    ').split('\n'), 0);

const begins = (line: string): boolean =>
  heading.test(line) ||
  marker.test(line) ||
  rule.test(line) ||
  fence.test(line) ||
  /^ {0,3}(?:>|\$\$)/.test(line);

function blocksOf(lines: readonly string[], depth: number): readonly Block[] {
  const blocks: Block[] = [];
  for (let i = 0; i < lines.length;) {
    const line = lines[i]!;
    if (blank.test(line)) i += 1;
    else {
      const { block, next } = blockAt(lines, i, depth);
      blocks.push(block);
      i = next;
    }
  }
  return blocks;
}

interface Taken {
  readonly block: Block;
  readonly next: number;
}

function blockAt(lines: readonly string[], i: number, depth: number): Taken {
  const line = lines[i]!;
  const head = heading.exec(line);
  if (head)
    return {
      block: {
        kind: 'heading',
        level: Math.min(3, head[1]!.length) as 1 | 2 | 3,
        parts: inlinesOf(head[2]!),
      },
      next: i + 1,
    };
  if (rule.test(line)) return { block: { kind: 'rule' }, next: i + 1 };
  const opened = fence.exec(line);
  if (opened) return codeAt(lines, i, opened[1]!);
  if (/^ {0,3}\$\$/.test(line)) return formulaAt(lines, i);
  if (depth < deepest && /^ {0,3}>/.test(line)) return quoteAt(lines, i, depth);
  if (depth < deepest && marker.test(line)) return listAt(lines, i, depth);
  let next = i + 1;
  while (next < lines.length && !blank.test(lines[next]!) && !begins(lines[next]!)) next += 1;
  return { block: { kind: 'paragraph', parts: inlinesOf(joinedLines(lines.slice(i, next))) }, next };
}

/** Lines of one paragraph; between Han and Han no space is to appear. */
const joinedLines = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trim())
    .join('\n')
    .replace(/(?<=[\p{Script=Han}，。；：、？！])\n(?=[\p{Script=Han}“（])/gu, '')
    .replaceAll('\n', ' ');

function codeAt(lines: readonly string[], i: number, fenceText: string): Taken {
  let next = i + 1;
  while (next < lines.length && !lines[next]!.trim().startsWith(fenceText)) next += 1;
  return { block: { kind: 'code', text: lines.slice(i + 1, next).join('\n') }, next: next + 1 };
}

function formulaAt(lines: readonly string[], i: number): Taken {
  const first = lines[i]!.trim().slice(2);
  const closed = first.lastIndexOf('$$');
  if (closed >= 0) return { block: { kind: 'math', text: first.slice(0, closed).trim() }, next: i + 1 };
  let next = i + 1;
  while (next < lines.length && !lines[next]!.includes('$$')) next += 1;
  const last = lines[next]?.slice(0, lines[next]!.indexOf('$$')) ?? '';
  return {
    block: { kind: 'math', text: [first, ...lines.slice(i + 1, next), last].join('\n').trim() },
    next: next + 1,
  };
}

function quoteAt(lines: readonly string[], i: number, depth: number): Taken {
  let next = i;
  while (next < lines.length && /^ {0,3}>/.test(lines[next]!)) next += 1;
  const inner = lines.slice(i, next).map((line) => line.replace(/^ {0,3}> ?/, ''));
  return { block: { kind: 'quote', blocks: blocksOf(inner, depth + 1) }, next };
}

function listAt(lines: readonly string[], i: number, depth: number): Taken {
  const [, , sign] = marker.exec(lines[i]!)!;
  const numbered = /\d/.test(sign!);
  const items: (readonly Block[])[] = [];
  let next = i;
  while (next < lines.length) {
    const found = marker.exec(lines[next]!);
    if (!found || /\d/.test(found[2]!) !== numbered || rule.test(lines[next]!)) break;
    const indent = found[0].length;
    const item = [lines[next]!.slice(indent)];
    next += 1;
    while (next < lines.length) {
      const line = lines[next]!;
      if (blank.test(line)) {
        if (!/^ {2,}\S/.test(lines[next + 1] ?? '')) break;
        item.push('');
      } else if (line.startsWith('  ')) item.push(line.replace(new RegExp(`^ {1,${indent}}`), ''));
      else if (!begins(line)) item.push(line);
      else break;
      next += 1;
    }
    items.push(blocksOf(item, depth + 1));
    // One empty line between items does not end the list.
    if (blank.test(lines[next] ?? 'x') && marker.test(lines[next + 1] ?? '')) next += 1;
  }
  return {
    block: { kind: 'list', ...(numbered && { start: Number.parseInt(sign!, 10) }), items },
    next,
  };
}

/** Where a mark stands next, not too far on; −1 where it does not. */
function ahead(text: string, mark: string, from: number): number {
  const at = text.slice(from, from + farthest).indexOf(mark);
  return at < 0 ? -1 : from + at;
}

export function inlinesOf(text: string, depth = 0): readonly Inline[] {
  const parts: Inline[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain !== '') parts.push({ kind: 'text', text: plain });
    plain = '';
  };
  for (let i = 0; i < text.length;) {
    const found = inlineAt(text, i, depth);
    if (found) {
      flush();
      parts.push(found.part);
      i = found.next;
    } else {
      const escaped = text[i] === '\\' && /[\\`*_$[\]#>!+.-]/.test(text[i + 1] ?? '');
      plain += escaped ? text[i + 1]! : text[i]!;
      i += escaped ? 2 : 1;
    }
  }
  flush();
  return kept(parts);
}

/** Formulas with the marks that touch them. Beside Han a formula, which is a box to the browser, wants the thin space that text gets. */
function kept(parts: readonly Inline[]): readonly Inline[] {
  const texts = parts.map((part) => (part.kind === 'text' ? part.text : ''));
  return parts.flatMap((part, i): readonly Inline[] => {
    if (part.kind === 'text') {
      let { text } = part;
      if (parts[i - 1]?.kind === 'math') text = text.replace(closing, '');
      if (parts[i + 1]?.kind === 'math') text = text.replace(opening, '');
      return text === '' ? [] : [{ kind: 'text', text }];
    }
    if (part.kind !== 'math') return [part];
    const [left, right] = [texts[i - 1] ?? '', texts[i + 1] ?? ''];
    const before = opening.exec(left)?.[0];
    const after = closing.exec(right)?.[0];
    const sides = [hanBefore.test(left), hanAfter.test(right)];
    const han = sides[0] && sides[1] ? 'both' : sides[0] ? 'before' : sides[1] ? 'after' : undefined;
    return [{ ...part, ...(before && { before }), ...(after && { after }), ...(han && { han }) }];
  });
}

function inlineAt(text: string, i: number, depth: number): { part: Inline; next: number } | undefined {
  switch (text[i]) {
    case '`': {
      const end = ahead(text, '`', i + 1);
      if (end <= i + 1) return undefined;
      return { part: { kind: 'code', text: text.slice(i + 1, end) }, next: end + 1 };
    }
    case '$': {
      const wide = text[i + 1] === '$';
      const start = i + (wide ? 2 : 1);
      const end = ahead(text, wide ? '$$' : '$', start);
      const inner = text.slice(start, end);
      // “$5 and $6” are sums of money: a formula neither begins nor ends with a space.
      if (end <= start || inner !== inner.trim()) return undefined;
      return { part: { kind: 'math', text: inner }, next: end + (wide ? 2 : 1) };
    }
    case '*': {
      if (depth >= deepest) return undefined;
      const mark = text[i + 1] === '*' ? '**' : '*';
      const start = i + mark.length;
      const end = ahead(text, mark, start);
      const inner = text.slice(start, end);
      if (end <= start || inner !== inner.trim()) return undefined;
      return {
        part: { kind: mark === '**' ? 'strong' : 'em', parts: inlinesOf(inner, depth + 1) },
        next: end + mark.length,
      };
    }
    case '[': {
      const middle = depth >= deepest ? -1 : ahead(text, '](', i + 1);
      const end = middle < 0 ? -1 : ahead(text, ')', middle + 2);
      if (end < 0) return undefined;
      const label = text.slice(i + 1, middle);
      const href = webAddress(text.slice(middle + 2, end));
      if (label.trim() === '' || label.includes('[') || href === undefined) return undefined;
      return { part: { kind: 'link', href, parts: inlinesOf(label, deepest) }, next: end + 1 };
    }
    default:
      return undefined;
  }
}

/** An address on the web, and of no other kind. */
function webAddress(text: string): string | undefined {
  if (!/^https?:\/\/\S+$/i.test(text)) return undefined;
  try {
    const { protocol, href } = new URL(text);
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined;
  }
}
