import { describe, expect, it } from 'vitest';
import type { Output, Shown } from '../../../../engine/notebook/output.ts';
import { textOf, textOfValue } from '../../../../engine/notebook/text.ts';
import { evaluate } from '../../../../engine/derivation/evaluate.ts';
import { onePass } from '../../../../engine/nn/optimizer.ts';
import { lectureExample } from '../../../support/lecture-example.ts';

const number = (text: string): Shown => ({ kind: 'number', text });
const string = (text: string, length?: number): Shown => ({
  kind: 'string',
  text,
  ...(length !== undefined && { length }),
});

describe('a value as text', () => {
  it.each<[string, Shown, string]>([
    ['number', number('-0'), '-0'],
    ['string', string('a "b"\n'), '"a \\"b\\"\\n"'],
    ['cut string', string('aaa', 9000), '"aaa" … (9000)'],
    ['word', { kind: 'word', text: 'undefined' }, 'undefined'],
    ['function', { kind: 'function', name: 'relu' }, 'function relu'],
    ['nameless function', { kind: 'function', name: '' }, 'function'],
    ['vector', { kind: 'vector', items: ['1', '2'], length: 2 }, '[1, 2]'],
    ['typed', { kind: 'vector', items: ['1', '2'], length: 2, type: 'Float64Array' }, 'Float64Array [1, 2]'],
    ['cut vector', { kind: 'vector', items: ['1', '2'], length: 100 }, '[1, 2] … (100)'],
    ['no items', { kind: 'list', items: [], length: 0 }, '[]'],
    ['list', { kind: 'list', items: [number('1'), string('a')], length: 2 }, '[1, "a"]'],
    ['set', { kind: 'list', items: [number('1')], length: 1, type: 'Set' }, 'Set [1]'],
    ['record', { kind: 'record', fields: [['a', number('1')]], size: 1 }, '{ a: 1 }'],
    ['empty record', { kind: 'record', fields: [], size: 0, type: 'Point' }, 'Point {}'],
    ['map', { kind: 'map', entries: [[string('a'), number('1')]], size: 1 }, 'Map { "a" → 1 }'],
    ['error', { kind: 'error', name: 'TypeError', message: 'no' }, 'TypeError: no'],
    ['again', { kind: 'more', why: 'again' }, '[again]'],
    ['tex', { kind: 'tex', tex: 'a^2' }, '$a^2$'],
    [
      'matrix',
      {
        kind: 'matrix',
        rows: [
          ['1', '-0.5'],
          ['10', '2'],
        ],
        height: 2,
        width: 2,
      },
      '[[ 1, -0.5],\n [10,    2]]',
    ],
    ['cut matrix', { kind: 'matrix', rows: [['1']], height: 200, width: 3 }, '[[1]] … (200 × 3)'],
    [
      'table',
      {
        kind: 'table',
        columns: ['x', 'class'],
        rows: [
          [number('0.25'), string('A')],
          [number('1'), string('B')],
        ],
        height: 2,
      },
      'x     class\n0.25  "A"\n1     "B"',
    ],
    [
      'plot',
      {
        kind: 'plot',
        plot: {
          kind: 'plot',
          line: [{ x: [0, 1, 2], y: [4, -1, 0.5], label: 'loss' }],
          dots: [],
          bars: [{ name: 'a', value: -0 }],
          title: 'Loss',
        },
      },
      'plot "Loss" { line "loss" 3: x 0 … 2, y -1 … 4, bar "a": -0 }',
    ],
  ])('%s', (_, value, text) => {
    expect(textOfValue(value)).toBe(text);
  });

  it('breaks where a line has no room', () => {
    const items = Array.from({ length: 30 }, (_, i) => number(`${i}.5`));
    const text = textOfValue({
      kind: 'record',
      fields: [['a', { kind: 'list', items, length: 30 }]],
      size: 1,
    });
    expect(text.split('\n').slice(0, 3)).toEqual(['{', '  a: [', '    0.5,']);
    expect(text.endsWith('    29.5\n  ]\n}')).toBe(true);
  });

  it('of a derivation is every step with its value', () => {
    const derivation = onePass(lectureExample);
    const lines = textOfValue({ kind: 'derivation', derivation }).split('\n');
    const values = evaluate(derivation);
    expect(lines).toHaveLength(derivation.steps.length);
    for (const line of lines) {
      const [id, value] = line.split(' = ');
      expect(Number(value)).toBe(values.get(id!));
    }
  });
});

describe('what a cell prints as text', () => {
  const line = (parts: readonly Shown[], more: object = {}): Output => ({
    kind: 'line',
    level: 'log',
    parts,
    ...more,
  });
  it('is one line after the other; texts of the console stand bare, groups stand in', () => {
    expect(
      textOf([
        line([string('E ='), number('0.5')]),
        line([string('in\nside')], { depth: 1 }),
        line([string('look')], { level: 'warn' }),
        { kind: 'value', value: string('end') },
      ]),
    ).toBe('E = 0.5\n  in\n  side\nwarn: look\n"end"');
  });
  it('leaves out progress and spaces at the end of lines', () => {
    expect(textOf([{ kind: 'progress', done: 1, total: 2 }, line([string('a  \nb ')])])).toBe('a\nb');
    expect(textOf([])).toBe('');
  });
  it('says where an error stands, and that something is not kept', () => {
    expect(
      textOf([
        { kind: 'cut', at: 'lines' },
        { kind: 'error', error: { name: 'TypeError', message: 'f is not a function', line: 3 } },
      ]),
    ).toBe('… (too many lines)\nTypeError: f is not a function (line 3)');
  });
});
