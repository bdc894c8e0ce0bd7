import { describe, expect, it } from 'vitest';
import {
  isPlot,
  longestLabel,
  mostPoints,
  plot,
  type PlotOptions,
} from '../../../../engine/notebook/plot.ts';
import { refusalOf } from '../../../support/refusal.ts';

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

describe('points', () => {
  const series = { x: [0, 1, 2], y: [3, 1, 2] };
  it.each<[string, NonNullable<PlotOptions['line']>, object[]]>([
    ['heights', [3, 1, 2], [series]],
    ['a typed array', new Float64Array([3, 1, 2]), [series]],
    [
      'pairs',
      [
        [5, 1],
        [6, 2],
      ],
      [{ x: [5, 6], y: [1, 2] }],
    ],
    ['both apart', { x: [1, 2], y: [3, 4], label: 'A' }, [{ x: [1, 2], y: [3, 4], label: 'A' }]],
    ['heights with a name', { y: [3, 1, 2], label: 'A' }, [{ ...series, label: 'A' }]],
    ['two heights in a series of their own', [{ y: [1, 2] }], [{ x: [0, 1], y: [1, 2] }]],
    [
      'several series, each in a form of its own',
      [[3, 1, 2], [[5, 1]], { y: [7] }],
      [series, { x: [5], y: [1] }, { x: [0], y: [7] }],
    ],
    ['nothing yet', [], [{ x: [], y: [] }]],
  ])('are read from %s, for lines and for dots', (_, points, expected) => {
    expect(plot({ line: points }).line).toEqual(expected);
    expect(plot({ dots: points }).dots).toEqual(expected);
  });
});

describe('a plot', () => {
  it('keeps title and labels, and nothing that was not given', () => {
    expect(plot({ line: [1], title: '误差', x: 'pass', y: 'E' })).toEqual({
      kind: 'plot',
      line: [{ x: [0], y: [1] }],
      dots: [],
      bars: [],
      title: '误差',
      xLabel: 'pass',
      yLabel: 'E',
    });
  });
  it('names bars, or numbers them', () => {
    expect(plot({ bars: { h1: 0.5, h2: -1 } }).bars).toEqual([
      { name: 'h1', value: 0.5 },
      { name: 'h2', value: -1 },
    ]);
    expect(plot({ bars: [7, 8] }).bars).toEqual([
      { name: '0', value: 7 },
      { name: '1', value: 8 },
    ]);
  });
  it('keeps a heat map row by row', () => {
    expect(plot({ heat: [[1, -1], new Float32Array([0.5, 2])] }).heat).toEqual([
      [1, -1],
      [0.5, 2],
    ]);
  });
  it('is frozen, is a copy, and is told from what only looks like one', () => {
    const y = [1, 2, 3];
    const made = plot({ line: y });
    y[0] = Infinity;
    expect(made.line[0]!.y).toEqual([1, 2, 3]);
    expect(() => (made.line[0]!.y as number[]).push(Infinity)).toThrow(TypeError);
    expect(isPlot(made)).toBe(true);
    expect([{ ...made }, null, 7, 'plot'].some(isPlot)).toBe(false);
  });
  it('takes as many points as can be drawn, in all', () => {
    expect(plot({ line: upTo(mostPoints) }).line[0]!.y).toHaveLength(mostPoints);
    const half = upTo(mostPoints / 2);
    expect(plot({ line: half, dots: half }).dots).toHaveLength(1);
    const { cure } = refusalOf(() => plot({ line: half, dots: [half, [1]] }));
    expect(cure).toContain('i % 2 === 0');
  });
});

const wrong: readonly [code: string, path: string, options: unknown][] = [
  ['wrong-shape', 'plot', undefined],
  ['wrong-shape', 'plot', [1, 2, 3]],
  ['missing-field', 'plot', {}],
  ['missing-field', 'plot', { title: 'loss' }],
  ['unknown-field', 'plot.lines', { lines: [1] }],
  ['unknown-field', 'plot', { line: [1], bars: [1] }],
  ['unknown-field', 'plot', { bars: [1], heat: [[1]] }],
  ['wrong-shape', 'plot.line', { line: 'up' }],
  ['wrong-shape', 'plot.line', { line: 7 }],
  ['not-a-number', 'plot.line[1]', { line: [1, NaN] }],
  ['not-a-number', 'plot.line[1]', { line: [1, '2'] }],
  ['not-a-number', 'plot.line[0]', { line: new Float32Array([Infinity]) }],
  [
    'not-a-number',
    'plot.line[1][1]',
    {
      line: [
        [0, 1],
        [1, null],
      ],
    },
  ],
  ['not-a-number', 'plot.line[1][2]', { line: [[1], [1, 2, NaN]] }],
  ['unknown-field', 'plot.dots[0].z', { dots: [{ y: [1], z: [1] }] }],
  ['missing-field', 'plot.dots[0].y', { dots: [{ x: [1] }] }],
  ['wrong-shape', 'plot.dots.x', { dots: { x: [1, 2], y: [1] } }],
  ['wrong-shape', 'plot.dots.label', { dots: { y: [1], label: 7 } }],
  ['too-large', 'plot.line', { line: upTo(mostPoints + 1) }],
  ['wrong-shape', 'plot.line.y', { line: { y: { length: 1e9 } } }],
  ['too-large', 'plot.line', { line: Array.from({ length: 13 }, () => [1, 2, 3]) }],
  ['wrong-shape', 'plot.bars', { bars: 'h1' }],
  ['not-a-number', 'plot.bars.h1', { bars: { h1: Infinity } }],
  ['too-large', 'plot.bars', { bars: upTo(101) }],
  ['wrong-shape', 'plot.heat', { heat: [] }],
  ['wrong-shape', 'plot.heat', { heat: [1, 2] }],
  ['wrong-shape', 'plot.heat[1]', { heat: [[1, 2], [3]] }],
  ['not-a-number', 'plot.heat[0][1]', { heat: [[1, undefined]] }],
  ['too-large', 'plot.heat', { heat: upTo(101).map(() => [0]) }],
  ['too-large', 'plot.heat', { heat: upTo(100).map(() => upTo(51)) }],
  ['too-large', 'plot.title', { line: [1], title: 'x'.repeat(longestLabel + 1) }],
  ['wrong-shape', 'plot.x', { line: [1], x: [0] }],
];

describe('a plot that cannot be drawn', () => {
  it.each(wrong)('is refused: %s at %s', (code, path, options) => {
    const refusal = refusalOf(() => plot(options as PlotOptions));
    expect(refusal).toMatchObject({ code, path });
    for (const part of [refusal.expected, refusal.found, refusal.cure]) expect(part).toMatch(/\S/);
    expect(refusal.message.length).toBeLessThan(400);
  });
  it('cannot flood the message', () => {
    const long = 'x'.repeat(100_000);
    for (const options of [{ [long]: [1] }, { line: long }, { bars: { [long]: 1 } }]) {
      expect(refusalOf(() => plot(options as PlotOptions)).message.length).toBeLessThan(400);
    }
  });
});
