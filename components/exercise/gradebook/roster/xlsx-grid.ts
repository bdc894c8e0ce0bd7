/**
 * The first sheet of a workbook (ECMA-376), patched in place: the text of its XML changes in the cells that are filled and
 * nowhere else, and all other parts keep their bytes.
 */
import { archiveCaps, unpackedFiles } from '../archive.ts';
import { columnName, zipped } from '../xlsx.ts';
import { mostRosterBytes, mostRosterRows, RosterRefused, type Filled, type Grid } from './grid.ts';

interface Place {
  /** In the text of the sheet. */
  readonly from: number;
  readonly to: number;
}
interface CellPlace extends Place {
  readonly column: number;
  readonly attributes: string;
  readonly hasFormula: boolean;
  readonly text: string;
}
interface RowPlace {
  /** From 0. */
  readonly number: number;
  readonly cells: readonly CellPlace[];
  /** Where a cell after all others would stand; −1 in a row without an inside. */
  readonly end: number;
}

const caps = { ...archiveCaps, each: mostRosterBytes };

const decoded = (text: string): string =>
  text
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_, hex: string, dec: string) => {
      const code = hex ? parseInt(hex, 16) : Number(dec);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

const attribute = (attributes: string, name: string): string | undefined => {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found ? decoded(found[1] ?? found[2] ?? '') : undefined;
};

/** The words in a string of a workbook, without how they are spoken. */
const wordsIn = (xml: string): string =>
  [...xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '').matchAll(/<t\b[^>]*?(?:\/>|>([\s\S]*?)<\/t>)/g)]
    .map((m) => decoded(m[1] ?? ''))
    .join('');

/** 0 for A. */
const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The part that holds the first sheet. */
function firstSheet(parts: ReadonlyMap<string, Uint8Array>, read: (name: string) => string): string {
  const id = /<sheet\b([^>]*)>/.exec(read('xl/workbook.xml'))?.[1];
  const wanted = id === undefined ? undefined : attribute(id, 'r:id');
  for (const [, attributes = ''] of read('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b([^>]*)>/g)) {
    if (attribute(attributes, 'Id') !== wanted) continue;
    const target = attribute(attributes, 'Target') ?? '';
    const name = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    if (parts.has(name)) return name;
  }
  throw new RosterRefused('roster-damaged');
}

/** @throws RosterRefused, ZipRefused */
export function xlsxGrid(bytes: Uint8Array): Grid {
  const parts = new Map<string, Uint8Array>();
  for (const file of unpackedFiles(bytes, 'kept', caps)) {
    if ('fault' in file)
      throw new RosterRefused(file.fault === 'too-large' ? 'roster-too-large' : 'roster-damaged');
    if (parts.has(file.name)) throw new RosterRefused('roster-damaged');
    parts.set(file.name, file.bytes);
  }
  const read = (name: string): string => {
    const part = parts.get(name);
    if (!part) throw new RosterRefused('not-a-table');
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(part);
    // None of the programs that make workbooks writes these, and they would hide what is searched for.
    if (/<!(?:DOCTYPE|--|\[CDATA\[)/.test(text)) throw new RosterRefused('roster-damaged');
    return text;
  };
  const sheetName = firstSheet(parts, read);
  const xml = read(sheetName);
  const shared = parts.has('xl/sharedStrings.xml')
    ? [...read('xl/sharedStrings.xml').matchAll(/<si\b[^>]*?(?:\/>|>([\s\S]*?)<\/si>)/g)].map((m) =>
        wordsIn(m[1] ?? ''),
      )
    : [];
  const places = placesIn(xml, shared);
  const rows: string[][] = [];
  for (const { number, cells } of places) {
    while (rows.length < number) rows.push([]);
    const texts: string[] = [];
    for (const { column, text } of cells) texts[column] = text;
    rows[number] = Array.from(texts, (text) => text ?? '');
  }
  return { rows, filled: (column, scores) => filled(parts, sheetName, xml, places, column, scores) };
}

function placesIn(xml: string, shared: readonly string[]): RowPlace[] {
  const data = /<sheetData\b[^>]*>/.exec(xml);
  if (!data) throw new RosterRefused('not-a-table');
  const places: RowPlace[] = [];
  const rows = /<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g;
  rows.lastIndex = data.index + data[0].length;
  let next = 0;
  for (let row = rows.exec(xml); row; row = rows.exec(xml)) {
    const [whole, attributes = '', inside] = row;
    const said = Number(attribute(attributes, 'r'));
    const number = Number.isInteger(said) && said > next ? said - 1 : next;
    next = number + 1;
    if (number >= mostRosterRows) throw new RosterRefused('roster-too-large');
    const start = row.index + whole.length - '</row>'.length - (inside ?? '').length;
    places.push({
      number,
      cells: inside === undefined ? [] : cellsIn(inside, start, shared),
      end: inside === undefined ? -1 : start + inside.length,
    });
  }
  return places;
}

function cellsIn(inside: string, start: number, shared: readonly string[]): CellPlace[] {
  let next = 0;
  return [...inside.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)].map((found) => {
    const [whole, attributes = '', content = ''] = found;
    const letters = /^[A-Z]{1,3}/.exec(attribute(attributes, 'r') ?? '')?.[0];
    const column = letters ? columnOf(letters) : next;
    next = column + 1;
    const from = start + found.index;
    return {
      from,
      to: from + whole.length,
      column,
      attributes,
      hasFormula: /<f\b/.test(content),
      text: cellText(attribute(attributes, 't'), content, shared),
    };
  });
}

function cellText(type: string | undefined, content: string, shared: readonly string[]): string {
  if (type === 'inlineStr') return wordsIn(content);
  const value = decoded(/<v\b[^>]*>([\s\S]*?)<\/v>/.exec(content)?.[1] ?? '');
  if (type === 's') return shared[Number(value)] ?? '';
  // Numbers of students are often kept as numbers: 20260001, written 2.0260001E7 by some.
  return type === undefined || type === 'n' ? (value === '' ? '' : String(Number(value))) : value;
}

function filled(
  parts: ReadonlyMap<string, Uint8Array>,
  sheetName: string,
  xml: string,
  places: readonly RowPlace[],
  column: number,
  scores: ReadonlyMap<number, number>,
): Filled {
  const pieces: string[] = [];
  const leftAlone: number[] = [];
  let last = 0;
  for (const { number, cells, end } of places) {
    const score = scores.get(number);
    if (score === undefined) continue;
    const cell = cells.find((one) => one.column === column);
    // A formula is written down in other parts as well: taken away here, the workbook would be called damaged.
    if (cell?.hasFormula || end < 0) {
      leftAlone.push(number);
      continue;
    }
    const style = cell && /(?:^|\s)s\s*=\s*"\d+"/.exec(cell.attributes)?.[0].trim();
    const made = `<c r="${columnName(column)}${number + 1}"${style ? ` ${style}` : ''}><v>${score}</v></c>`;
    const at = cell?.from ?? cells.find((one) => one.column > column)?.from ?? end;
    pieces.push(xml.slice(last, at), made);
    last = cell?.to ?? at;
  }
  pieces.push(xml.slice(last));
  const files = new Map(parts);
  files.set(sheetName, new TextEncoder().encode(pieces.join('')));
  return { bytes: zipped(Object.fromEntries(files)), leftAlone };
}
