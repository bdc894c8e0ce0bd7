import { describe, expect, it } from 'vitest';
import { evaluateExpr } from '../../../../engine/derivation/evaluate.ts';
import { call, number, ref, type CallExpr } from '../../../../engine/derivation/expr.ts';
import { functions, leak, sigmoid, type FunctionName } from '../../../../engine/derivation/functions.ts';

const names = Object.keys(functions) as FunctionName[];
/** The engine's exp and log and the platform's differ in the last bits. */
const lastBits = 1e-14;

describe('sigmoid', () => {
  it('is ½ at 0, and its two sides add up to 1', () => {
    expect(sigmoid(0)).toBe(0.5);
    for (const x of [0.1, 1, 5, 30]) expect(sigmoid(x) + sigmoid(-x)).toBeCloseTo(1, 15);
  });
  it('stays a number between 0 and 1 however far out', () => {
    expect(sigmoid(1e308)).toBe(1);
    expect(sigmoid(-1e308)).toBe(0);
    expect(sigmoid(-700)).toBeGreaterThan(0);
  });
});

describe('values', () => {
  const table: readonly (readonly [FunctionName, readonly number[], number, number])[] = [
    ['sigmoid', [0.3775], 0, 1 / (1 + Math.exp(-0.3775))],
    ['tanh', [-0.8], 0, Math.tanh(-0.8)],
    ['relu', [-2], 0, 0],
    ['relu', [0], 0, 0],
    ['relu', [1.5], 0, 1.5],
    ['leaky_relu', [-2], 0, -0.02],
    ['leaky_relu', [2], 0, 2],
    ['step', [0], 0, 0],
    ['step', [1e-300], 0, 1],
    ['softplus', [0], 0, Math.LN2],
    ['softplus', [1000], 0, 1000],
    ['softplus', [-1000], 0, 0],
    ['softmax', [0, Math.log(3)], 1, 0.75],
    ['softmax', [1000, 1000], 0, 0.5],
    ['log_softmax', [0, Math.log(3)], 1, Math.log(0.75)],
    ['log_softmax', [0, 5000], 0, -5000],
    ['exp', [-1], 0, 1 / Math.E],
    ['exp', [0], 0, 1],
    ['exp', [-800], 0, 0],
    ['ln', [Math.E], 0, 1],
    ['xlny', [2, Math.E], 0, 2],
    ['xlny', [0, 0], 0, 0],
    ['xovery', [3, 4], 0, 0.75],
    ['xovery', [0, 0], 0, 0],
  ];
  it.each(table)('%s of %j, component %i, is %d', (fn, args, index, value) => {
    expect(Math.abs(functions[fn].evaluate(args, index) - value)).toBeLessThanOrEqual(
      lastBits * Math.max(1, Math.abs(value)),
    );
  });
  it('of softmax add up to 1', () => {
    const xs = [0.2, -1, 3, 0.7];
    const total = xs.reduce((sum, _, i) => sum + functions.softmax.evaluate(xs, i), 0);
    expect(total).toBeCloseTo(1, 15);
  });
});

describe('slopes', () => {
  const slope = (fn: FunctionName, args: readonly number[], k: number, index = 0): number => {
    const refs = args.map((_, i) => ref(`x${i}`));
    const self = call(fn, refs, index) as CallExpr;
    const rule = functions[fn].partial?.(k, refs, self);
    if (!rule) throw new Error(`expected a slope of ${fn}`);
    return evaluateExpr(rule, (id) => args[Number(id.slice(1))]!);
  };
  it('jump from the leak to 1 at the kink of leaky ReLU', () => {
    expect(leak).toEqual({ top: 1, bottom: 100 });
    expect(slope('leaky_relu', [-3], 0)).toBeCloseTo(0.01, 15);
    expect(slope('leaky_relu', [0], 0)).toBeCloseTo(0.01, 15);
    expect(slope('leaky_relu', [3], 0)).toBeCloseTo(1, 15);
  });
  it('are 0 at and left of the kink of ReLU', () => {
    expect([-1, 0, 1].map((x) => slope('relu', [x], 0))).toEqual([0, 0, 1]);
  });
  it('of softmax components by one argument add up to 0', () => {
    const xs = [0.3, -0.2, 1];
    const total = xs.reduce((sum, _, i) => sum + slope('softmax', xs, 1, i), 0);
    expect(total).toBeCloseTo(0, 15);
  });
  it('of t ln o take 0 / 0 as 0, so that a saturated wrong class leaves no NaN', () => {
    expect(slope('xlny', [0, 0], 1)).toBe(0);
    expect(slope('xlny', [0.5, 0.25], 1)).toBe(2);
  });
  it('of e to the power x is e to the power x', () => {
    expect(slope('exp', [1.5], 0)).toBeCloseTo(Math.exp(1.5), 14);
  });
  it('are missing for the step alone', () => {
    expect(names.filter((fn) => !functions[fn].partial)).toEqual(['step']);
  });
});

describe('every function', () => {
  it.each(names)('%s can be set, printed and spoken', (fn) => {
    const { tex, code, say, kinks } = functions[fn];
    expect(tex(['x', 'y'], 0, ['x', 'y'])).toMatch(/x|y/);
    expect(code(['x', 'y'], 0)).toContain(`${fn}(`);
    expect(say.zh).toMatch(/\p{Script=Han}/u);
    expect(say.en).not.toMatch(/\p{Script=Han}/u);
    expect(kinks.every(Number.isFinite)).toBe(true);
  });
  it('marks its kinks: those with a step in the slope have one at 0', () => {
    const kinked = names.filter((fn) => functions[fn].kinks.length > 0);
    expect(kinked).toEqual(['relu', 'leaky_relu', 'step']);
  });
  it('puts a compound factor of t ln o in parentheses', () => {
    expect(functions.xlny.tex(['1 - t', '1 - o'], 0, ['\\left(1 - t\\right)', '\\left(1 - o\\right)'])).toBe(
      '\\left(1 - t\\right) \\ln\\left(1 - o\\right)',
    );
  });
  it('is printed with its component where it has several', () => {
    expect(functions.softmax.code(['a', 'b'], 1)).toBe('softmax([a, b])[1]');
    expect(functions.sigmoid.code(['net'], 0)).toBe('sigmoid(net)');
  });
});

describe('constants in a call', () => {
  it('are numbers like any other', () => {
    expect(evaluateExpr(call('xovery', [number(1), number(4)]), () => NaN)).toBe(0.25);
  });
});
