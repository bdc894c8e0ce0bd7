// The words of the exercises: every template has them in both languages, every gap in them is filled by every variant, and every
// mistake that can be made has an answer.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { richText } from '../../../components/math/rich-text.ts';
import { plainText } from '../../../components/math/rich.ts';
import { misconceptions } from '../../../engine/derivation/mutate.ts';
import { kinds, type Box } from '../../../engine/exercise/template.ts';
import { currentTemplates, templates } from '../../../engine/exercise/templates.ts';
import { variantOf, type Drawn } from '../../../engine/exercise/variant.ts';
import { chapters } from '../../support/chapters.ts';
import { root, textOf } from '../../support/imports.ts';
import { isJsx, nodesOf, propsOf, type Source } from '../../support/mdx.ts';

interface Both {
  readonly zh: string;
  readonly en: string;
}
interface Words {
  readonly template: string;
  readonly title: Both;
  readonly situation: Both;
  readonly boxes?: Readonly<Record<string, Both>>;
  readonly options?: Readonly<Record<string, Both>>;
  readonly serves: readonly number[];
}

const pathOf = (folder: string): string => `content/${folder}/exercises.yaml`;
const withWords = chapters.filter(({ chapter }) => existsSync(join(root, pathOf(chapter.folder))));
const wordsIn = (folder: string): readonly Words[] => parse(textOf(pathOf(folder))) as Words[];
const templatesOf = (slug: string) => currentTemplates.filter(({ chapter }) => chapter === slug);
const mistakes = parse(textOf('content/mistakes.yaml')) as Readonly<
  Record<string, { name: Both; say: Both }>
>;

/** Drawn twice or more, so that a gap that only some variants fill is found. */
const seeds = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Gaps such as {x1} stand outside formulas. */
const gapsOf = (text: string): string[] =>
  text
    .split('$')
    .filter((_, i) => i % 2 === 0)
    .flatMap((plain) => [...plain.matchAll(/\{([^}]*)\}/g)].map(([, id]) => id!));

const optionsOf = (boxes: readonly Box[]) =>
  boxes.flatMap((box) => (box.kind === 'choice' ? box.options : []));
/** Boxes that are not named by a quantity. */
const nameless = (boxes: readonly Box[]): string[] =>
  boxes.flatMap(({ kind, id }) => (kind === 'number' || kind === 'bit' ? [] : [id]));
/** Every code a variant may answer with. */
const codesOf = ({ mistakes: made, boxes }: Drawn): string[] => [
  ...made.map(({ code }) => code),
  ...optionsOf(boxes).flatMap(({ mistake }) => (mistake === undefined ? [] : [mistake])),
];

