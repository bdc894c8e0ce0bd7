/**
 * What a cell shows, read from the text that came from the place where it ran.
 *
 * Any program may run there, so this text may be anything. It is read here once and strictly: known kinds and fields only,
 * limited in depth, length and number, every number a number. What follows may rely on it, and still treats every text
 * in it as text.
 */
import { longestLine, type CellError, type Output } from '@engine/notebook/output.ts';
import { Damaged, finite, list, oneOf, optional, record, text, whole } from './checks.ts';
import { ShownReader } from './read-shown.ts';

/** UTF-16 units of one message: the most that a run may print, and a large derivation beside it. */
export const longestMessage = 4 * 1024 * 1024;
/** More than a batch ever holds. */
const mostOutputs = 5000;

/**
 * @param json one batch of outputs
 * @returns undefined where it is not what our own side would send: then the place it came from is not to be trusted further
 */
export function readOutputs(json: string): readonly Output[] | undefined {
  if (json.length > longestMessage) return undefined;
  try {
    const reader = new ShownReader();
    return list(JSON.parse(json), mostOutputs).map((data) => readOutput(data, reader));
  } catch (error) {
    // Text that is no JSON, or is nested deeper than the browser's own reader goes.
    if (error instanceof Damaged || error instanceof SyntaxError || error instanceof RangeError)
      return undefined;
    if (error instanceof Error && error.name === 'InternalError') return undefined;
    throw error;
  }
}

function readOutput(data: unknown, reader: ShownReader): Output {
  const kind = (data as { kind?: unknown } | null)?.kind as Output['kind'];
  switch (kind) {
    case 'value':
      return { kind, value: reader.read(record(data, 'kind value')['value']) };
    case 'line': {
      const given = record(data, 'kind level parts', 'depth');
      return {
        kind,
        level: oneOf(given['level'], ['log', 'warn', 'error']),
        parts: list(given['parts'], 1000).map((part) => reader.read(part)),
        ...optional(given, 'depth', (depth) => whole(depth, 0, 1000)),
      };
    }
    case 'progress': {
      const given = record(data, 'kind done total');
      return { kind, done: finite(given['done']), total: finite(given['total']) };
    }
    case 'error':
      return { kind, error: readError(record(data, 'kind error')['error']) };
    case 'cut':
      return { kind, at: oneOf(record(data, 'kind at')['at'], ['lines', 'bytes']) };
    default:
      throw new Damaged('expected a kind of output');
  }
}

/** @throws Damaged */
export function readError(data: unknown): CellError {
  const given = record(data, 'name message', 'code data line column');
  const place = (value: unknown): number => whole(value, 1, 10_000_000);
  return {
    name: text(given['name'], 1016),
    message: text(given['message'], longestLine + 16),
    ...optional(given, 'code', (code) => text(code, 40, /^[a-z-]+$/)),
    ...optional(given, 'data', readGaps),
    ...optional(given, 'line', place),
    ...optional(given, 'column', place),
  };
}

/** What fills the gaps of a sentence. */
function readGaps(data: unknown): Readonly<Record<string, string>> {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new Damaged('expected an object');
  const gaps = list(Object.entries(data), 20).map((entry) => {
    const [name, value] = entry as [string, unknown];
    return [text(name, 40, /^[A-Za-z]\w*$/), text(value, longestLine)] as const;
  });
  return Object.fromEntries(gaps);
}
