// Filling a list: scores where they belong, and every other byte as it was.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { RosterRefused } from '@components/exercise/gradebook/roster/grid.ts';
import { guessColumns, matched, readGrid, type Scale } from '@components/exercise/gradebook/roster/roster.ts';
import { generatorOf, integer, pick } from '../../../../../engine/random.ts';
import { reportOf, work } from '../../../../support/class.ts';

/** 李雷 in GB18030, and 镕, whose second byte could be a letter of its own; 𠮷 takes four bytes, two of them digits. */
const gb = { lilei: [0xc0, 0xee, 0xc0, 0xd7], rong: [0xe9, 0x46], ji: [0x95, 0x34, 0xb1, 0x30] };
const ascii = (text: string): number[] => [...new TextEncoder().encode(text)];
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

const report = reportOf([
  work('2026001'),
  work('2026002', {}, () => '77'),
  work('ab 3', { student: { number: 'ab 3', name: '韩梅梅' } }),
  work('2026009'),
]);
const filledBy = (bytes: Uint8Array, scale: Scale = 'points') => {
  const grid = readGrid(bytes);
  const columns = guessColumns(grid);
  const match = matched(grid, columns, report, scale);
  return { ...grid.filled(columns.score, match.scores), match, columns };
};

describe('a CSV list', () => {
  const list =
    '\ufeff班级,学号,"姓名, 全",成绩,备注\r\n1,2026001,"李,雷",,"a ""b"""\r\n1,2026002,李雷,59,\r\n\r\n1,ＡＢ３,韩梅梅,"旧",x\r\n1,2026777,无名,12,y';
  it('gets scores in their column, and no other byte changes', () => {
    const { bytes, match } = filledBy(utf8(list));
    expect(text(bytes)).toBe(
      '\ufeff班级,学号,"姓名, 全",成绩,备注\r\n1,2026001,"李,雷",40,"a ""b"""\r\n1,2026002,李雷,32,\r\n\r\n1,ＡＢ３,韩梅梅,"40",x\r\n1,2026777,无名,12,y',
    );
    expect(match.unlisted.map(({ student }) => student)).toEqual(['2026009']);
    expect(match.without).toEqual(['2026777']);
  });
  it('may want them of a hundred', () => {
    expect(text(filledBy(utf8(list), 'hundred').bytes)).toContain('李雷,80,');
  });
  it('keeps its letters where they are GB18030, and its delimiter', () => {
    const row = [...ascii('2026001;'), ...gb.lilei, ...gb.rong, ...gb.ji, ...ascii(';;x\n')];
    const bytes = new Uint8Array([...ascii('number;name;score;note\n'), ...row]);
    const { bytes: filled } = filledBy(bytes);
    expect([...filled]).toEqual([...bytes.slice(0, -3), ...ascii('40;x\n')]);
  });
  it('gets a new last column where it has none, also in rows that are too short', () => {
    const { bytes, columns } = filledBy(utf8('学号\t姓名\n2026001\t李雷\n2026002\n'));
    expect(columns.score).toBe(2);
    expect(text(bytes)).toBe('学号\t姓名\n2026001\t李雷\t40\n2026002\t\t32\n');
  });
  it('is matched by names where it has no numbers, and two of one name by nobody', () => {
    const { bytes, match } = filledBy(utf8('第三次作业成绩,,\n序号,学生姓名,分数\n1,韩 梅梅,\n2,李雷,\n'));
    expect(text(bytes)).toBe('第三次作业成绩,,\n序号,学生姓名,分数\n1,韩 梅梅,40\n2,李雷,\n');
    expect(match.unlisted.map(({ student }) => student)).toEqual(['2026001', '2026002', '2026009']);
  });
  it('is read as another reader reads it', () => {
    const g = generatorOf('lists');
    const letters = [...'ab"李,\r\n 0'];
    for (let n = 0; n < 500; n++) {
      const rows = Array.from({ length: 1 + integer(g, 4) }, () =>
        Array.from({ length: 3 }, () =>
          Array.from({ length: integer(g, 5) }, () => pick(g, letters)).join(''),
        ),
      );
      const csv = Papa.unparse(rows, { quotes: true, newline: '\r\n' });
      expect(readGrid(utf8(csv)).rows).toEqual(rows);
    }
  });
  it.each([
    [new Uint8Array([0xff, 0xfe, 0x61, 0]), 'utf-16'],
    [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'not-a-table'],
    [new Uint8Array([1, 0, 2]), 'not-a-table'],
    [new Uint8Array(17 * 1024 * 1024), 'roster-too-large'],
  ])('is refused where it is none', (bytes, code) => {
    let found = '';
    try {
      readGrid(bytes);
    } catch (error) {
      if (error instanceof RosterRefused) found = error.code;
    }
    expect(found).toBe(code);
  });
});

