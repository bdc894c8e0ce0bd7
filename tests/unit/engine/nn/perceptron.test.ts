import { describe, expect, it } from 'vitest';
import { batchOf, learn, netInput, present, startOf } from '../../../../engine/nn/perceptron.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { generatorOf, uniform } from '../../../../engine/random.ts';

/** Draws from 0 to 1, the same every time. */
function drawn(seed: number): () => number {
  const generator = generatorOf(seed);
  return () => uniform(generator);
}

const rows = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;
const gate = (...targets: number[]) => targets.map((target, r) => ({ input: [...rows[r]!], target }));
const and = gate(0, 0, 0, 1);
const xor = gate(0, 1, 1, 0);

/** The learning rule once more, for two coordinates, in plain arithmetic and without any record. */
function byHand(
  examples: readonly { input: readonly number[]; target: number }[],
  [b, w1, w2]: readonly [number, number, number],
  eta: number,
  limit: number,
) {
  let [bias, first, second] = [b, w1, w2];
  let updates = 0;
  for (let round = 1; round <= limit; round++) {
    let clean = true;
    for (const { input, target } of examples) {
      const y = bias + first * input[0]! + second * input[1]! > 0 ? 1 : 0;
      if (y === target) continue;
      clean = false;
      updates++;
      bias += eta * (target - y);
      first += eta * (target - y) * input[0]!;
      second += eta * (target - y) * input[1]!;
    }
    if (clean) return { rounds: round, updates, weights: [bias, first, second], ended: true };
  }
  return { rounds: limit, updates, weights: [bias, first, second], ended: false };
}

describe('the traces from zero with η = 1', () => {
  it.each([
    ['AND', and, 6, 10, [-2, 2, 1]],
    ['OR', gate(0, 1, 1, 1), 4, 4, [0, 1, 1]],
    ['NAND', gate(1, 1, 1, 0), 6, 11, [3, -2, -1]],
  ] as const)('%s', (_name, examples, rounds, updates, weights) => {
    expect(learn(examples)).toMatchObject({ rounds, updates, weights, ending: 'separated' });
  });

  it('XOR comes back to (1, −1, 0) with four updates a round, 797 in 200 rounds', () => {
    expect(learn(xor)).toMatchObject({
      ending: 'cycle',
      cycle: { from: 2, to: 3 },
      weights: [1, -1, 0],
    });
    const long = learn(xor, { limit: 200, stopAtCycle: false });
    expect(long).toMatchObject({ updates: 797, weights: [1, -1, 0], ending: 'limit' });
    expect(long.presentations.filter(({ round, error }) => round === 150 && error !== 0)).toHaveLength(4);
  });

  it('the first three corrections of AND, as one does them on paper', () => {
    const [first, second, third, fourth, fifth] = learn(and).presentations;
    for (const shown of [first, second, third]) expect(shown).toMatchObject({ net: 0, output: 0, error: 0 });
    expect(fourth).toMatchObject({ round: 1, example: 3, error: 1, change: [1, 1, 1], weights: [1, 1, 1] });
    expect(fifth).toMatchObject({ round: 2, net: 1, output: 1, error: -1, change: [-1, 0, 0] });
  });
});

it('goes as by hand for any points, start and rate', () => {
  const next = drawn(7);
  const between = (low: number, high: number): number => low + (high - low) * next();
  for (let run = 0; run < 60; run++) {
    const examples = Array.from({ length: 2 + Math.floor(between(0, 6)) }, () => ({
      input: [between(-2, 2), between(-2, 2)],
      target: next() < 0.5 ? 0 : 1,
    }));
    const weights = [between(-1, 1), between(-1, 1), between(-1, 1)] as const;
    const rate = between(0.1, 2);
    const limit = 80;
    const hand = byHand(examples, weights, rate, limit);
    const made = learn(examples, { weights, rate, limit, stopAtCycle: false });
    expect(made).toMatchObject({ rounds: hand.rounds, updates: hand.updates });
    // By hand every addition rounds to the nearest double; a few hundred of them cost the last digits.
    made.weights.forEach((w, i) => expect(w).toBeCloseTo(hand.weights[i]!, 10));
    expect(made.ending === 'separated').toBe(hand.ended);
  }
});

