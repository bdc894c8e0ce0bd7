// How the words are set: nothing typed that the browser sets of itself, no mark of one language in the other.
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { chapterCells } from '../../support/cells.ts';
import { chapters } from '../../support/chapters.ts';
import { textOf } from '../../support/imports.ts';
import {
  isJsx,
  linesOf,
  nodesOf,
  propsOf,
  readMdx,
  textsIn,
  type Jsx,
  type Source,
} from '../../support/mdx.ts';

interface Words {
  readonly from: string;
  readonly text: string;
}

const home = { zh: readMdx('content/home/zh-CN.mdx'), en: readMdx('content/home/en.mdx') };
const all = [...chapters, home];

/** Props that hold no words: names, programs, formulas. */
const wordless = new Set(['of', 'q', 'id', 'ids', 'code', 'tex', 'formula']);
const wordsGiven = (element: Jsx): string[] =>
  Object.entries(propsOf(element)).flatMap(([name, value]) => (wordless.has(name) ? [] : textsIn(value)));

/** Texts of a page: its frontmatter, its blocks, and the words given to components. */
const wordsOf = (source: Source): Words[] =>
  [
    ...textsIn(source.frontmatter),
    ...linesOf(source.tree),
    ...nodesOf(source.tree).flatMap((node) => (isJsx(node) ? wordsGiven(node) : [])),
  ].map((text) => ({ from: source.path, text }));

/** Texts under the keys of one language, at any depth. */
function under(language: 'zh' | 'en', value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === language ? textsIn(inner) : under(language, inner),
  );
}

function wordsOfData(language: 'zh' | 'en'): Words[] {
  const files = ['claims', 'course', 'glossary'].map((name) => `content/${name}.yaml`);
  const i18n = `content/i18n/${language === 'zh' ? 'zh-CN' : 'en'}.json`;
  const cells = chapterCells.flatMap(({ folder, cells }) =>
    // Program text between backticks is no prose.
    under(language, cells).map((text) => ({ from: folder, text: text.replace(/`[^`]+`/g, 'N') })),
  );
  return [
    ...cells,
    ...files.flatMap((from) => under(language, parse(textOf(from))).map((text) => ({ from, text }))),
    ...textsIn(JSON.parse(textOf(i18n))).map((text) => ({ from: i18n, text })),
  ];
}

const chinese = [...all.flatMap(({ zh }) => wordsOf(zh)), ...wordsOfData('zh')];
const english = [...all.flatMap(({ en }) => wordsOf(en)), ...wordsOfData('en')];

/** Every place in the words that a pattern finds. A formula within data stands as `x` too. */
const found = (words: readonly Words[], pattern: RegExp): string[] =>
  words.flatMap(({ from, text }) => {
    const plain = text.replace(/\$[^$]+\$/g, 'x');
    return pattern.test(plain) ? [`${from}: ${plain}`] : [];
  });

test('there are words to look at in both languages', () => {
  expect(chinese.length).toBeGreaterThan(300);
  expect(english.length).toBeGreaterThan(300);
});

test('no space is typed between Han and Latin letters, digits or formulas', () => {
  expect(found(chinese, /\p{Script=Han}\s+[A-Za-z0-9]|[A-Za-z0-9]\s+\p{Script=Han}/u)).toEqual([]);
});

test('no half-width mark stands after Han', () => {
  expect(found(chinese, /\p{Script=Han}["'”’）」]?[,.;:!?()]/u)).toEqual([]);
});

test('Chinese quotation marks are “ ” and come in pairs', () => {
  expect(found(chinese, /"|''/)).toEqual([]);
  expect(found(chinese, /^[^“]*”|“[^”]*$|“[^”]*“/)).toEqual([]);
});

/** Where Han may stand in English: the lecture's title, quotations, a Chinese name added in brackets. */
const chineseInEnglish = /深度学习 概述|“[^”]*”|\([\p{Script=Han}、 ]+\)/gu;

test('Han stands in English only as a quotation or a name', () => {
  const stripped = english.map(({ from, text }) => ({ from, text: text.replace(chineseInEnglish, '') }));
  expect(found(stripped, /\p{Script=Han}/u)).toEqual([]);
});

test('no Chinese mark stands in English', () => {
  expect(found(english, /[，。；：、（）「」《》]/)).toEqual([]);
});

test('English has no typewriter’s quotation marks, no doubled spaces and no space before a mark', () => {
  expect(found(english, /"|\w'\w|\S {2,}\S| [,.;:!?](?:\s|$)/)).toEqual([]);
});
