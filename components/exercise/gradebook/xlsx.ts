/**
 * Tables as a workbook (ECMA-376), the same bytes for the same tables whenever they are made: packages that write workbooks put
 * the hour into them. Texts are texts, so nothing in it is a formula.
 */
import { strToU8, zipSync } from 'fflate';
import { written, type Cell, type Sheet } from './cells.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Workbooks write characters as `_x0041_`; what merely looks like that must not be read so. */
export const cellText = (text: string): string => escaped(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));

/** A, B … Z, AA … @param n from 0 */
export const columnName = (n: number): string =>
  (n >= 26 ? columnName(Math.floor(n / 26) - 1) : '') + String.fromCharCode(65 + (n % 26));

function cellXml(cell: Cell, at: string): string {
  const text = written(cell);
  if (text === '') return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${text}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
}

function sheetXml({ header, rows }: Sheet): string {
  const lines = [header, ...rows].map((row, r) => {
    const cells = row.map((cell, c) => cellXml(cell, `${columnName(c)}${r + 1}`)).join('');
    return `<row r="${r + 1}">${cells}</row>`;
  });
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  return `${declaration}<worksheet xmlns="${main}">${frozen}<sheetData>${lines.join('')}</sheetData></worksheet>`;
}

/** @param sheets at least one */
export function xlsxOf(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const each = (of: (sheet: Sheet, number: number) => string): string =>
    sheets.map((sheet, i) => of(sheet, i + 1)).join('');
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/>${each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${contentType}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${each(({ name }, n) => `<sheet name="${escaped(name)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${packageRelations}">${each((_, n) => `<Relationship Id="rId${n}" Type="${relations}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}</Relationships>`,
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)])),
  };
  return zipped(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** A zip whose bytes say nothing of when it was made. */
export const zipped = (files: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> =>
  new Uint8Array(zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) }));
