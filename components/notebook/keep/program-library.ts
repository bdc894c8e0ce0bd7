/** What "tuidao" is in a program outside of the page: the engine, and `show`, `progress` and a console that print text. */
import type { Output } from '@engine/notebook/output.ts';
import { textOf } from '@engine/notebook/text.ts';
import { cellConsole } from '../runtime/console.ts';
import { inspect } from '../runtime/inspect.ts';

export * from '@engine/index.ts';

// Taken now: a program of cells has the one below under this name.
const { log } = globalThis.console;
const print = (output: Output): void => log(textOf([output]));

export const show = (value: unknown): void => print({ kind: 'value', value: inspect(value) });

/** Every tenth of the way is a line. */
let tenths = 0;
export function progress(done: number, total: number): void {
  const now = Math.floor((10 * done) / total);
  if (now !== tenths) globalThis.console.error(`${done} / ${total}`);
  tenths = now;
}

/** Prints as the console of a cell does. */
export const { console } = cellConsole(
  print,
  () => true,
  () => performance.now(),
);

/** The value of a cell's last line, where it has one. */
export function last(value: unknown): void {
  if (value !== undefined) show(value);
}
