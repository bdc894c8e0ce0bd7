// The data beside the chapters: the table of contents, terms, works cited, the words of the interface.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { richText } from '../../../components/math/rich-text.ts';
import { typeset } from '../../../components/math/typeset.ts';
import { plannedChapters } from '../../../src/course.ts';
import { filesUnder, root, textOf } from '../../support/imports.ts';
import { readMdx, textsIn } from '../../support/mdx.ts';

const data = (name: string): unknown => parse(textOf(`content/${name}.yaml`));

function repeated(values: readonly (string | number)[]): (string | number)[] {
  return values.filter((value, i) => values.indexOf(value) !== i);
}

test('chapters are numbered from 0, and folder, number and address agree', () => {
  expect(plannedChapters.map(({ number }) => number)).toEqual(plannedChapters.map((_, i) => i));
  for (const { number, folder, slug } of plannedChapters) {
    expect(folder).toBe(`${String(number).padStart(2, '0')}-${slug}`);
  }
  expect(repeated(plannedChapters.map(({ slug }) => slug))).toEqual([]);
});

test('every folder of a chapter is in the table of contents and holds both languages', () => {
  const folders = [...new Set(filesUnder('content').map((path) => path.split('/')[1]!))].filter((name) =>
    /^\d/.test(name),
  );
  const planned = plannedChapters.map(({ folder }) => folder);
  expect(folders.filter((folder) => !planned.includes(folder))).toEqual([]);
  const missing = folders
    .flatMap((folder) => ['zh-CN.mdx', 'en.mdx'].map((file) => `content/${folder}/${file}`))
    .filter((path) => !existsSync(join(root, path)));
  expect(missing).toEqual([]);
});

test.each(filesUnder('content').filter((path) => path.endsWith('.yaml')))(
  '%s: every formula between $ signs can be typeset',
  (path) => {
    const texts = textsIn(parse(textOf(path)));
    expect(texts.length).toBeGreaterThan(4);
    const wrong = texts.flatMap((text) => {
      try {
        richText(text);
        return [];
      } catch (error) {
        return [`${text}: ${String(error)}`];
      }
    });
    expect(wrong).toEqual([]);
  },
);

interface Term {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly tex?: string;
  readonly chapter: number;
  readonly say: { readonly zh: string; readonly en: string };
}

test('every term has both languages, a chapter, and a symbol that can be typeset', () => {
  const terms = data('glossary') as Term[];
  expect(terms.length).toBeGreaterThan(30);
  for (const { id, zh, en, tex, chapter, say } of terms) {
    for (const text of [zh, en, say.zh, say.en]) expect(text.trim(), id).not.toBe('');
    expect(say.zh, id).toMatch(/\p{Script=Han}.*。$/su);
    expect(say.en, id).toMatch(/^[^\p{Script=Han}]+\.$/su);
    expect(
      plannedChapters.some(({ number }) => number === chapter),
      `chapter of ${id}`,
    ).toBe(true);
    if (tex !== undefined) expect(() => typeset(tex), id).not.toThrow();
  }
  for (const of of ['id', 'zh', 'en'] as const) expect(repeated(terms.map((term) => term[of]))).toEqual([]);
});

/** Nielsen's book is served without TLS only. */
const servedPlain = 'http://neuralnetworksanddeeplearning.com/';

test('every work cited has an author, a year, a title, and a safe address if any', () => {
  const works = data('sources') as Record<string, unknown>[];
  expect(works.length).toBeGreaterThan(5);
  for (const { id, authors, year, title, venue, url } of works) {
    expect(authors, String(id)).toEqual(expect.arrayContaining([expect.any(String)]));
    expect(year, String(id)).toEqual(expect.any(Number));
    for (const text of [title, venue]) expect(text, String(id)).toEqual(expect.stringMatching(/\S/));
    if (url !== undefined && url !== servedPlain) expect(url, String(id)).toMatch(/^https:\/\//);
  }
  expect(repeated(works.map(({ id }) => String(id)))).toEqual([]);
});

/** What is filled in later: {{number}}, {count}, [COUNT]. */
const blanks = (text: string): string[] => (text.match(/\{+\w+\}+|\[[A-Z_]+\]/g) ?? []).sort();

test('the interface has the same words in both languages, with the same blanks', () => {
  const [zh, en] = ['zh-CN', 'en'].map(
    (lang) => JSON.parse(textOf(`content/i18n/${lang}.json`)) as Record<string, string>,
  ) as [Record<string, string>, Record<string, string>];
  expect(Object.keys(en)).toEqual(Object.keys(zh));
  for (const [key, text] of Object.entries(zh)) {
    expect(text.trim(), key).not.toBe('');
    expect(blanks(en[key]!), key).toEqual(blanks(text));
  }
});

test('the home page has the same words in both languages, with the same blanks', () => {
  const [zh, en] = ['zh-CN', 'en'].map((lang) => readMdx(`content/home/${lang}.mdx`).frontmatter);
  const shape = (value: unknown): unknown =>
    typeof value === 'string'
      ? blanks(value)
      : typeof value === 'object' && value !== null
        ? Object.entries(value).map(([key, inner]) => [key, shape(inner)])
        : value;
  expect(shape(en)).toEqual(shape(zh));
});
