import { boundaries, draw, frame, spread } from '@components/backprop/order-drawing.ts';
import { bySample, byEpoch, firstChoice, limit, view } from '@components/backprop/sample-order.ts';
import { resultValue } from '@engine/lecture/results.ts';
import { describe, expect, test } from 'vitest';

const lectures = bySample(firstChoice);
const epochs = byEpoch(firstChoice);

describe('the two orders on XOR, threshold 0.01', () => {
  test('the numbers are those the lecture’s results give', () => {
    expect(lectures.updates).toEqual([55, 52, 7, 57]);
    expect(lectures.total.toFixed(6)).toBe('0.753770');
    expect(lectures.total).toBe(resultValue('xor-by-sample-0.01', 'total'));
    expect(epochs.epochs).toBe(3436);
    expect(epochs.total.toFixed(6)).toBe('0.009988');
    expect(epochs.total).toBe(resultValue('xor-by-epoch-0.01', 'total'));
  });

  test('the curves begin at the start and end at the end, at every change of sample in between', () => {
    expect(lectures.moments.map(({ at }) => at)).toEqual(expect.arrayContaining([0, 55, 107, 114, 171]));
    expect(lectures.moments.at(-1)).toEqual({ at: 171, losses: lectures.losses });
    expect(epochs.moments[0]!.at).toBe(1);
    expect(epochs.moments.at(-1)).toEqual({ at: 3436, losses: epochs.losses });
  });

  test('a sample that has passed is forgotten again', () => {
    const passed = lectures.moments.find(({ at }) => at === 107)!;
    expect(passed.losses[1]).toBeLessThan(firstChoice.threshold);
    expect(lectures.losses[1]).toBeGreaterThan(30 * firstChoice.threshold);
  });
});

test('an order that does not get there stops at the limit and says so', () => {
  const run = byEpoch({ task: 'xor', threshold: 0.001, rate: 0.1 });
  expect(run).toMatchObject({ epochs: limit, reached: false });
});

test('a view carries few enough points for a page', () => {
  const json = JSON.stringify(view(firstChoice));
  expect(json.length).toBeLessThan(24_000);
  expect(json).not.toContain('NaN');
});

test('samples that need no update leave no stretch', () => {
  const run = bySample({ ...firstChoice, task: 'and' });
  expect(run.updates).toEqual([55, 0, 0, 50]);
  const { stretches } = draw(run, 0.01, 'linear');
  expect(stretches.map(({ path }) => path !== '')).toEqual([true, false, false, true]);
  expect(boundaries(run.updates)).toEqual([55, 55, 55, 105]);
});

test('everything drawn lies in the frame', () => {
  for (const drawing of [draw(lectures, 0.01, 'linear'), draw(epochs, 0.01, 'log')]) {
    const spots = drawing.curves.flatMap(({ path }) =>
      path
        .slice(1)
        .split('L')
        .map((spot) => spot.split(' ').map(Number)),
    );
    for (const [x, y] of spots) {
      expect(x).toBeGreaterThanOrEqual(frame.left);
      expect(x).toBeLessThanOrEqual(frame.right);
      expect(y).toBeGreaterThanOrEqual(frame.top);
      expect(y).toBeLessThanOrEqual(frame.bottom);
    }
    expect(drawing.thresholdY).toBeGreaterThan(frame.top);
    expect(drawing.xTicks.length).toBeGreaterThan(2);
  }
});

describe('labels at the ends of curves', () => {
  test('keep their height where there is room', () => {
    expect(spread([30, 60, 90])).toEqual([30, 60, 90]);
  });
  test('move apart where there is none, in order, and stay inside', () => {
    expect(spread([60, 60, 62])).toEqual([60, 73, 86]);
    const low = spread([frame.bottom, frame.bottom - 1, frame.bottom]);
    expect(low).toEqual([frame.bottom - 13, frame.bottom - 26, frame.bottom]);
  });
});
