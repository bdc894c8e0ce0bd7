/** Words of filling a list of the instructor's. */
import type { Bilingual } from '@components/language.ts';
import type { Lang } from '@engine/derivation/speak.ts';
import type { ZipFault } from '../zip-directory.ts';
import type { RosterFault } from './grid.ts';

const damaged = {
  zh: '这份名单读不成：不完整，或者写法不认识。请在表格软件里另存为xlsx或CSV再试。',
  en: 'This list cannot be read: it is damaged, or written in a way that is not known here. Save it as xlsx or CSV in your table program and try again.',
};
const tooLarge = { zh: '这份名单太大了。', en: 'This list is too large.' };

export const rosterFaultWords: Readonly<Record<RosterFault | ZipFault, Bilingual>> = {
  'not-a-table': {
    zh: '这不是xlsx或CSV表格。老的xls文件请先在表格软件里另存为xlsx。',
    en: 'This is no xlsx or CSV table. Save an old xls file as xlsx in your table program first.',
  },
  'utf-16': {
    zh: '这份CSV用的是UTF-16，请另存为“CSV UTF-8”再试。',
    en: 'This CSV is in UTF-16. Save it as “CSV UTF-8” and try again.',
  },
  'roster-too-large': tooLarge,
  'roster-damaged': damaged,
  'zip-damaged': damaged,
  'zip-too-many': tooLarge,
  'zip-64': tooLarge,
};

export const rosterWords = {
  zh: {
    title: '填进名单',
    hint: '选教务或学习平台导出的名单（xlsx或CSV），分数填进你指定的那一列，别的一格也不动。',
    choose: '选择名单',
    header: '表头在第几行',
    noHeader: '没有表头',
    row: (n: number) => `第${n}行`,
    key: '认人的列',
    by: '列里是',
    number: '学号',
    name: '姓名',
    score: '填分数的列',
    newColumn: '末尾新的一列',
    column: (letters: string, heading: string) =>
      heading === '' ? `${letters}列` : `${letters}列：${heading}`,
    scale: '填什么',
    points: (possible: string) => `原分，满分${possible}`,
    hundred: '百分制',
    found: (n: number) => `对上${n}人。`,
    overwritten: (n: number) => `其中${n}格原来有内容，会换成分数。`,
    unlisted: (n: number) => `交了而名单里没有的，或者有重复、分不清的，${n}人：`,
    without: (n: number) => `名单里有而没交的${n}人，不动：`,
    and: '、',
    more: '……',
    save: '存下填好的名单',
    leftAlone: (rows: string) => `这几行的格子里是公式，没有动：${rows}`,
    filledName: (name: string) => name.replace(/(\.[^.]*)?$/, '（已填）$1'),
  },
  en: {
    title: 'Fill a list',
    hint: 'Choose the list your school or platform gave you (xlsx or CSV). Scores go into the column you name; no other cell changes.',
    choose: 'Choose the list',
    header: 'Headings are in',
    noHeader: 'no row',
    row: (n: number) => `row ${n}`,
    key: 'Students are known by',
    by: 'which holds',
    number: 'numbers',
    name: 'names',
    score: 'Scores go into',
    newColumn: 'a new last column',
    column: (letters: string, heading: string) =>
      heading === '' ? `column ${letters}` : `column ${letters}: ${heading}`,
    scale: 'What is filled in',
    points: (possible: string) => `points, out of ${possible}`,
    hundred: 'of a hundred',
    found: (n: number) => `${n === 1 ? 'One student' : `${n} students`} found.`,
    overwritten: (n: number) =>
      `${n === 1 ? 'One cell holds' : `${n} cells hold`} something already, which the score replaces.`,
    unlisted: (n: number) => `Handed in, and not in the list or not told apart there (${n}): `,
    without: (n: number) => `In the list without a hand-in, left alone (${n}): `,
    and: ', ',
    more: ' …',
    save: 'Save the filled list',
    leftAlone: (rows: string) => `Cells of these rows hold formulas and were left alone: ${rows}`,
    filledName: (name: string) => name.replace(/(\.[^.]*)?$/, ' (filled)$1'),
  },
} as const satisfies Record<Lang, object>;
