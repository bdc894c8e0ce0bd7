import { describe, expect, it } from 'vitest';
import { readDerivation } from '../../../../components/notebook/output/read-derivation.ts';
import { longestMessage, readOutputs } from '../../../../components/notebook/output/read.ts';
import { evaluate } from '../../../../engine/derivation/evaluate.ts';
import { result, resultNames } from '../../../../engine/lecture/results.ts';
import type { Output, Shown } from '../../../../engine/notebook/output.ts';
import { plot } from '../../../../engine/notebook/plot.ts';
import { passesOf } from '../../../../engine/nn/report.ts';
import { everyOutput } from '../../../support/outputs.ts';
import { lectureExample } from '../../../support/lecture-example.ts';

const read = (...outputs: unknown[]): readonly Output[] | undefined => readOutputs(JSON.stringify(outputs));
const value = (shown: unknown): unknown => ({ kind: 'value', value: shown });

describe('what cells show', () => {
  it('is read as it was sent, whatever its kind', () => {
    expect(read(...everyOutput)).toEqual(everyOutput);
  });
  it.each(resultNames.filter((name) => result(name).derivation))(
    'may be the derivation of the lecture’s %s',
    (name) => {
      const { derivation } = result(name);
      const sent: unknown = JSON.parse(JSON.stringify(derivation));
      expect(readDerivation(sent)).toEqual(derivation);
    },
  );
  it('may be passes of a network, with its values', () => {
    const passes = passesOf(lectureExample, { passes: 3 });
    const again = readDerivation(JSON.parse(JSON.stringify(passes)));
    expect(evaluate(again)).toEqual(evaluate(passes));
  });
});

/** Every way of putting `bad` into one place of `data`. */
function* spoilt(data: unknown, bad: unknown): Generator<unknown> {
  yield bad;
  if (Array.isArray(data)) {
    for (const [i, entry] of data.entries())
      for (const worse of spoilt(entry, bad)) yield data.with(i, worse);
  } else if (typeof data === 'object' && data !== null) {
    for (const [name, entry] of Object.entries(data))
      for (const worse of spoilt(entry, bad)) yield { ...data, [name]: worse };
    yield { ...data, further: bad };
  }
}

/** Whatever was taken must be what the type says; a reader of ours would stumble over it otherwise. */
const isShown = (shown: Shown): boolean => typeof shown.kind === 'string';

describe('a hostile message', () => {
  const strangers = [
    null,
    [],
    {},
    -1,
    1e300,
    'x'.repeat(9000),
    { kind: 'value' },
    [[[]]],
    true,
    '<img src=x>',
  ];
  it.each(strangers.map((bad) => [JSON.stringify(bad).slice(0, 30), bad] as const))(
    'with %s in any one place is refused, or is harmless',
    (_, bad) => {
      let refused = 0;
      for (const output of everyOutput) {
        for (const worse of spoilt(output, bad)) {
          const got = read(worse);
          if (got === undefined) refused += 1;
          else for (const o of got) if (o.kind === 'value') expect(isShown(o.value)).toBe(true);
        }
      }
      expect(refused).toBeGreaterThan(100);
    },
  );

  it.each<[string, string]>([
    ['no JSON', '['],
    ['an endless nest', '['.repeat(100_000)],
    ['a nest inside a value', JSON.stringify([value(nest(40))])],
    ['more text than a run may print', `["${'x'.repeat(longestMessage)}"]`],
    ['more values than a page can hold', JSON.stringify([value(vector(60_001))])],
    ['an output of a kind there is not', '[{"kind":"html","html":"<b>x</b>"}]'],
    ['a value of a kind there is not', JSON.stringify([value({ kind: 'html', html: 'x' })])],
    ['no list', '{"kind":"cut","at":"lines"}'],
    ['a name that would be a prototype', '[{"kind":"cut","at":"lines","__proto__":{"x":1}}]'],
    ['a number that is words', JSON.stringify([value({ kind: 'number', text: 'alert(1)' })])],
    [
      'rows of two lengths',
      JSON.stringify([value({ kind: 'matrix', rows: [['1'], ['1', '2']], height: 2, width: 2 })]),
    ],
    [
      'a record whose fields are no pairs',
      JSON.stringify([value({ kind: 'record', fields: [['a']], size: 1 })]),
    ],
    ['too long a formula', JSON.stringify([value({ kind: 'tex', tex: 'x'.repeat(4001) })])],
    [
      'a plot with a gap',
      JSON.stringify([
        value({ kind: 'plot', plot: { ...plot({ line: [1, 2] }), line: [{ x: [0, 1], y: [null, 1] }] } }),
      ]),
    ],
    [
      'a plot of nothing',
      JSON.stringify([value({ kind: 'plot', plot: { kind: 'plot', line: [], dots: [], bars: [] } })]),
    ],
    ['a line number before the first', '[{"kind":"error","error":{"name":"E","message":"m","line":0}}]'],
  ])('is refused: %s', (_, json) => {
    expect(readOutputs(json)).toBeUndefined();
  });
});

