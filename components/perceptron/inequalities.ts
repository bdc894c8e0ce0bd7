/** What right answers ask of the weights, and how the demands of inseparable examples add up to a contradiction; as TeX. */
import type { Example } from '@engine/nn/perceptron.ts';
import { separability, signed } from '@engine/nn/margin.ts';
import { shares } from './lab.ts';

/** w_0 + 2w_1 − w_2; `0` where nothing is left. */
export function combination(coefficients: readonly number[]): string {
  const terms = coefficients.flatMap((c, i) => {
    const near = Math.round(c * 1e6) / 1e6;
    if (near === 0) return [];
    const size = Math.abs(near) === 1 ? '' : String(Math.abs(near));
    return [{ sign: near < 0 ? '-' : '+', text: `${size}w_${i}` }];
  });
  if (terms.length === 0) return '0';
  return terms
    .map(({ sign, text }, i) => (i === 0 ? (sign === '-' ? `-${text}` : text) : ` ${sign} ${text}`))
    .join('');
}

export interface Inequality {
  /** Which example, from 0. */
  readonly example: number;
  /** As the neuron says it: w_0 + w_2 > 0, or ≤ 0 for class 0. */
  readonly demand: string;
  /** The same with everything on the positive side: −w_0 ≥ 0. */
  readonly turned: string;
  /** How many times it is taken. */
  readonly share: number;
}

export interface Contradiction {
  readonly inequalities: readonly Inequality[];
  /** The left side of all of them added up; `0` if it is a contradiction. */
  readonly sum: string;
}

/** @throws Error where a line does separate the examples */
export function contradictionOf(examples: readonly Example[]): Contradiction {
  const found = separability(examples);
  if (found.separable) throw new Error('expected examples that no line separates, found separable ones.');
  const parts = shares(found.certificate);
  const total = [0, ...examples[0]!.input].map((_, i) =>
    examples.reduce((sum, example, p) => sum + parts[p]! * signed(example)[i]!, 0),
  );
  return {
    inequalities: examples.map((example, p) => ({
      example: p,
      demand: `${combination([1, ...example.input])} ${example.target > 0 ? '> 0' : '\\le 0'}`,
      turned: `${combination(signed(example))} ${example.target > 0 ? '> 0' : '\\ge 0'}`,
      share: Math.round(parts[p]! * 1e6) / 1e6,
    })),
    sum: combination(total),
  };
}
