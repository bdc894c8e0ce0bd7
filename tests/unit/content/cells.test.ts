// The cells of the chapters: each shows what stands beside it, is placed in both languages, and is right as TypeScript.
import { describe, expect, it, test } from 'vitest';
import { prove } from '../../../components/notebook/proof.ts';
import { purposeHtml } from '../../../components/notebook/purpose.ts';
import { asOneModule, typeErrorsIn } from '../../support/cell-types.ts';
import { chapterCells } from '../../support/cells.ts';
import { chapters } from '../../support/chapters.ts';
import { isJsx, nodesOf, propsOf, type Source } from '../../support/mdx.ts';

/** Seconds a cell may need here; a phone is several times slower, and a reader waits. */
const longest = 2;
const mostLines = 20;

/** Ids of the cells placed on a page, in its order. */
const placedIn = ({ tree }: Source): unknown[] =>
  nodesOf(tree).flatMap((node) => (isJsx(node) && node.name === 'Cell' ? [propsOf(node)['id']] : []));

test('there are cells over the whole course', () => {
  expect(chapterCells.flatMap(({ cells }) => cells).length).toBeGreaterThanOrEqual(24);
  expect(chapterCells.length).toBe(12);
});

describe.each(chapterCells.map((chapter) => [chapter.folder, chapter] as const))(
  '%s',
  (folder, { cells, files }) => {
    it('has the files of its list and no others', () => {
      const own = cells.flatMap(({ id }) => [`${id}.ts`, `${id}.out`]);
      expect(files).toEqual([...own, 'cells.yaml'].sort());
    });
    it('shows what is expected, cell after cell, without an error and without delay', async () => {
      const proven = await prove(cells);
      expect(proven.map(({ id, text }) => [id, text])).toEqual(
        cells.map(({ id, expected }) => [id, expected]),
      );
      expect(
        proven.filter(({ outputs }) => outputs.some(({ kind }) => kind === 'error' || kind === 'cut')),
      ).toEqual([]);
      expect(proven.filter(({ seconds }) => seconds > longest).map(({ id }) => id)).toEqual([]);
    });
    it('places each cell once in each language, in the order in which they run', () => {
      const sources = chapters.find(({ chapter }) => chapter.folder === folder);
      const ids = cells.map(({ id }) => id);
      expect([placedIn(sources!.zh), placedIn(sources!.en)]).toEqual([ids, ids]);
    });
    it('keeps programs short, without words of a language and with words in both beside them', () => {
      const long = cells.filter(({ source }) => source.trim().split('\n').length > mostLines);
      expect(long.map(({ id }) => id)).toEqual([]);
      expect(cells.filter(({ source }) => /\p{Script=Han}|\/[/*]/u.test(source)).map(({ id }) => id)).toEqual(
        [],
      );
      for (const { title, purpose } of cells) {
        for (const lang of ['zh', 'en'] as const) {
          expect(title[lang]).not.toMatch(/[$`。.]/);
          expect(purpose[lang]).toMatch(/[。？.?]$/);
          expect(purposeHtml(purpose[lang])).not.toBe('');
        }
      }
    });
  },
);

describe('as TypeScript', () => {
  it('the cells of each chapter are right together', () => {
    const modules = Object.fromEntries(chapterCells.map(({ folder, cells }) => [folder, asOneModule(cells)]));
    expect(typeErrorsIn(modules)).toEqual([]);
  });
  it('a wrong type, a name from nowhere and a slip of the pen would be seen', () => {
    const source = "import { dot } from 'tuidao';\n";
    const errors = typeErrorsIn({
      wrong: asOneModule([{ id: 'a', source: `${source}const n: string = dot([1], [2]);\n` }]),
      nowhere: asOneModule([{ id: 'a', source: `${source}dot(v, v);\n` }]),
      slip: asOneModule([{ id: 'a', source: "import { dott } from 'tuidao';\n" }]),
      right: asOneModule([
        { id: 'a', source: `${source}const v = [1];\n` },
        { id: 'b', source: `${source}dot(v, v);\n` },
      ]),
    });
    expect(errors.map((error) => error.split(':')[0])).toEqual(['wrong', 'nowhere', 'nowhere', 'slip']);
  });
});
