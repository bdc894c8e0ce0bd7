/** The same points learnt with three rates: what the rate changes, and what it does not when all weights begin at zero. */
import { farStart, gates } from '@engine/lecture/perceptron-example.ts';
import { decimalSum } from '@engine/math/decimal.ts';
import { learn, type Example, type Learning } from '@engine/nn/perceptron.ts';
import { limit, presets } from './lab.ts';

export const rates = [0.1, 1, 10] as const;
export const starts = { zero: [0, 0, 0], far: farStart } as const;
export type StartName = keyof typeof starts;
export const tasks = { and: gates.and, or: gates.or, clouds: presets.clouds } as const;
export type TaskName = keyof typeof tasks;

export interface RateRun {
  readonly rate: number;
  readonly examples: readonly Example[];
  readonly learning: Pick<Learning, 'rounds' | 'updates' | 'weights'>;
  /** Weights after every correction but the last: their lines are where the line has been. */
  readonly trail: readonly (readonly number[])[];
  /** w/η: from zero it does not depend on the rate. */
  readonly relative: readonly number[];
}

/** At most so many lines of a trail: more cannot be told apart. */
const mostLines = 24;

export function runsOf(task: TaskName, start: StartName): RateRun[] {
  return rates.map((rate) => {
    const { presentations, rounds, updates, weights } = learn(tasks[task], {
      weights: starts[start],
      rate,
      limit,
    });
    const corrected = presentations.filter(({ error }) => error !== 0).map((shown) => shown.weights);
    const stride = Math.ceil(corrected.length / mostLines);
    return {
      rate,
      examples: tasks[task],
      learning: { rounds, updates, weights },
      trail: corrected.slice(0, -1).filter((_, i) => i % stride === 0),
      relative: weights.map((w) => decimalSum([[w, 1 / rate]])),
    };
  });
}
