import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exp, expm1, log, log1p, tanh } from '../../../engine/math.ts';
import { generatorOf, uniform, type Generator } from '../../../engine/random.ts';
import { doublesApart, errorInUlps, nextAbove } from '../../support/ulp.ts';

type OracleRow = readonly [x: string, nearest: string, digits: string];
type Name = 'exp' | 'expm1' | 'log' | 'log1p' | 'tanh';

const oracle = JSON.parse(
  readFileSync(new URL('../../oracles/elementary-functions.json', import.meta.url), 'utf8'),
) as Record<Name, readonly OracleRow[]>;

const functions = { exp, expm1, log, log1p, tanh } as const;
const names = Object.keys(functions) as Name[];

/** What the functions promise: never further from the true value than one spacing. */
const PROMISED_ULPS = 1;
/** The other side of this comparison, `Math`, may itself be one double off. */
const AGAINST_PLATFORM = 2;
const SWEEP_POINTS = 20_000;
const GRID_POINTS = 50_000;

/** Where each function is swept and is monotone. */
const ranges: Readonly<Record<Name, readonly [low: number, high: number]>> = {
  exp: [-745, 709.7],
  expm1: [-45, 709.7],
  log: [0, 1000],
  log1p: [-1, 1000],
  tanh: [-23, 23],
};

describe.each(names)('%s against 30 digits', (name) => {
  const f = functions[name];
  const rows = oracle[name];

  it('has some hundred points to compare', () => {
    expect(rows.length).toBeGreaterThan(400);
  });

  it('is within one unit in the last place at each', () => {
    const worst = rows
      .map(([x, , digits]) => ({ x, got: f(Number(x)), digits, ulps: errorInUlps(f(Number(x)), digits) }))
      .reduce((a, b) => (b.ulps > a.ulps ? b : a));
    expect(worst.ulps, `${name}(${worst.x}) = ${worst.got}, true ${worst.digits}`).toBeLessThanOrEqual(
      PROMISED_ULPS,
    );
  });

  it('is the nearest double or its neighbour at each', () => {
    const far = rows.filter(([x, nearest]) => doublesApart(f(Number(x)), Number(nearest)) > 1);
    expect(far).toEqual([]);
  });
});

/** Half of the points spread evenly over the range, half over the magnitudes 2^−60 … 1. */
function sweepPoint(generator: Generator, [low, high]: readonly [number, number], i: number): number {
  if (i % 2 === 0) return low + (high - low) * uniform(generator);
  let magnitude = uniform(generator);
  for (let halvings = Math.floor(60 * uniform(generator)); halvings > 0; halvings -= 1) magnitude /= 2;
  return low < 0 && uniform(generator) < 0.5 ? -magnitude : magnitude;
}

describe.each(names)('%s over its range', (name) => {
  const f = functions[name];
  const range = ranges[name];

  it('agrees with the platform up to its last digits', () => {
    const generator = generatorOf(name);
    const platform = Math[name];
    let worst = { x: 0, apart: -1 };
    for (let i = 0; i < SWEEP_POINTS; i += 1) {
      const x = sweepPoint(generator, range, i);
      const apart = doublesApart(f(x), platform(x));
      if (apart > worst.apart) worst = { x, apart };
    }
    expect(worst.apart, `at ${worst.x}`).toBeLessThanOrEqual(AGAINST_PLATFORM);
  });

  it('never falls on a grid', () => {
    const [low, high] = range;
    let previous = f(low);
    for (let i = 1; i <= GRID_POINTS; i += 1) {
      const x = low + ((high - low) * i) / GRID_POINTS;
      const value = f(x);
      if (value < previous) expect.fail(`${name} falls at ${x}: ${previous} then ${value}`);
      previous = value;
    }
    expect(f(low)).toBeLessThan(previous);
  });
});

// Next to a change of range reduction or formula, two neighbouring doubles go different ways.
describe('neighbouring doubles across a change of formula', () => {
  const edges: readonly (readonly [Name, number])[] = [
    ['tanh', 0.55],
    ['tanh', 22],
    ['log', Math.SQRT2],
    ['log', Math.SQRT1_2],
    ['log', 1],
    ['log1p', Math.SQRT2 - 1],
    ['log1p', Math.SQRT1_2 - 1],
    ['log1p', 1],
    ['exp', Math.LN2 / 2],
    ['exp', -Math.LN2 / 2],
    ['expm1', Math.LN2 / 2],
    ['expm1', -Math.LN2 / 2],
    ['expm1', -40],
  ];
  it.each(edges)('%s keeps its order around %d', (name, edge) => {
    const f = functions[name];
    let x = -nextAbove(-edge);
    for (let i = 0; i < 3; i += 1) {
      const next = nextAbove(x);
      expect(f(next), `after ${x}`).toBeGreaterThanOrEqual(f(x));
      x = next;
    }
  });
});

const exact: Readonly<Record<Name, readonly (readonly [x: number, value: number])[]>> = {
  exp: [
    [0, 1],
    [-0, 1],
    [Infinity, Infinity],
    [-Infinity, 0],
    [NaN, NaN],
    [5e-324, 1],
    [709.782712893384, 1.7976931348622732e308],
    [709.7827128933841, Infinity],
    [1e308, Infinity],
    [-745.1332191019411, 5e-324],
    [-745.1332191019412, 0],
    [-1e308, 0],
  ],
  expm1: [
    [0, 0],
    [-0, -0],
    [Infinity, Infinity],
    [-Infinity, -1],
    [NaN, NaN],
    [5e-324, 5e-324],
    [-5e-324, -5e-324],
    [709.7827128933841, Infinity],
    [-1e308, -1],
  ],
  log: [
    [1, 0],
    [0, -Infinity],
    [-0, -Infinity],
    [Infinity, Infinity],
    [-5e-324, NaN],
    [-1, NaN],
    [-Infinity, NaN],
    [NaN, NaN],
  ],
  log1p: [
    [0, 0],
    [-0, -0],
    [-1, -Infinity],
    [Infinity, Infinity],
    [5e-324, 5e-324],
    [-5e-324, -5e-324],
    [-1.0000000000000002, NaN],
    [-Infinity, NaN],
    [NaN, NaN],
  ],
  tanh: [
    [0, 0],
    [-0, -0],
    [Infinity, 1],
    [-Infinity, -1],
    [NaN, NaN],
    [5e-324, 5e-324],
    [1e308, 1],
    [22, 1],
  ],
};

describe.each(names)('%s at special values', (name) => {
  it.each(exact[name])('of %d is %d', (x, value) => {
    // toBe is Object.is: it tells 0 from −0 and finds NaN equal to itself.
    expect(functions[name](x)).toBe(value);
  });
});

describe('tanh', () => {
  it('is odd to the bit', () => {
    const generator = generatorOf('odd');
    for (let i = 0; i < SWEEP_POINTS; i += 1) {
      const x = sweepPoint(generator, ranges.tanh, i);
      expect(tanh(-x)).toBe(-tanh(x));
    }
  });

  it('never leaves [−1, 1]', () => {
    for (let x = 15; x < 25; x += 0.001) expect(tanh(x)).toBeLessThanOrEqual(1);
  });
});
