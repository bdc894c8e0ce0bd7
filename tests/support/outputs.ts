// One output of every kind, with a value of every kind, as a cell may show them.
import { power } from '../../engine/derivation/expr.ts';
import { write } from '../../engine/derivation/write.ts';
import type { Output, Shown } from '../../engine/notebook/output.ts';
import { plot } from '../../engine/notebook/plot.ts';
import { lectureExample } from './lecture-example.ts';

const square = write(({ give, step }) => {
  const x = give('x', 'x', 3);
  step('y', 'y', power(x, 2), { zh: '{x}的平方。', en: 'The square of {x}.' });
});

export const everyValue: readonly Shown[] = [
  { kind: 'number', text: '0.30000000000000004' },
  { kind: 'number', text: '-0' },
  { kind: 'string', text: '“引号”' },
  { kind: 'string', text: 'xxx', length: 9000 },
  { kind: 'word', text: 'undefined' },
  { kind: 'function', name: 'sigmoid' },
  { kind: 'vector', items: ['1', '-2.5', 'NaN', '1e+21'], length: 4 },
  { kind: 'vector', items: ['1', '-Infinity'], length: 5000, type: 'Float64Array' },
  {
    kind: 'matrix',
    rows: [
      ['1', '2', '3'],
      ['4', '5', '6'],
    ],
    height: 2,
    width: 3,
  },
  {
    kind: 'table',
    columns: ['epoch', 'loss'],
    rows: [
      [
        { kind: 'number', text: '1' },
        { kind: 'number', text: '0.25' },
      ],
    ],
    height: 40,
  },
  {
    kind: 'list',
    items: [
      { kind: 'number', text: '1' },
      { kind: 'string', text: 'two' },
      { kind: 'list', items: [], length: 0 },
    ],
    length: 3,
  },
  {
    kind: 'record',
    fields: [
      ['name', { kind: 'string', text: 'h1' }],
      ['self', { kind: 'more', why: 'again' }],
      ['lazy', { kind: 'more', why: 'getter' }],
    ],
    size: 3,
    type: 'Neuron',
  },
  {
    kind: 'map',
    entries: [
      [
        { kind: 'string', text: 'x1' },
        { kind: 'more', why: 'deep' },
      ],
    ],
    size: 1,
  },
  { kind: 'error', name: 'RangeError', message: 'too much' },
  { kind: 'network', network: lectureExample },
  { kind: 'derivation', derivation: square },
  {
    kind: 'plot',
    plot: plot({
      line: [{ x: [0, 1, 2], y: [3, 1, 2], label: 'loss' }],
      dots: [
        [
          [0, 1],
          [1, 2],
        ],
      ],
      title: '误差',
      x: 'pass',
      y: 'E',
    }),
  },
  { kind: 'plot', plot: plot({ bars: { h1: 0.5, h2: -0.25 } }) },
  {
    kind: 'plot',
    plot: plot({
      heat: [
        [1, -1],
        [0, 0.5],
      ],
    }),
  },
  { kind: 'tex', tex: '\\frac{a}{b}' },
];

export const everyOutput: readonly Output[] = [
  ...everyValue.map((value): Output => ({ kind: 'value', value })),
  {
    kind: 'line',
    level: 'log',
    parts: [
      { kind: 'string', text: 'epoch' },
      { kind: 'number', text: '3' },
    ],
  },
  { kind: 'line', level: 'warn', parts: [{ kind: 'string', text: 'slow' }], depth: 2 },
  { kind: 'line', level: 'error', parts: [] },
  { kind: 'progress', done: 30, total: 200 },
  {
    kind: 'error',
    error: {
      name: 'ReferenceError',
      message: 'foo is not defined',
      code: 'not-defined',
      data: { name: 'foo' },
      line: 3,
      column: 5,
    },
  },
  { kind: 'cut', at: 'lines' },
];
