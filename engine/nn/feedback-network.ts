import type { Derivation } from '../derivation/derivation.ts';
import { product, sum, type Expr } from '../derivation/expr.ts';
import { write } from '../derivation/write.ts';
import { EngineError } from '../errors.ts';
import { activations, type ActivationName } from './activation.ts';

/** A connection from one unit to another; units are numbered from 1. It may lead back, or to where it comes from. */
export interface Connection {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** Units whose connections may form directed cycles: a feedback network (lecture, slide 62), also called recurrent. */
export interface FeedbackNetwork {
  /** One that acts on each net input by itself. */
  readonly activation: ActivationName;
  readonly connections: readonly Connection[];
  /** The state of each unit at time 0. */
  readonly start: readonly number[];
}

/** The id of a unit's state. @example stateId(2, 3) is 's2_t3' */
export const stateId = (unit: number, time: number): string => `s${unit}_t${time}`;

/**
 * The network unrolled in time: every unit once for each moment, reading the states of the moment before. What was a
 * cycle becomes a derivation, which has none.
 *
 * Ids: w{from}_{to} · s{unit}_t{time}; time 0 is given.
 * @param until the last moment, a natural number
 * @throws EngineError `unknown-activation` for softmax
 */
export function unrolled({ activation, connections, start }: FeedbackNetwork, until: number): Derivation {
  const rule = activations[activation];
  if (rule.kind !== 'componentwise') {
    throw new EngineError({
      code: 'unknown-activation',
      path: 'activation',
      expected: 'an activation that acts on each net input by itself',
      found: `${activation}, which acts on a whole layer`,
      cure: 'use tanh, for example',
    });
  }
  const units = start.map((_, i) => i + 1);
  const name = (unit: number, time: number): string => `s_${unit}^{(${time})}`;
  return write(({ give, step }) => {
    let now: Expr[] = units.map((unit) => give(stateId(unit, 0), name(unit, 0), start[unit - 1]!));
    const weights = connections.map(({ from, to, weight }) =>
      give(`w${from}_${to}`, `w_{${from}${to}}`, weight, 'weight'),
    );
    for (let time = 1; time <= until; time++) {
      const before = now;
      now = units.map((unit) => {
        const arriving = connections.flatMap(({ from, to }, i) =>
          to === unit ? [{ from, term: product([weights[i]!, before[from - 1]!]) }] : [],
        );
        const [zh, en] = (['、', ' and '] as const).map((and) =>
          arriving.map(({ from }) => `{${stateId(from, time - 1)}}`).join(and),
        );
        return step(stateId(unit, time), name(unit, time), rule.expr(sum(arriving.map(({ term }) => term))), {
          zh: `读上一时刻的${zh}，乘权值，经过激活，成为这一时刻的状态。`,
          en: `Read ${en} of the moment before, weight it and activate it. That is the state at this moment.`,
        });
      });
    }
  });
}
