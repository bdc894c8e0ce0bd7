// The exercises of chapter 7 against plain arithmetic and against slopes measured by central differences.
import { describe, expect, it } from 'vitest';
import { exercise, fewSeeds } from '../../../support/exercise.ts';

const digits = 10;
/** Of cubes and squares of numbers near one, a central difference at this distance is right to seven decimals. */
const near = 1e-4;
const slopeAt = (f: (x: number) => number, x: number): number => (f(x + near) - f(x - near)) / (2 * near);

describe.each(fewSeeds)('seed %s', (seed) => {
  it('gradient-partials', () => {
    const { given: g, value } = exercise('gradient-partials', seed);
    const z = (x: number, y: number): number => g['a']! * x * x + g['b']! * y * y + g['c']! * x * y;
    expect(value('d_z__x')).toBeCloseTo(
      slopeAt((x) => z(x, g['y']!), g['x']!),
      6,
    );
    expect(value('d_z__y')).toBeCloseTo(
      slopeAt((y) => z(g['x']!, y), g['y']!),
      6,
    );
  });

  it('gradient-which-way: the sign of the slope tells the direction', () => {
    const { given: g, value, right } = exercise('gradient-which-way', seed);
    const slope = 2 * g['k']! * (g['w']! - g['c']!);
    expect(value('d_E__w')).toBeCloseTo(slope, digits);
    expect(value('w_p2')).toBeCloseTo(g['w']! - g['lr']! * slope, digits);
    expect([right('slope'), right('step')]).toEqual(slope > 0 ? ['positive', 'left'] : ['negative', 'right']);
  });

  it.each(['gradient-step', 'gradient-wrong-step'])('%s: the worked example with other numbers', (id) => {
    const { given: g, value } = exercise(id, seed);
    const error = (w: number): number => (w * g['x']! + g['b']! - g['t']!) ** 2;
    const slope = 2 * (g['w']! * g['x']! + g['b']! - g['t']!) * g['x']!;
    expect(value('y')).toBeCloseTo(g['w']! * g['x']! + g['b']!, digits);
    expect(value('E')).toBeCloseTo(error(g['w']!), digits);
    expect(value('d_E__w')).toBeCloseTo(slope, digits);
    expect(value('d_E__w')).toBeCloseTo(slopeAt(error, g['w']!), 6);
    expect(value('w_p2')).toBeCloseTo(g['w']! - g['lr']! * slope, digits);
  });

  it('gradient-start: walking down from there ends in the valley that is called right', () => {
    const { given: g, value, right } = exercise('gradient-start', seed);
    const slope = (x: number): number => (x - g['left']!) * (x - g['top']!) * (x - g['right']!);
    expect(value('slope')).toBeCloseTo(slope(g['x']!), digits);
    let x = g['x']!;
    for (let k = 0; k < 20_000; k++) x -= 0.002 * slope(x);
    expect(x).toBeCloseTo(g[right('end')]!, 6);
  });

  it('gradient-three-steps: the distance to the bottom shrinks by one factor', () => {
    const { given: g, value } = exercise('gradient-three-steps', seed);
    const factor = 1 - 2 * g['k']! * g['lr']!;
    for (const [n, id] of ['w_p2', 'w_p3', 'w_p4'].entries())
      expect(value(id)).toBeCloseTo(g['c']! + factor ** (n + 1) * (g['w']! - g['c']!), digits);
  });

  it('gradient-rate-limit: walking shows what was foretold', () => {
    const { given: g, value, right } = exercise('gradient-rate-limit', seed);
    const factor = 1 - 2 * g['lr']! * g['x']! ** 2;
    expect(value('factor')).toBeCloseTo(factor, digits);
    expect(value('largest')).toBeCloseTo(1 / g['x']! ** 2, digits);
    let away = 1;
    let sides = 0;
    for (let k = 0; k < 10; k++) {
      const next = away - g['lr']! * 2 * g['x']! ** 2 * away;
      if (next * away < 0) sides += 1;
      away = next;
    }
    const seen = Math.abs(away) > 1 ? 'away' : sides > 0 ? 'swings' : 'straight';
    expect(right('fate')).toBe(seen);
  });
});
