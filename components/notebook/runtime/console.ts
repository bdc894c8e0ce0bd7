/** The console of a cell: its lines are output. */
import type { Output, Shown } from '@engine/notebook/output.ts';
import { inspect } from './inspect.ts';
import { append, deleteProperty, fixed, record, text } from './primordials.ts';

type Level = 'log' | 'warn' | 'error';
type Print = (...parts: unknown[]) => void;

/**
 * @param open whether anything printed is still kept
 * @param now milliseconds, from whenever
 */
export function cellConsole(
  print: (output: Output) => void,
  open: () => boolean,
  now: () => number,
): { console: object; reset(): void } {
  let depth = 0;
  let counts = record<number>();
  let begun = record<number>();

  const line = (level: Level, values: readonly unknown[]): void => {
    if (!open()) return;
    const parts: Shown[] = [];
    for (let i = 0; i < values.length && i < mostParts; i++) append(parts, inspect(values[i]));
    print(depth > 0 ? { kind: 'line', level, parts, depth } : { kind: 'line', level, parts });
  };
  const at =
    (level: Level): Print =>
    (...parts) =>
      line(level, parts);
  const labelled = (label: unknown): string =>
    label === undefined ? 'default' : typeof label === 'object' ? 'object' : text(label);
  const elapsed: Print = (label) => {
    const name = labelled(label);
    const start = begun[name];
    if (start === undefined) line('warn', [`there is no timer "${name}"`]);
    else line('log', [`${name}: ${fixed(now() - start, 1)} ms`]);
  };

  const console: Record<string, Print> = {
    log: at('log'),
    info: at('log'),
    debug: at('log'),
    dir: (value) => line('log', [value]),
    table: (value) => line('log', [value]),
    warn: at('warn'),
    error: at('error'),
    trace: at('log'),
    assert: (holds, ...parts) => {
      if (!holds) line('error', parts.length > 0 ? parts : ['an assertion does not hold']);
    },
    group: (...parts) => {
      if (parts.length > 0) line('log', parts);
      if (depth < mostDepth) depth++;
    },
    groupEnd: () => {
      if (depth > 0) depth--;
    },
    count: (label) => {
      const name = labelled(label);
      line('log', [`${name}: ${(counts[name] = (counts[name] ?? 0) + 1)}`]);
    },
    countReset: (label) => {
      counts[labelled(label)] = 0;
    },
    time: (label) => {
      begun[labelled(label)] = now();
    },
    timeLog: elapsed,
    timeEnd: (label) => {
      elapsed(label);
      deleteProperty(begun, labelled(label));
    },
    clear: () => {},
  };
  console['groupCollapsed'] = console['group']!;
  return {
    console,
    reset() {
      depth = 0;
      counts = record();
      begun = record();
    },
  };
}

/** Values on one line, and groups inside groups. */
const mostParts = 50;
const mostDepth = 20;
