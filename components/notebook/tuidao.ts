/** What a cell gets by `import { … } from 'tuidao'`: the engine, and two effects that only a cell has. */
export * from '@engine/index.ts';

/** Where a cell runs, the runtime puts its own two in the place of these. */
const outside = (call: string): never => {
  throw new Error(`${call} draws below a cell; it was called outside of one.`);
};

/**
 * Draws a value below the cell, as its last line would.
 * @example show(plot({ line: [1, 4, 9] }))
 */
export function show(value: unknown): void {
  outside(`show(${typeof value})`);
}

/**
 * Tells how far a long loop has come.
 * @param done what is done so far, in any unit
 * @param total what there is to be done, above zero, in the same unit
 * @example for (let i = 1; i <= 1000; i++) { train(); progress(i, 1000); }
 */
export function progress(done: number, total: number): void {
  outside(`progress(${done}, ${total})`);
}
