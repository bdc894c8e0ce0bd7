import { describe, expect, it } from 'vitest';
import { EngineError } from '../../../engine/errors.ts';
import {
  bits32,
  generatorOf,
  integer,
  normal,
  pick,
  shuffle,
  splitMix64,
  uniform,
} from '../../../engine/random.ts';

const times = <Value>(n: number, draw: () => Value): Value[] => Array.from({ length: n }, draw);

/** Σ (observed − expected)² / expected over equally likely classes. */
function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((a, b) => a + b, 0) / counts.length;
  return counts.reduce((sum, n) => sum + ((n - expected) * (n - expected)) / expected, 0);
}

// Chi-square that a fair source exceeds once in a thousand times, by degrees of
// freedom (NIST/SEMATECH e-Handbook, table 1.3.6.7.4). The seeds are fixed, so a
// test passes always or never.
const CHI_SQUARE_999 = { df5: 20.515, df23: 49.728, df99: 148.23 } as const;

const DRAWS = 100_000;

describe('the generator', () => {
  it('gives the published xoshiro128** 1.1 sequence from state 1, 2, 3, 4', () => {
    // Reference C by Blackman & Vigna; the same ten numbers stand in rand_xoshiro's tests.
    const generator = Uint32Array.of(1, 2, 3, 4);
    expect(times(10, () => bits32(generator))).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it('is seeded by the published SplitMix64 sequence', () => {
    // Rosetta Code, "Pseudo-random numbers/Splitmix64", seed 1234567.
    const words = splitMix64(1234567n);
    expect(times(5, words)).toEqual([
      6457827717110365317n,
      3203168211198807973n,
      9817491932198370423n,
      4593380528125082431n,
      16408922859458223821n,
    ]);
  });

  it('takes the halves of the first two SplitMix64 words as its state', () => {
    expect([...generatorOf(1234567)]).toEqual([
      Number(6457827717110365317n & 0xffffffffn),
      Number(6457827717110365317n >> 32n),
      Number(3203168211198807973n & 0xffffffffn),
      Number(3203168211198807973n >> 32n),
    ]);
  });

  it.each([0, 1, -1, 42, Number.MAX_SAFE_INTEGER, '', 'xor', '异或'])(
    'repeats itself for seed %j',
    (seed) => {
      const first = generatorOf(seed);
      const second = generatorOf(seed);
      expect(times(100, () => bits32(first))).toEqual(times(100, () => bits32(second)));
    },
  );

  it('tells seeds apart', () => {
    const seeds = [0, 1, 2, -1, '', '0', '1', 'a', 'b', 'ab', 'ba', '异', '或'];
    const starts = seeds.map((seed) => generatorOf(seed).join(' '));
    expect(new Set(starts).size).toBe(seeds.length);
  });

  it('branches off when its state is copied', () => {
    const generator = generatorOf(7);
    const copy = generator.slice();
    const ahead = times(10, () => uniform(generator));
    expect(times(10, () => uniform(copy))).toEqual(ahead);
  });

  it.each([0.5, NaN, Infinity, 2 ** 53])('refuses %d as a seed', (seed) => {
    expect(() => generatorOf(seed)).toThrow(EngineError);
    expect(() => generatorOf(seed)).toThrow(/seed: expected an integer/);
  });
});

describe('uniform', () => {
  it('joins 27 and 26 bits of two draws', () => {
    const generator = Uint32Array.of(1, 2, 3, 4);
    // The first two draws are 11520 and 0: 11520 >>> 5 = 360, and 360 · 2²⁶ / 2⁵³ = 360 / 2²⁷.
    expect(uniform(generator)).toBe(360 / 134217728);
  });

  it('stays in [0, 1) and fills it evenly', () => {
    const generator = generatorOf('uniform');
    const counts = new Array<number>(100).fill(0);
    for (let i = 0; i < DRAWS; i += 1) {
      const x = uniform(generator);
      expect(x >= 0 && x < 1).toBe(true);
      const bin = Math.floor(x * 100);
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
    expect(chiSquare(counts)).toBeLessThan(CHI_SQUARE_999.df99);
  });

  it('uses its last bit', () => {
    const generator = generatorOf('last bit');
    const odd = times(1000, () => (uniform(generator) * 2 ** 53) % 2).filter((bit) => bit === 1).length;
    // Five standard deviations, √1000 / 2 ≈ 16 each, around one half.
    expect(Math.abs(odd - 500)).toBeLessThan(80);
  });
});

describe('integer', () => {
  it('is a fair die', () => {
    const generator = generatorOf('die');
    const counts = [0, 0, 0, 0, 0, 0];
    for (let i = 0; i < DRAWS; i += 1) {
      const face = integer(generator, 6);
      counts[face] = (counts[face] ?? 0) + 1;
    }
    expect(counts).toHaveLength(6);
    expect(chiSquare(counts)).toBeLessThan(CHI_SQUARE_999.df5);
  });

  it('shows no remainder bias where it would be largest', () => {
    // n = ¾ · 2³²: the plain remainder of a draw would fall in the first third half of the time.
    const n = 3221225472;
    const generator = generatorOf('bias');
    const low = times(9000, () => integer(generator, n)).filter((x) => x < n / 3).length;
    // Five standard deviations, √(9000 · ⅓ · ⅔) ≈ 45 each, around 3000; with the bias it would be 4500.
    expect(Math.abs(low - 3000)).toBeLessThan(225);
  });

  it('knows its ends', () => {
    const generator = generatorOf('ends');
    expect(times(20, () => integer(generator, 1))).toEqual(new Array(20).fill(0));
    const whole = Uint32Array.of(1, 2, 3, 4);
    expect(integer(whole, 4294967296)).toBe(11520);
  });

  it.each([0, -1, 2.5, NaN, Infinity, 4294967297])('refuses n = %d', (n) => {
    const generator = generatorOf(1);
    const before = [...generator];
    expect(() => integer(generator, n)).toThrow(/n: expected an integer between 1 and 4294967296, found/);
    expect([...generator]).toEqual(before);
  });
});

describe('normal', () => {
  it('has mean 0, variance 1, skewness 0 and kurtosis 3', () => {
    const generator = generatorOf('normal');
    const draws = times(DRAWS, () => normal(generator));
    const moment = (power: number): number => draws.reduce((sum, x) => sum + x ** power, 0) / DRAWS;
    // Five standard errors of each sample moment: √(1, 2, 15, 96 / n).
    expect(Math.abs(moment(1))).toBeLessThan(5 * Math.sqrt(1 / DRAWS));
    expect(Math.abs(moment(2) - 1)).toBeLessThan(5 * Math.sqrt(2 / DRAWS));
    expect(Math.abs(moment(3))).toBeLessThan(5 * Math.sqrt(15 / DRAWS));
    expect(Math.abs(moment(4) - 3)).toBeLessThan(5 * Math.sqrt(96 / DRAWS));
  });

  it('lies within one, two and three standard deviations as often as it should', () => {
    const generator = generatorOf('within');
    const draws = times(DRAWS, () => Math.abs(normal(generator)));
    for (const [bound, share] of [
      [1, 0.6826894921],
      [2, 0.9544997361],
      [3, 0.9973002039],
    ] as const) {
      const seen = draws.filter((x) => x < bound).length / DRAWS;
      expect(Math.abs(seen - share)).toBeLessThan(5 * Math.sqrt((share * (1 - share)) / DRAWS));
    }
  });
});

describe('shuffle', () => {
  it('keeps every item, changes the order, and leaves the given list alone', () => {
    const items = times(52, () => 0).map((_, i) => i);
    const given = [...items];
    const order = shuffle(generatorOf('cards'), items);
    expect(items).toEqual(given);
    expect(order).not.toEqual(items);
    expect([...order].sort((a, b) => a - b)).toEqual(items);
  });

  it('keeps repeated items as often as they come', () => {
    expect(shuffle(generatorOf(3), ['a', 'a', 'b', undefined]).filter((x) => x === 'a')).toHaveLength(2);
  });

  it('makes all 24 orders of four items equally likely', () => {
    const generator = generatorOf('orders');
    const counts = new Map<string, number>();
    for (let i = 0; i < 24_000; i += 1) {
      const order = shuffle(generator, ['a', 'b', 'c', 'd']).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    expect(chiSquare([...counts.values()])).toBeLessThan(CHI_SQUARE_999.df23);
  });

  it('has nothing to do for none or one', () => {
    const generator = generatorOf(1);
    expect(shuffle(generator, [])).toEqual([]);
    expect(shuffle(generator, ['only'])).toEqual(['only']);
  });
});

describe('pick', () => {
  it('reaches every item', () => {
    const generator = generatorOf('pick');
    expect(new Set(times(200, () => pick(generator, ['a', 'b', 'c'])))).toEqual(new Set(['a', 'b', 'c']));
  });

  it('may pick undefined if that is an item', () => {
    expect(pick(generatorOf(1), [undefined])).toBeUndefined();
  });

  it('refuses an empty list', () => {
    expect(() => pick(generatorOf(1), [])).toThrow(/items: expected at least one item, found an empty list/);
  });
});