describe('decimals that binary cannot hold', () => {
  /** A tenth of everything as whole numbers: the same trace, on which nothing rounds. */
  const tenfold = (w: readonly number[]): number[] => w.map((x) => Math.round(x * 10));
  it.each([
    [and, [-3, 1, -1]],
    [and, [-0.3, 0.1, 0.2]],
    [xor, [0.7, -0.1, 0.3]],
    [gate(1, 1, 1, 0), [0.2, 0.3, -1]],
  ] as const)('with η = 0.1 the trace is that of ten times the weights with η = 1', (examples, weights) => {
    const tenths = learn(examples, { weights, rate: 0.1 });
    const whole = learn(examples, { weights: tenfold(weights), rate: 1 });
    expect(tenths).toMatchObject({ rounds: whole.rounds, updates: whole.updates, ending: whole.ending });
    tenths.presentations.forEach(({ net, weights: after }, i) => {
      const same = whole.presentations[i]!;
      expect(net).toBe(same.net / 10);
      expect(after).toEqual(same.weights.map((w) => w / 10));
    });
  });
  it('a net input that is zero on paper is zero', () => {
    expect(0.1 + 0.2 - 0.3).not.toBe(0);
    expect(netInput([-0.3, 0.1, 0.2], [1, 1])).toBe(0);
  });
});

describe('choices', () => {
  it('from zero the rate only scales the weights', () => {
    for (const rate of [0.5, 2, 8]) {
      const made = learn(and, { rate });
      expect(made).toMatchObject({ rounds: 6, updates: 10, weights: [-2 * rate, 2 * rate, rate] });
    }
  });
  it('another order is another trace', () => {
    const order = [3, 2, 1, 0];
    const made = learn(and, { order });
    const turned = order.map((p) => and[p]!);
    expect(made.weights).toEqual(byHand(turned, [0, 0, 0], 1, 100).weights);
    expect(made.presentations[0]!.example).toBe(3);
  });
  it('with −1 for 0 and a sign the weights are doubled', () => {
    expect(learn(gate(-1, -1, -1, 1), { output: 'sign' })).toMatchObject({
      updates: 10,
      weights: [-4, 4, 2],
      ending: 'separated',
    });
  });
  it('with −1 for 0 and a step it never ends', () => {
    expect(learn(gate(-1, -1, -1, 1))).toMatchObject({
      rounds: 1000,
      updates: 4000,
      weights: [-2000, 0, 0],
      ending: 'limit',
    });
  });
});

describe('one example', () => {
  it('zero is not above zero', () => {
    expect(present(and, 3, [0, 0, 0], startOf(and, {})).output).toBe(0);
  });
  it('its net input counts the bias once', () => {
    expect(netInput([0.5, 2, -3], [4, 1])).toBe(0.5 + 8 - 3);
  });
});

it('errors of a batch cancel while the sum of ε x does not', () => {
  expect(batchOf(xor, [1, -1, 0])).toEqual({ errors: [-1, 0, 1, 0], sum: 0, direction: [0, 1, 0] });
});

describe('refusals', () => {
  it.each([
    [[], {}, 'wrong-shape', 'examples'],
    [[{ input: [], target: 0 }], {}, 'wrong-shape', 'examples'],
    [[...and, { input: [1], target: 0 }], {}, 'wrong-shape', 'examples[4]'],
    [[{ input: [Number.NaN, 1], target: 0 }], {}, 'not-a-number', 'examples[0].input[0]'],
    [[{ input: [1, 1], target: Infinity }], {}, 'not-a-number', 'examples[0].target'],
    [and, { weights: [0, 0] }, 'wrong-shape', 'weights'],
    [and, { weights: [0, Number.NaN, 0] }, 'not-a-number', 'weights[1]'],
    [and, { rate: 0 }, 'out-of-range', 'rate'],
    [and, { rate: Number.NaN }, 'not-a-number', 'rate'],
    [and, { order: [] }, 'wrong-shape', 'order'],
    [and, { order: [0, 4] }, 'wrong-shape', 'order'],
    [
      [
        { input: [1e308, 1e308], target: 1 },
        { input: [-1e308, 1e308], target: 0 },
      ],
      { rate: 10 },
      'non-finite',
      'w1',
    ],
  ] as const)('%j with %j: %s at %s', (examples, options, code, path) => {
    expect(refusalOf(() => learn(examples, options))).toMatchObject({ code, path });
  });
});
