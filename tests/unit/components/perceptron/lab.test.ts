import { filled } from '@components/page/filled.ts';
import { brief, exactly, term, tuple } from '@components/perceptron/figures.ts';
import { combination, contradictionOf } from '@components/perceptron/inequalities.ts';
import {
  earlier,
  firstAt,
  firstSetup,
  labOf,
  mostPoints,
  presets,
  shares,
  wrongOf,
} from '@components/perceptron/lab.ts';
import { labWords } from '@components/perceptron/lab-words.ts';
import { runsOf } from '@components/perceptron/rates.ts';
import { describe, expect, test } from 'vitest';

describe('the lab', () => {
  test('begins just after the first correction of AND', () => {
    const { learning, rounds } = labOf(firstSetup);
    expect(learning.presentations[firstAt - 1]).toMatchObject({ error: 1, weights: [1, 1, 1] });
    expect(learning.presentations.slice(0, firstAt - 1).every(({ error }) => error === 0)).toBe(true);
    expect(rounds).toHaveLength(6);
    const { moments } = labOf(firstSetup);
    expect(moments).toHaveLength(25);
    expect(moments[0]).toEqual({ weights: [0, 0, 0], wrong: [3], margin: 0 });
    expect(moments[firstAt]).toMatchObject({ weights: [1, 1, 1], wrong: [0, 1, 2] });
    expect(moments.at(-1)).toEqual({ weights: [-2, 2, 1], wrong: [], margin: 0 });
    expect(rounds[1]).toMatchObject({ round: 2, weights: [0, 2, 1] });
    expect(rounds[1]!.shown.map(({ at, presentation }) => [at, presentation.error])).toEqual([
      [5, -1],
      [6, -1],
      [7, 0],
      [8, 1],
    ]);
  });

  test('knows the bound where a line exists, the shares where none does', () => {
    expect(labOf(firstSetup).bound).toBeCloseTo(51, 9);
    const xor = labOf({ ...firstSetup, examples: presets.xor });
    expect(xor.bound).toBeUndefined();
    if (xor.separability.separable) throw new Error('expected no line');
    expect(xor.shares).toEqual(shares(xor.separability.certificate));
    xor.shares!.forEach((share) => expect(share).toBeCloseTo(1, 9));
  });

  test('every preset fits, the clouds can be parted and the mixed ones cannot', () => {
    for (const examples of Object.values(presets)) expect(examples.length).toBeLessThanOrEqual(mostPoints);
    expect(labOf({ ...firstSetup, examples: presets.clouds }).learning.ending).toBe('separated');
    const mixed = labOf({ ...firstSetup, examples: presets.mixed });
    expect(mixed.separability.separable).toBe(false);
    expect(mixed.learning.ending).not.toBe('separated');
  });

  test('names the wrong ones, zero counting as no', () => {
    expect(wrongOf(presets.and, [0, 0, 0])).toEqual([3]);
    expect(wrongOf(presets.and, [1, 1, 1])).toEqual([0, 1, 2]);
    expect(wrongOf(presets.and, [-2, 2, 1])).toEqual([]);
  });

  test('moves an example a place forward', () => {
    expect(earlier(['a', 'b', 'c'], 2)).toEqual(['a', 'c', 'b']);
    expect(earlier(['a', 'b', 'c'], 0)).toEqual(['a', 'b', 'c']);
  });
});

describe('three rates', () => {
  test('from zero they differ in the size of the weights only', () => {
    for (const task of ['and', 'or', 'clouds'] as const) {
      const [small, one, large] = runsOf(task, 'zero');
      for (const run of [small!, large!]) {
        expect(run.learning.rounds).toBe(one!.learning.rounds);
        expect(run.learning.updates).toBe(one!.learning.updates);
        run.relative.forEach((w, i) => expect(w).toBeCloseTo(one!.relative[i]!, 9));
      }
    }
  });
  test('from (3, −2, 1) they do not; whole numbers in tenths confirm the smallest', () => {
    const runs = runsOf('and', 'far');
    expect(runs.map(({ learning }) => learning.updates)).toEqual([81, 17, 11]);
    // The same with all numbers ten times as large, where nothing is rounded.
    const tenfold = labOf({ examples: presets.and, weights: [30, -20, 10], rate: 1 });
    expect(tenfold.learning).toMatchObject({ updates: 81, rounds: runs[0]!.learning.rounds });
    expect(runs[0]!.trail.length).toBeLessThanOrEqual(25);
  });
});

describe('the contradiction', () => {
  test('of XOR is its four inequalities, once each', () => {
    expect(contradictionOf(presets.xor)).toEqual({
      inequalities: [
        { example: 0, demand: 'w_0 \\le 0', turned: '-w_0 \\ge 0', share: 1 },
        { example: 1, demand: 'w_0 + w_2 > 0', turned: 'w_0 + w_2 > 0', share: 1 },
        { example: 2, demand: 'w_0 + w_1 > 0', turned: 'w_0 + w_1 > 0', share: 1 },
        { example: 3, demand: 'w_0 + w_1 + w_2 \\le 0', turned: '-w_0 - w_1 - w_2 \\ge 0', share: 1 },
      ],
      sum: '0',
    });
  });
  test('is none where a line exists', () => {
    expect(() => contradictionOf(presets.and)).toThrow('no line separates');
  });
  test('writes combinations as one writes them', () => {
    expect(combination([2, -1, 0.5])).toBe('2w_0 - w_1 + 0.5w_2');
    expect(combination([0, 0, -3])).toBe('-3w_2');
  });
});

describe('words and numbers', () => {
  test('both languages have the same gaps', () => {
    const gaps = (value: unknown): string[] =>
      [...JSON.stringify(value).matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).toSorted();
    expect(gaps(labWords('en'))).toEqual(gaps(labWords('zh')));
    expect(filled('{a} of {b}', { a: 1, b: 2 })).toBe('1 of 2');
  });
  test('numbers are short, with a true minus', () => {
    expect(brief(-0.30000000000000154)).toBe('−0.3');
    expect(brief(0.123456)).toBe('0.1235');
    expect(brief(0)).toBe('0');
    expect(brief(-0.00001)).toBe('−0.00001');
    expect(exactly(-0.12345)).toBe('−0.12345');
    expect(term(-2)).toBe('(−2)');
    expect(tuple([1, -1, 0])).toBe('(1, −1, 0)');
  });
});
