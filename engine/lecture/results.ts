import { partialId } from '../derivation/differentiate.ts';
import type { Id } from '../derivation/expr.ts';
import { EngineError } from '../errors.ts';
import { activationsResults } from './activations.ts';
import { backpropResults } from './backprop.ts';
import { forwardResults } from './forward.ts';
import { frameworksResults } from './frameworks.ts';
import { gradientResults } from './gradient.ts';
import { historyResults } from './history.ts';
import { mpModelResults } from './mp-model.ts';
import { multilayerResults } from './multilayer.ts';
import { perceptronResults } from './perceptron.ts';
import { practiceResults } from './practice.ts';
import type { Result } from './result.ts';

/** Everything the lecture computes, by name; one file for each chapter. */
const makers = {
  ...historyResults,
  ...mpModelResults,
  ...perceptronResults,
  ...activationsResults,
  ...multilayerResults,
  ...forwardResults,
  ...gradientResults,
  ...backpropResults,
  ...practiceResults,
  ...frameworksResults,
} as const;

export type ResultName = keyof typeof makers;
export const resultNames = Object.keys(makers) as ResultName[];

const made = new Map<string, Result>();

/** A result by name; computed at the first call, then kept. @throws EngineError `unknown-result` */
export function result(name: string): Result {
  const known = resultNames.find((n) => n === name);
  if (!known) {
    throw new EngineError({
      code: 'unknown-result',
      path: name,
      expected: `one of ${resultNames.join(', ')}`,
      found: name,
      cure: 'correct its spelling, or add it to engine/lecture/results.ts',
    });
  }
  let found = made.get(known);
  if (!found) {
    found = makers[known]();
    made.set(known, found);
  }
  return found;
}

/** One number of a result. @throws EngineError `unknown-result`, `unknown-quantity` */
export function resultValue(name: string, id: Id): number {
  const { values } = result(name);
  const value = values.get(id);
  if (value === undefined) {
    throw new EngineError({
      code: 'unknown-quantity',
      path: `${name}.${id}`,
      expected: `one of ${[...values.keys()].slice(0, 12).join(', ')}, …`,
      found: id,
      cure: `gradients are named ${partialId('E', 'w1_1_1')}, values of pass 2 end in _p2`,
    });
  }
  return value;
}