describe('a workbook', () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  /** As the template of a Chinese platform: a title, then headings in the second row. */
  const sheet = `<?xml version="1.0"?><worksheet xmlns="${main}"><cols><col min="1" max="4" width="9"/></cols><sheetData><row r="1" ht="20"><c r="A1" s="3" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="inlineStr"><is><t>学号</t></is></c><c r="C2" t="s"><v>2</v></c></row><row r="3" spans="1:3"><c r="A3" t="s"><v>3</v></c><c r="B3" s="5"><v>2.026001E6</v></c><c r="C3" s="7"/><c r="D3"><f>C3*2</f><v>0</v></c></row><row r="4"><c r="B4" t="str"><v>2026002</v></c></row><row r="5"><c r="B5" t="inlineStr"><is><t>AB3</t></is></c><c r="C5"><f>1+1</f><v>2</v></c></row><row r="6"/></sheetData><pageMargins left="0.7"/></worksheet>`;
  const parts = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns="${main}"><sheets><sheet name="a" sheetId="4" r:id="rId9"/><sheet name="b" sheetId="5" r:id="rId2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId2" Target="worksheets/other.xml"/><Relationship Target="/xl/worksheets/first.xml" Id="rId9"/></Relationships>',
    'xl/worksheets/first.xml': sheet,
    'xl/worksheets/other.xml': '<worksheet/>',
    'xl/sharedStrings.xml': `<sst xmlns="${main}"><si><t>第三次作业</t></si><si><r><t>学生</t></r><r><t xml:space="preserve">姓名</t></r><rPh sb="0" eb="1"><t>ㄒ</t></rPh></si><si><t>分数</t></si><si><t>A&amp;B</t></si></sst>`,
    'xl/media/image1.png': '\u0001\u0002\u0003',
  };
  const bytes = zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])),
  );

  it('is read with its strings, shared and not, and its numbers', () => {
    expect(readGrid(bytes).rows).toEqual([
      ['第三次作业'],
      ['学生姓名', '学号', '分数'],
      ['A&B', '2026001', '', '0'],
      ['', '2026002'],
      ['', 'AB3', '2'],
      [],
    ]);
    expect(guessColumns(readGrid(bytes))).toEqual({ header: 1, key: 1, by: 'number', score: 2 });
  });
  it('gets scores in their cells: formulas, styles and all other parts stay as they were', () => {
    const { bytes: filled, leftAlone } = filledBy(bytes);
    const after = Object.fromEntries(
      Object.entries(unzipSync(filled)).map(([name, part]) => [name, strFromU8(part)]),
    );
    expect(after).toEqual({
      ...parts,
      'xl/worksheets/first.xml': sheet
        .replace('<c r="C3" s="7"/>', '<c r="C3" s="7"><v>40</v></c>')
        .replace('<v>2026002</v></c></row>', '<v>2026002</v></c><c r="C4"><v>32</v></c></row>'),
    });
    expect(Object.keys(after)).toEqual(Object.keys(parts));
    expect(leftAlone).toEqual([4]);
  });
  it.each([
    ['not-a-table', { a: 'b' }],
    ['roster-damaged', { ...parts, 'xl/_rels/workbook.xml.rels': '<Relationships/>' }],
    ['roster-damaged', { ...parts, 'xl/worksheets/first.xml': `<!DOCTYPE x [<!ENTITY a "b">]>${sheet}` }],
    ['not-a-table', { ...parts, 'xl/worksheets/first.xml': '<chartsheet/>' }],
  ])('is refused where it is none: %s', (code, some) => {
    let found = '';
    try {
      readGrid(
        zipSync(Object.fromEntries(Object.entries(some).map(([name, part]) => [name, strToU8(part)]))),
      );
    } catch (error) {
      if (error instanceof RosterRefused) found = error.code;
    }
    expect(found).toBe(code);
  });
});
