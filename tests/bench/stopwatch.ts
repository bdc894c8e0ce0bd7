// How long things take, and whether that is soon enough.

/** Something a reader waits for. */
export interface Case {
  readonly what: string;
  /** The longest it may take, in milliseconds. */
  readonly budget: number;
  readonly run: () => unknown;
}

export interface Timing {
  readonly what: string;
  readonly budget: number;
  /** Of all runs, in milliseconds. */
  readonly median: number;
  readonly runs: number;
}

/** The middle one, or the mean of the two in the middle. @param numbers at least one */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) throw new Error('expected at least one number, found none');
  return sorted.length % 2 === 1 ? upper : (sorted[middle - 1]! + upper) / 2;
}

/** Whatever was measured goes here, so that no compiler may leave it out. */
let kept: unknown;

/**
 * Runs a case again and again.
 * @param least at least so many measured runs
 * @param milliseconds and for about so long
 * @param now a clock, in milliseconds
 */
export function time(
  { what, budget, run }: Case,
  { least = 5, milliseconds = 1000, now = (): number => performance.now() } = {},
): Timing {
  // The first runs are slow while the code is being compiled; a page has them behind it when its reader moves a slider.
  const warmUntil = now() + milliseconds / 4;
  do kept = run();
  while (now() < warmUntil);
  const times: number[] = [];
  const until = now() + milliseconds;
  while (times.length < least || now() < until) {
    const before = now();
    kept = run();
    times.push(now() - before);
  }
  if (kept === undefined) throw new Error(`${what}: expected a result, found none`);
  return { what, budget, median: median(times), runs: times.length };
}

export const holds = (timing: Timing): boolean => timing.median <= timing.budget;

/** Milliseconds in three digits, as `0.042 ms`. */
const written = (ms: number): string => `${Number(ms.toPrecision(3))} ms`;

/** The timings as lines, columns aligned. */
export function table(timings: readonly Timing[]): string {
  const rows = [
    ['', 'median', 'budget', 'runs', ''],
    ...timings.map((t) => [
      t.what,
      written(t.median),
      written(t.budget),
      String(t.runs),
      holds(t) ? 'holds' : 'OVER',
    ]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 || column === 4 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