function nest(depth: number): unknown {
  return depth === 0 ? { kind: 'number', text: '1' } : { kind: 'list', items: [nest(depth - 1)], length: 1 };
}
function vector(length: number): unknown {
  return { kind: 'vector', items: Array.from({ length }, () => '1'), length };
}

describe('a derivation made by hand to do harm', () => {
  const x = { quantity: { id: 'x', notation: { base: 'x' }, role: 'input' }, value: 2 };
  const note = { code: 'note', zh: '平方。', en: 'Square it.' };
  const square = { kind: 'power', base: { kind: 'ref', id: 'x' }, exponent: 2 };
  const y = {
    quantity: { id: 'y', notation: { base: 'y' }, role: 'computed' },
    expr: square,
    phase: 'forward',
    pass: 1,
    reason: note,
  };
  const shownFor = (changed: object): Shown | undefined => {
    const got = read(value({ kind: 'derivation', derivation: { inputs: [x], steps: [y], ...changed } }));
    const [first] = got ?? [];
    return first?.kind === 'value' ? first.value : undefined;
  };
  const named = (notation: unknown) => ({ steps: [{ ...y, quantity: { ...y.quantity, notation } }] });
  const valued = (expr: unknown) => ({ steps: [{ ...y, expr }] });

  it('is shown as what is wrong with it, in its place', () => {
    expect(shownFor({})).toMatchObject({ kind: 'derivation' });
    expect(shownFor({ steps: [] })).toMatchObject({
      kind: 'error',
      message: expect.stringContaining('step'),
    });
  });
  it.each<[string, object]>([
    ['a letter that is a link', named({ base: '\\href{javascript:alert(1)}{y}' })],
    ['a letter that marks the page', named({ base: '\\htmlData{figure=x}{y}' })],
    ['a letter that defines', named({ base: '\\def\\y{\\y}\\y' })],
    ['a letter that leaves its place', named({ base: 'y', sub: 'a}b{' })],
    ['a letter as wide as the page', named({ base: '\\rule{99em}{99em}' })],
    ['a letter with markup', named({ base: '<img src=x>' })],
    ['a name composed of itself', named({ of: 'y', by: 'x' })],
    ['a name composed of nothing', named({ of: 'z', by: 'x' })],
    ['a power without end', valued({ ...square, exponent: 1e9 })],
    ['a power below one', valued({ ...square, exponent: -1 })],
    ['a reference to itself', valued({ kind: 'ref', id: 'y' })],
    ['a reference to a prototype', valued({ kind: 'ref', id: 'constructor' })],
    [
      'a function there is not',
      valued({ kind: 'call', fn: 'constructor', args: [{ kind: 'ref', id: 'x' }], index: 0 }),
    ],
    [
      'a component there is not',
      valued({ kind: 'call', fn: 'softmax', args: [{ kind: 'ref', id: 'x' }], index: 1 }),
    ],
    ['an empty sum', valued({ kind: 'sum', terms: [] })],
    ['a denominator of nothing', valued({ kind: 'number', top: 1, bottom: 0 })],
    [
      'a division by nothing',
      valued({
        kind: 'quotient',
        top: { kind: 'ref', id: 'x' },
        bottom: { kind: 'number', top: 0, bottom: 1 },
      }),
    ],
    ['an expression without end', valued(deep(60))],
    ['a sentence about what is not there', { steps: [{ ...y, reason: { ...note, zh: '看{z}。' } }] }],
    ['a reason about what is not there', { steps: [{ ...y, reason: { code: 'chain', of: 'E', by: 'x' } }] }],
    ['one name twice', { inputs: [x, x] }],
    ['a name that is no name', { inputs: [{ ...x, quantity: { ...x.quantity, id: 'x"]' } }] }],
    ['a place without end', { inputs: [{ ...x, quantity: { ...x.quantity, place: { layer: 1e9 } } }] }],
    [
      'more quantities than can be shown',
      {
        inputs: Array.from({ length: 3001 }, (_, i) => ({ ...x, quantity: { ...x.quantity, id: `x${i}` } })),
      },
    ],
  ])('is not drawn: %s', (_, changed) => {
    expect(shownFor(changed)).toMatchObject({ kind: 'error' });
  });
  it('may not compose names of names without end', () => {
    const composed = Array.from({ length: 5 }, (_, i) => ({
      ...y,
      quantity: {
        id: `d${i + 1}`,
        notation: { of: i === 0 ? 'y' : `d${i}`, by: i === 0 ? 'x' : `d${i}` },
        role: 'computed',
      },
    }));
    expect(shownFor({ steps: [y, ...composed.slice(0, 3)] })).toMatchObject({ kind: 'derivation' });
    expect(shownFor({ steps: [y, ...composed] })).toMatchObject({ kind: 'error' });
  });
});

function deep(depth: number): unknown {
  return depth === 0 ? { kind: 'ref', id: 'x' } : { kind: 'negate', of: deep(depth - 1) };
}
