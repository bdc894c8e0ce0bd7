import { labelGap, labelWidth, lanesOf } from '@components/history/timeline-lanes.ts';
import { expect, test } from 'vitest';
import { generatorOf, integer } from '../../../../engine/random.ts';

test('a label is as wide as its letters', () => {
  expect(labelWidth('感知机')).toBe(39);
  expect(labelWidth('MP model')).toBe(56);
});

test('no two labels of a row touch, and none leaves the drawing on the right', () => {
  const generator = generatorOf(3);
  const [right, radius] = [900, 6];
  const marks = Array.from({ length: 60 }, () => ({
    x: integer(generator, 890),
    width: 20 + integer(generator, 90),
  })).toSorted((a, b) => a.x - b.x);
  const placed = lanesOf(marks, right, radius);
  const boxes = marks.map(({ x, width }, i) => {
    const { lane, side } = placed[i]!;
    const room = radius + labelGap + width;
    return {
      lane,
      from: side === 'right' ? x - radius : x - room,
      to: side === 'right' ? x + room : x + radius,
    };
  });
  boxes.forEach((a, i) => {
    expect(a.to).toBeLessThanOrEqual(right);
    for (const b of boxes.slice(i + 1)) {
      if (a.lane === b.lane) expect(a.to <= b.from || b.to <= a.from, `${i}`).toBe(true);
    }
  });
});

test('marks without labels share a row as soon as they do not touch', () => {
  expect(
    lanesOf(
      [
        { x: 0, width: 0 },
        { x: 5, width: 0 },
        { x: 40, width: 0 },
      ],
      100,
      6,
    ).map(({ lane }) => lane),
  ).toEqual([0, 1, 0]);
});
