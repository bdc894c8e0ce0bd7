/** What a cell has thrown, as data: which mistake it is, and where in the cell's own text. */
import { errorCodes } from '@engine/errors.ts';
import type { CellError, CellErrorCode } from '@engine/notebook/output.ts';
import type { Program } from './compile.ts';
import { errorText, isError } from './inspect.ts';
import { inSource, type Position } from './positions.ts';
import * as host from './primordials.ts';

/** Names that reach beyond the page. Where cells run they do not exist. */
export const network: Readonly<Record<string, true>> = Object.assign(host.record<true>(), {
  fetch: true,
  XMLHttpRequest: true,
  WebSocket: true,
  WebSocketStream: true,
  EventSource: true,
  WebTransport: true,
  importScripts: true,
  Worker: true,
  SharedWorker: true,
  BroadcastChannel: true,
  indexedDB: true,
  caches: true,
  navigator: true,
});
const engineCodes: Readonly<Record<string, string>> = Object.assign(host.record<string>(), errorCodes);

/** How the engines of the browsers word one mistake; the groups are named after the gaps they fill. */
const wordings: readonly (readonly [CellErrorCode, pattern: RegExp, ...gaps: string[]])[] = [
  ['not-defined', /^([\w$]+) is not defined$/, 'name'],
  ['not-defined', /^Can't find variable: ([\w$]+)$/, 'name'],
  ['constant', /^Assignment to constant variable\.$/],
  ['constant', /^invalid assignment to const '([\w$]+)'/, 'name'],
  ['constant', /^Attempted to assign to readonly property\.$/],
  ['not-a-function', /^(.{1,200}) is not a (?:function|constructor)\b/, 'what'],
  [
    'no-property',
    /^Cannot (?:read|set) properties of (undefined|null) \((?:reading|setting) '(.{0,200})'\)$/,
    'of',
    'name',
  ],
  [
    'no-property',
    /^Cannot destructure property '(.{0,200})' of .* as it is (undefined|null)\.$/,
    'name',
    'of',
  ],
  ['no-property', /^can't access property "(.{0,200})", .* is (undefined|null)$/, 'name', 'of'],
  ['no-property', /^(undefined|null) is not an object \(evaluating '.*?\.?([\w$]+)'\)$/, 'of', 'name'],
  ['too-deep', /^(?:Maximum call stack size exceeded|too much recursion)/],
  ['unknown-module', /^a cell can import from "tuidao" only, not from "(.{0,200})"$/, 'module'],
  [
    'no-network',
    /^(?:Failed to fetch dynamically|error loading dynamically|Importing a module script failed)/,
  ],
  ['out-of-memory', /^(?:Array buffer allocation failed|Out of memory|allocation size overflow)/],
];

/** The stack as the language wrote it, never by a getter of the cell's own. */
const nativeStack = ((): ((error: object) => string) => {
  const sample = new Error('sample');
  const onSample = host.getOwnPropertyDescriptor(sample, 'stack')?.get;
  const onPrototype = host.getOwnPropertyDescriptor(Error.prototype, 'stack')?.get;
  return (error) => {
    const found = host.getOwnPropertyDescriptor(error, 'stack');
    let stack: unknown;
    if (found && host.hasOwn(found, 'value')) stack = found.value;
    else if (found && found.get === onSample && onSample) stack = host.apply(onSample, error, []);
    else if (!found && onPrototype) stack = host.apply(onPrototype, error, []);
    return typeof stack === 'string' ? host.sliced(stack, 0, 20_000) : '';
  };
})();

/** Under this name the text of a cell stands in the stack of an error. */
export const sourceName = (cell: string): string => `cell-${cell}`;

const frame = /(?:^|[^\w-])cell-([a-z0-9-]+):(\d+):(\d+)/g;

/** Where a stack passes through a cell's text for the first time. */
export function frameIn(stack: string, cell: string): Position | undefined {
  frame.lastIndex = 0;
  for (let found = host.matched(frame, stack); found; found = host.matched(frame, stack)) {
    if (found[1] === cell) return { line: +found[2]!, column: +found[3]! };
  }
  return undefined;
}

/**
 * @param ran the cell it belongs to, and how many lines stand before its body in a stack
 * @param inLibrary whether "tuidao" has something of a name
 */
export function cellError(
  reason: unknown,
  ran: { readonly cell: string; readonly program: Program; readonly before: number } | undefined,
  inLibrary: (name: string) => boolean,
): CellError {
  try {
    if (typeof reason !== 'object' || reason === null || !isError(reason)) return thrown(reason);
    const { name, message } = errorText(reason);
    const place = ran && placeOf(reason, ran);
    return { name, message, ...meaning(reason, name, message, inLibrary), ...place };
  } catch {
    // A proxy that will not be looked at.
    return { name: 'Error', message: '' };
  }
}

/** Whatever may be thrown besides errors: told as text where it is one. */
function thrown(reason: unknown): CellError {
  if (typeof reason === 'symbol') return { name: '', message: 'Symbol' };
  if (typeof reason === 'object' && reason !== null) {
    const message = host.own(reason, 'message');
    return { name: '', message: typeof message === 'string' ? host.sliced(message, 0, 1000) : '{…}' };
  }
  return {
    name: '',
    message: typeof reason === 'function' ? 'function' : host.sliced(host.text(reason), 0, 1000),
  };
}

function meaning(
  reason: object,
  name: string,
  message: string,
  inLibrary: (name: string) => boolean,
): Pick<CellError, 'code' | 'data'> {
  const code = host.own(reason, 'code');
  if (name === 'EngineError' && typeof code === 'string' && engineCodes[code]) {
    const data = host.record<string>();
    for (let i = 0; i < refusal.length; i++) {
      const entry = host.own(reason, refusal[i]!);
      if (typeof entry === 'string') data[refusal[i]!] = host.sliced(entry, 0, 1000);
    }
    return { code, data };
  }
  for (let i = 0; i < wordings.length; i++) {
    const wording = wordings[i]!;
    const found = host.matched(wording[1], message);
    if (!found) continue;
    const data = host.record<string>();
    for (let gap = 2; gap < wording.length; gap++) data[wording[gap] as string] = found[gap - 1] ?? '';
    return { code: sharpened(wording[0], data, inLibrary), data };
  }
  return {};
}
const refusal = ['path', 'expected', 'found', 'cure'] as const;

function sharpened(
  code: CellErrorCode,
  data: Record<string, string>,
  inLibrary: (name: string) => boolean,
): CellErrorCode {
  if (code === 'not-defined' && network[data['name']!]) return 'no-network';
  if (code === 'not-defined' && inLibrary(data['name']!)) return 'not-imported';
  if (code === 'not-a-function') {
    const last = host.matched(lastName, data['what']!)?.[0] ?? '';
    if (network[last]) {
      data['name'] = last;
      return 'no-network';
    }
  }
  return code;
}
const lastName = /[\w$]+$/;

function placeOf(
  reason: object,
  { cell, program, before }: { cell: string; program: Program; before: number },
): Position | undefined {
  const at = frameIn(nativeStack(reason), cell);
  if (!at || at.line <= before) return undefined;
  const { moved } = program;
  const line = at.line - before;
  const shifted = moved && moved.line === line && at.column >= moved.column + moved.by ? moved.by : 0;
  return inSource(program.mappings, { line, column: at.column - shifted });
}
