import { parseHTML } from 'linkedom';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import Blocks from '../../../../components/notebook/scratch/Blocks.svelte';
import { inlinesOf, proseOf, type Block } from '../../../../components/notebook/scratch/prose.ts';
import { payloads } from '../../../support/payloads.ts';

const text = (words: string) => ({ kind: 'text', text: words });
const paragraph = (words: string) => ({ kind: 'paragraph', parts: [text(words)] });
const documentOf = (source: string) =>
  parseHTML(
    `<!doctype html><html><body>${render(Blocks, { props: { blocks: proseOf(source), lang: 'en' } }).body}</body></html>`,
  ).document;

describe('words are read as', () => {
  it.each<[string, string, readonly unknown[]]>([
    ['nothing', ' \n\n', []],
    ['a paragraph of several lines', 'one\ntwo', [paragraph('one two')]],
    ['Han without a space where a line ends', '第一行\n第二行', [paragraph('第一行第二行')]],
    ['two paragraphs', 'one\n\ntwo', [paragraph('one'), paragraph('two')]],
    [
      'headings, the rank limited',
      '# a\n#### b ##',
      [
        { kind: 'heading', level: 1, parts: [text('a')] },
        { kind: 'heading', level: 3, parts: [text('b')] },
      ],
    ],
    ['no heading without a space', '#1', [paragraph('#1')]],
    ['a rule', '---', [{ kind: 'rule' }]],
    ['a list', '- a\n- b', [{ kind: 'list', items: [[paragraph('a')], [paragraph('b')]] }]],
    [
      'a list with an empty line',
      '- a\n\n- b',
      [{ kind: 'list', items: [[paragraph('a')], [paragraph('b')]] }],
    ],
    [
      'a numbered list from its number',
      '3. a\n4. b',
      [{ kind: 'list', start: 3, items: [[paragraph('a')], [paragraph('b')]] }],
    ],
    [
      'a list in a list',
      '- a\n  - b\n- c',
      [
        {
          kind: 'list',
          items: [[paragraph('a'), { kind: 'list', items: [[paragraph('b')]] }], [paragraph('c')]],
        },
      ],
    ],
    ['a quote', '> a\n> b', [{ kind: 'quote', blocks: [paragraph('a b')] }]],
    [
      'code, whatever is in it',
      '```ts\n# $x$\n```\nend',
      [{ kind: 'code', text: '# $x$' }, paragraph('end')],
    ],
    ['code without an end', '```\nx', [{ kind: 'code', text: 'x' }]],
    ['a formula on lines of its own', '$$\n\\frac{a}{b}\n$$', [{ kind: 'math', text: '\\frac{a}{b}' }]],
    ['a formula on a line of its own', '$$x$$', [{ kind: 'math', text: 'x' }]],
    ['a formula without an end', '$$x', [{ kind: 'math', text: 'x' }]],
  ])('%s', (_, source, expected) => {
    expect(proseOf(source)).toEqual(expected);
  });

  it.each<[string, readonly unknown[]]>([
    ['a `b*c` d', [text('a '), { kind: 'code', text: 'b*c' }, text(' d')]],
    ['$x_1$，', [{ kind: 'math', text: 'x_1', after: '，' }]],
    ['数（$x$）', [text('数'), { kind: 'math', text: 'x', before: '（', after: '）' }]],
    ['数$x$的', [text('数'), { kind: 'math', text: 'x', han: 'both' }, text('的')]],
    [
      '$a$,$b$',
      [
        { kind: 'math', text: 'a', after: ',' },
        { kind: 'math', text: 'b' },
      ],
    ],
    ['$5 and $6', [text('$5 and $6')]],
    ['**a *b***', [{ kind: 'strong', parts: [text('a *b')] }, text('*')]],
    ['*a*', [{ kind: 'em', parts: [text('a')] }]],
    ['2 * 3 * 4', [text('2 * 3 * 4')]],
    ['snake_case_name', [text('snake_case_name')]],
    ['\\*a\\*', [text('*a*')]],
    ['[a](https://example.org/x)', [{ kind: 'link', href: 'https://example.org/x', parts: [text('a')] }]],
  ])('%s', (source, expected) => {
    expect(inlinesOf(source)).toEqual(expected);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    '//evil.test',
    '/local',
    'ftp://x',
    'https://',
    'https://a b',
  ])('no link to %s', (address) => {
    expect(inlinesOf(`[a](${address})`).some(({ kind }) => kind === 'link')).toBe(false);
  });
});

describe('words from anybody', () => {
  it.each(payloads.map((payload, i) => [i + 1, payload] as const))('stay words: payload %i', (_, payload) => {
    for (const source of [
      payload,
      `# ${payload}`,
      `- ${payload}`,
      `> ${payload}`,
      `**${payload}**`,
      `\`\`\`\n${payload}\n\`\`\``,
      `[${payload}](https://example.org/${payload})`,
      `[x](${payload})`,
      `$${payload}$`,
      `$$\n${payload}\n$$`,
    ]) {
      const document = documentOf(source);
      expect(
        document.querySelector(
          'script, iframe, object, embed, img, form, link, meta, base, svg:not(.katex svg)',
        ),
      ).toBeNull();
      for (const element of document.body.querySelectorAll('*')) {
        for (const { name } of element.attributes) expect(name).not.toMatch(/^on|^srcdoc$/);
      }
      for (const link of document.querySelectorAll('a')) {
        expect(link.getAttribute('href')).toMatch(/^https?:\/\//);
        expect(link.getAttribute('rel')).toContain('noopener');
      }
    }
  });
  it('take time that grows with their length only', () => {
    const patterns = [
      '*',
      '[',
      '`',
      '$',
      '**a',
      '[a](',
      '> ',
      '- ',
      '\\',
      '1. a\n',
      '  - a\n',
      '$$\n',
      '```\n',
      '# ',
    ];
    for (const pattern of patterns) {
      const source = pattern.repeat(100_000 / pattern.length);
      const begun = performance.now();
      expect(proseOf(source).length).toBeGreaterThanOrEqual(0);
      expect(performance.now() - begun, pattern).toBeLessThan(3000);
    }
  });
  it('never nest without end', () => {
    const depthOf = (blocks: readonly Block[]): number =>
      1 +
      Math.max(
        0,
        ...blocks.map((block) =>
          block.kind === 'quote'
            ? depthOf(block.blocks)
            : block.kind === 'list'
              ? Math.max(...block.items.map(depthOf))
              : 0,
        ),
      );
    expect(depthOf(proseOf('> '.repeat(1000) + 'x'))).toBeLessThan(10);
    expect(depthOf(proseOf('- '.repeat(1000) + 'x'))).toBeLessThan(10);
  });
});
