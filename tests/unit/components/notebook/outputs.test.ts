import { parseHTML } from 'linkedom';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import Outputs from '../../../../components/notebook/Outputs.svelte';
import { readOutputs } from '../../../../components/notebook/output/read.ts';
import { passesOf } from '../../../../engine/nn/report.ts';
import type { Output, Shown } from '../../../../engine/notebook/output.ts';
import { plot } from '../../../../engine/notebook/plot.ts';
import type { NetworkSpec } from '../../../../engine/nn/specification.ts';
import { lectureExample } from '../../../support/lecture-example.ts';
import { everyOutput, everyValue } from '../../../support/outputs.ts';
import { payloads } from '../../../support/payloads.ts';

type Lang = 'zh' | 'en';
const htmlOf = (outputs: readonly Output[], lang: Lang = 'zh', live = false): string =>
  render(Outputs, { props: { outputs, lang, live } }).body;
const shown = (value: Shown, lang: Lang = 'zh', live = false): string =>
  htmlOf([{ kind: 'value', value }], lang, live);
const treeOf = (html: string) => parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;
const textIn = (html: string, selector: string): string[] =>
  [...treeOf(html).querySelectorAll(selector)].map((element) => element.textContent!.trim());

describe('outputs as static HTML', () => {
  it.each(['zh', 'en'] as const)('show every kind there is, in %s', (lang) => {
    const html = htmlOf(everyOutput, lang);
    expect(html).not.toMatch(/\[object|="undefined|(?<!data-value)="NaN|\bnull\b/);
    expect(textIn(html, 'button, input, select, textarea')).toEqual([]);
    expect(/\p{Script=Han}/u.test(html.replaceAll(/“引号”|误差/g, ''))).toBe(lang === 'zh');
  });
  it('print numbers as the language does, to the last digit', () => {
    expect(textIn(shown({ kind: 'number', text: '0.30000000000000004' }), 'code')).toEqual([
      '0.30000000000000004',
    ]);
    expect(textIn(shown({ kind: 'number', text: '-0' }), '[data-value="-0"]')).toEqual(['-0']);
  });
  it('index a vector, in rows where it is long', () => {
    const items = Array.from({ length: 25 }, (_, i) => String(i * i));
    const html = shown({ kind: 'vector', items, length: 4000, type: 'Float64Array' });
    expect(textIn(html, 'td[data-value]')).toEqual(items);
    expect(textIn(html, 'tbody th')).toEqual(['0', '10', '20']);
    expect(textIn(html, 'caption')[0]).toMatch(/Float64Array · 4000.*25/);
  });
  it('index a matrix by row and column', () => {
    const html = shown(everyValue.find(({ kind }) => kind === 'matrix')!);
    expect(textIn(html, 'thead th')).toEqual(['0', '1', '2']);
    expect(textIn(html, 'tbody th')).toEqual(['0', '1']);
    expect(textIn(html, 'tbody tr:last-child td')).toEqual(['4', '5', '6']);
  });
  it('say what is left out', () => {
    expect(shown({ kind: 'string', text: 'abc', length: 9000 })).toContain('9000');
    expect(shown({ kind: 'list', items: [], length: 7 })).toContain('7');
    expect(htmlOf([{ kind: 'cut', at: 'bytes' }], 'en')).toContain('256 KiB');
  });
  it('open what holds more, with what it is in a line', () => {
    const html = shown({
      kind: 'record',
      fields: [['inner', { kind: 'record', fields: [['a', { kind: 'number', text: '1' }]], size: 1 }]],
      size: 1,
    });
    expect(textIn(html, 'details > summary')[0]).toMatch(/inner.*\{a: 1\}/s);
    expect(textIn(html, 'details code[data-value]')).toEqual(['1']);
  });
  it('mark warnings and errors of the console by a sign and a word', () => {
    const line = (level: 'log' | 'warn' | 'error'): Output => ({
      kind: 'line',
      level,
      parts: [
        { kind: 'string', text: 'x' },
        { kind: 'number', text: '2' },
      ],
    });
    const html = htmlOf([line('log'), line('warn'), line('error')], 'en');
    expect(textIn(html, 'li').map((text) => text.replaceAll(/\s+/g, ' '))).toEqual([
      'x 2',
      '! warning x 2',
      '≠ error x 2',
    ]);
  });
  it('keep only the last progress, in its place', () => {
    const html = htmlOf([
      { kind: 'progress', done: 1, total: 4 },
      { kind: 'progress', done: 3, total: 4 },
    ]);
    const bars = [...treeOf(html).querySelectorAll('progress')];
    expect(bars.map((bar) => [bar.getAttribute('value'), bar.getAttribute('max')])).toEqual([['3', '4']]);
    expect(bars[0]!.getAttribute('aria-label')).toMatch(/\S/);
  });
  it('say why a cell failed in the reader’s language, and then what the language said', () => {
    const error = {
      name: 'ReferenceError',
      message: 'foo is not defined',
      code: 'not-defined',
      data: { name: 'foo' },
      line: 3,
    };
    const zh = htmlOf([{ kind: 'error', error }]);
    expect(zh).toContain('第3行');
    expect(textIn(zh, '.what')[0]).toContain('foo没有定义');
    expect(textIn(zh, '.said')).toEqual(['ReferenceError: foo is not defined']);
    expect(htmlOf([{ kind: 'error', error }], 'en')).toContain('Line 3');
  });
  it('draw a network with its numbers, and list them', () => {
    const html = shown({ kind: 'network', network: lectureExample });
    expect(textIn(html, 'svg .num').length).toBeGreaterThan(10);
    for (const w of lectureExample.weights.flat(2))
      expect(textIn(html, `[data-value="${w}"]`).length).toBeGreaterThan(0);
  });
  it('say of a network too large for a picture what it is, and list its numbers', () => {
    const many = Array.from({ length: 20 }, (_, i) => i / 10);
    const network = {
      ...lectureExample,
      ...{
        layers: [20, 1],
        activation: ['sigmoid'],
        weights: [[many]],
        biases: [0.1],
        input: many,
        target: [1],
      },
    } satisfies NetworkSpec;
    const html = shown({ kind: 'network', network }, 'en');
    expect(html).not.toContain('<svg');
    expect(html).toContain('20-1 network, 21 parameters');
  });
  it('name each quantity of a derivation with its value', () => {
    const derivation = passesOf(lectureExample);
    const html = shown({ kind: 'derivation', derivation });
    expect(textIn(html, 'td[data-quantity]')).toHaveLength(derivation.steps.length);
    expect(textIn(html, 'td[data-quantity="E"]')).toEqual([
      treeOf(html).querySelector('td[data-quantity="E"]')!.getAttribute('data-value'),
    ]);
  });
  it('set a formula, or say what is wrong with it', () => {
    expect(shown({ kind: 'tex', tex: '\\frac{a}{b}' })).toContain('class="katex');
    const bad = shown({ kind: 'tex', tex: '\\frac{a' }, 'en');
    expect(bad).toContain('mistake in the formula');
    expect(bad).not.toContain('class="katex');
  });
});

describe('a plot as static HTML', () => {
  it('says in words what it shows, and has its numbers in a table', () => {
    const html = shown(
      { kind: 'plot', plot: plot({ line: [3, 1, 2], title: 'loss', x: 'pass', y: 'E' }) },
      'en',
    );
    const label = treeOf(html).querySelector('svg[role="img"]')!.getAttribute('aria-label')!;
    expect(label).toBe('loss; line 1, 3 points, pass from 0 to 2, E goes from 3 to 2, least 1, most 3');
    expect(textIn(html, 'details td[data-value]')).toEqual(['3', '1', '2']);
  });
  it('tells lines apart by dashes and dots by shape, and names both', () => {
    const html = shown({
      kind: 'plot',
      plot: plot({
        line: [
          { y: [1, 2], label: 'train' },
          { y: [2, 1], label: 'test' },
        ],
        dots: [
          { y: [1], label: 'A' },
          { y: [2], label: 'B' },
        ],
      }),
    });
    const dashes = [...treeOf(html).querySelectorAll('path.line')].map((line) =>
      line.getAttribute('stroke-dasharray'),
    );
    expect(new Set(dashes).size).toBe(2);
    expect(textIn(html, 'text.line-name')).toEqual(['train', 'test']);
    expect(textIn(html, '.legend li')).toEqual(['A', 'B']);
    expect(treeOf(html).querySelectorAll('svg[role="img"] path.core.ring')).toHaveLength(1);
  });
  it('prints the sign in the squares of a heat map', () => {
    const html = shown({
      kind: 'plot',
      plot: plot({
        heat: [
          [1, -1],
          [0, 0.5],
        ],
      }),
    });
    expect(textIn(html, 'text.sign')).toEqual(['+', '−', '+']);
  });
  it.each<[string, Parameters<typeof plot>[0]]>([
    ['nothing', { line: [] }],
    ['one point', { line: [7] }],
    ['a constant', { line: [0, 0, 0] }],
    ['numbers without end', { line: [-Number.MAX_VALUE, Number.MAX_VALUE] }],
    ['numbers that hardly differ', { line: [1, 1 + Number.EPSILON] }],
    [
      'numbers that hardly are',
      {
        dots: [
          [0, 5e-324],
          [5e-324, 0],
        ],
      },
    ],
    ['large numbers that hardly differ', { line: [1e16, 1e16 + 2] }],
    ['bars of nothing', { bars: [0, 0] }],
    ['bars up to the largest number', { bars: [-Number.MAX_VALUE, Number.MAX_VALUE] }],
    ['a hundred bars', { bars: Array.from({ length: 100 }, (_, i) => i - 50) }],
    ['a heat map of nothing', { heat: [[0, 0]] }],
    ['a heat map of a hundred columns', { heat: [Array.from({ length: 100 }, (_, i) => i - 50)] }],
    [
      'twelve lines that end in one point',
      { line: Array.from({ length: 12 }, (_, i) => ({ y: [i, 1], label: `l${i}` })) },
    ],
  ])('is drawn within its box: %s', (_, options) => {
    const html = shown({ kind: 'plot', plot: plot(options) });
    expect(html).not.toMatch(/NaN|Infinity(?!<)/);
    const svg = treeOf(html).querySelector('svg[role="img"]')!;
    const [, , width, height] = svg.getAttribute('viewBox')!.split(' ').map(Number);
    for (const element of svg.querySelectorAll('text, rect')) {
      expect(Number(element.getAttribute('x'))).toBeGreaterThanOrEqual(-1);
      expect(Number(element.getAttribute('x'))).toBeLessThanOrEqual(width! + 1);
      if (!element.closest('g')) expect(Number(element.getAttribute('y'))).toBeLessThanOrEqual(height! + 1);
    }
  });
});

describe('whatever a cell prints', () => {
  /** Every text in some data replaced. */
  const filledWith = (data: unknown, text: string): unknown => {
    if (Array.isArray(data)) return data.map((entry) => filledWith(entry, text));
    if (typeof data !== 'object' || data === null) return data;
    return Object.fromEntries(
      Object.entries(data).map(([name, entry]) => [
        name,
        typeof entry === 'string' && !fixed.has(name) ? text : filledWith(entry, text),
      ]),
    );
  };
  /** Fields that choose, and are checked to be one of a list. */
  const fixed = new Set(['kind', 'level', 'at', 'why', 'code', 'items', 'rows']);
  const texts = everyOutput.filter(
    (output) =>
      output.kind !== 'value' ||
      !['network', 'derivation', 'vector', 'matrix', 'number'].includes(output.value.kind),
  );
  const allowed = new Set([...treeOf(htmlOf(everyOutput)).querySelectorAll('*')].map((e) => e.localName));

  it('is forty payloads and more', () => {
    expect(payloads.length).toBeGreaterThanOrEqual(40);
  });
  it.each(payloads.map((payload, i) => [i + 1, payload] as const))('stays text: payload %i', (_, payload) => {
    for (const live of [false, true]) {
      for (const output of texts) {
        const hostile = filledWith(output, payload.slice(0, 118));
        // Whether or not the reader of messages lets it through, what draws it must keep it text.
        for (const drawn of [readOutputs(JSON.stringify([hostile])) ?? [], [hostile as Output]]) {
          const document = treeOf(htmlOf(drawn, 'en', live));
          for (const element of document.body.querySelectorAll('*')) {
            if (element.closest('.katex')) continue;
            expect(allowed).toContain(element.localName);
            for (const { name, value } of element.attributes) {
              expect(name).not.toMatch(/^on|^srcdoc$|^formaction$/);
              if (['href', 'src', 'action', 'xlink:href'].includes(name)) expect(value).toMatch(/^#/);
            }
          }
          expect(
            document.querySelector('script, iframe, object, embed, img, a, form, link, meta, base'),
          ).toBeNull();
        }
      }
    }
  });
  it('shows turned and hidden letters as what they are', () => {
    const html = shown({ kind: 'string', text: 'a\u202eb\u0000c\u200bd\ud800e' });
    expect(textIn(html, 'bdi')[0]).toContain('a\\u202eb');
    expect(html).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}]/u);
  });
});
