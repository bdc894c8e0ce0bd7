/** What an answer is worth, beyond right and wrong. */
import { EngineError } from '../errors.ts';
import type { AskedRounding, Template } from './template.ts';

export interface Policy {
  /** Other than the template's own, where the assignment says so: as many decimals or up to two more. */
  readonly rounding?: AskedRounding;
  /** What a result is worth that is right for the student's own earlier results, 0 … 1. */
  readonly carried: number;
  /** What one is worth that differs by rounding alone, 0 … 1. */
  readonly roundingOnly: number;
}

/** Full marks for what follows rightly from an earlier mistake; half where only digits are missing. */
export const usualPolicy: Policy = { carried: 1, roundingOnly: 0.5 };

/** Decimals that may be asked for beyond a template's own: its variants are drawn to bear as many. */
export const mostFurtherDecimals = 2;

/** The rounding that counts. @throws EngineError `out-of-range` */
export function roundingOf(template: Template, { rounding }: Policy): AskedRounding {
  if (!rounding) return template.rounding;
  const least = template.rounding.decimals;
  if (
    !Number.isInteger(rounding.decimals) ||
    rounding.decimals < least ||
    rounding.decimals > least + mostFurtherDecimals
  ) {
    throw new EngineError({
      code: 'out-of-range',
      path: 'policy.rounding.decimals',
      expected: `${least} to ${least + mostFurtherDecimals} decimals for ${template.id}`,
      found: String(rounding.decimals),
      cure: 'ask for as many decimals as the exercise has, or one or two more',
    });
  }
  return rounding;
}
