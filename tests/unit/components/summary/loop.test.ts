import { arrow, box, narrow, stations, wide } from '@components/summary/loop.ts';
import { describe, expect, test } from 'vitest';

describe.each([
  ['wide', wide],
  ['narrow', narrow],
] as const)('the ring, %s', (shape, size) => {
  const all = stations(shape);

  test('stands inside its view box, no station on another', () => {
    for (const { x, y } of all) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x + box.width).toBeLessThanOrEqual(size.width);
      expect(y + box.height).toBeLessThanOrEqual(size.height);
    }
    for (const [i, a] of all.entries())
      for (const b of all.slice(i + 1))
        expect(Math.abs(a.x - b.x) >= box.width || Math.abs(a.y - b.y) >= box.height).toBe(true);
  });

  test('arrows end before the station they point to', () => {
    all.slice(0, 3).forEach((from, i) => {
      const to = all[i + 1]!;
      const [, x, y] = /^M(\d+) (\d+)/.exec(arrow(from, to).head)!;
      const inside =
        Number(x) > to.x && Number(x) < to.x + box.width && Number(y) > to.y && Number(y) < to.y + box.height;
      expect(inside).toBe(false);
    });
  });
});

test('the last station of the wide ring leads back to the first', () => {
  const [first, , , last] = stations('wide');
  expect(arrow(last!, first!).line).toMatch(/^M144 \d+V\d+$/);
});