/** What is wrong with the setting of a text, as tests/unit/content/writing.test.ts has it for chapters. */
function faultsOf(language: 'zh' | 'en', text: string): string[] {
  const plain = text.replace(/\$[^$]+\$/g, 'x').replace(/\{[^}]*\}/g, '1');
  const rules: readonly (readonly [string, RegExp])[] =
    language === 'zh'
      ? [
          ['a typed space beside Han', /\p{Script=Han}\s|\s\p{Script=Han}/u],
          ['a half-width mark after Han', /\p{Script=Han}["'”’）」]?[,.;:!?()]/u],
          ['a half-width mark after a value', /1[,;:!?()]/],
          ['typewriter’s quotation marks', /"|''/],
        ]
      : [
          ['Han', /\p{Script=Han}/u],
          ['a Chinese mark', /[，。；：、（）「」《》]/],
          ['typewriter’s marks or doubled spaces', /"|\w'\w|\S {2,}\S| [,.;:!?](?:\s|$)/],
          ['a dash', /—/],
        ];
  return rules.flatMap(([what, pattern]) => (pattern.test(plain) ? [`${what}: ${text}`] : []));
}

const both = ({ zh, en }: Both): string[] => {
  expect([typeof zh, typeof en]).toEqual(['string', 'string']);
  for (const text of [zh, en]) {
    expect(text.trim(), text).not.toBe('');
    // A gap holds a number, which a formula would not typeset.
    expect(() => richText(text), text).not.toThrow();
    expect(plainText(text), text).not.toMatch(/\bTODO\b/);
  }
  return [...faultsOf('zh', zh), ...faultsOf('en', en)];
};

describe.each(withWords.map((one) => [one.chapter.slug, one] as const))('%s', (slug, { chapter, zh }) => {
  const words = wordsIn(chapter.folder);
  const here = templatesOf(slug);

  it('has words for each of its exercises, in their order, and at least three', () => {
    expect(words.map(({ template }) => template)).toEqual(here.map(({ id }) => id));
    expect(here.length).toBeGreaterThanOrEqual(3);
  });

  it.each(words.map((one) => [one.template, one] as const))('%s', (_, one) => {
    const template = here.find(({ id }) => id === one.template)!;
    const said = [
      one.title,
      one.situation,
      ...Object.values(one.boxes ?? {}),
      ...Object.values(one.options ?? {}),
    ];
    expect(said.flatMap(both)).toEqual([]);
    const goals = zh.frontmatter['goals'] as string[];
    expect(one.serves.length).toBeGreaterThan(0);
    expect(one.serves.filter((goal) => !Number.isInteger(goal) || goal < 1 || goal > goals.length)).toEqual(
      [],
    );

    const drawn = seeds.map((seed) => variantOf(template, seed));
    for (const { values, boxes, derivation } of drawn) {
      for (const text of said.flatMap(({ zh: a, en: b }) => [a, b])) {
        expect(
          gapsOf(text).filter((id) => !values.has(id)),
          text,
        ).toEqual([]);
      }
      // What is asked is not told: a gap is a given number, or one that no box asks for.
      const asked = boxes.map(({ id }) => id);
      expect(gapsOf(one.situation.zh).filter((id) => asked.includes(id))).toEqual([]);
      // Both languages tell the same numbers.
      expect(gapsOf(one.situation.en).sort()).toEqual(gapsOf(one.situation.zh).sort());
      expect(nameless(boxes).filter((id) => one.boxes?.[id] === undefined)).toEqual([]);
      expect(derivation.inputs.length).toBeGreaterThan(0);
    }
    const ids = new Set(drawn.flatMap(({ boxes }) => boxes.map(({ id }) => id)));
    expect(Object.keys(one.boxes ?? {}).filter((id) => !ids.has(id))).toEqual([]);
    const options = drawn.flatMap(({ boxes }) => optionsOf(boxes));
    const wordless = options.filter(
      ({ id, value }) => value === undefined && one.options?.[id] === undefined,
    );
    expect(wordless).toEqual([]);
    expect(
      Object.keys(one.options ?? {}).filter((id) => !options.some((option) => option.id === id)),
    ).toEqual([]);
  });

  it('has an answer to every mistake that can be made in it', () => {
    const codes = here.flatMap((template) => seeds.flatMap((seed) => codesOf(variantOf(template, seed))));
    expect([...new Set(codes)].filter((code) => mistakes[code] === undefined)).toEqual([]);
  });
});

describe('the exercises together', () => {
  it('stand each once in its chapter, in both languages, in their order', () => {
    const placedIn = ({ tree }: Source): unknown[] =>
      nodesOf(tree).flatMap((node) => (isJsx(node) && node.name === 'Exercise' ? [propsOf(node)['id']] : []));
    for (const { chapter, zh, en } of chapters) {
      const ids = templatesOf(chapter.slug).map(({ id }) => id);
      expect([placedIn(zh), placedIn(en)], chapter.folder).toEqual([ids, ids]);
    }
    const placed = chapters.flatMap(({ zh }) => placedIn(zh));
    expect(placed.sort()).toEqual(currentTemplates.map(({ id }) => id).sort());
  });

  it('are at least forty, of every kind and level, in chapters 1 to 10, each of which has its words', () => {
    expect(currentTemplates.length).toBeGreaterThanOrEqual(40);
    expect(new Set(currentTemplates.map(({ kind }) => kind))).toEqual(new Set(kinds));
    expect(new Set(currentTemplates.map(({ level }) => level))).toEqual(new Set([1, 2, 3]));
    const numbered = chapters.filter(({ chapter }) => chapter.number >= 1 && chapter.number <= 10);
    expect(withWords).toEqual(numbered);
    const slugs = withWords.map(({ chapter }) => chapter.slug);
    expect(currentTemplates.filter(({ chapter }) => !slugs.includes(chapter))).toEqual([]);
    const order = currentTemplates.map(({ chapter }) => slugs.indexOf(chapter));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });
});

describe('the answers to mistakes', () => {
  it('are for mistakes that can be made, in the order of their codes', () => {
    const codes = new Set([
      ...misconceptions.map(({ code }) => code),
      ...templates.flatMap((template) => seeds.flatMap((seed) => codesOf(variantOf(template, seed)))),
    ]);
    expect(Object.keys(mistakes).filter((code) => !codes.has(code))).toEqual([]);
    expect(Object.keys(mistakes)).toEqual(Object.keys(mistakes).toSorted());
  });

  it.each(Object.entries(mistakes))('%s', (_, { name, say }) => {
    expect([...both(name), ...both(say)]).toEqual([]);
    expect(say.zh).toMatch(/。$/);
    expect(say.en).toMatch(/\.$/);
  });
});
