import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellFiles, isCellList } from '../../../../components/notebook/cell-files.ts';
import { readCells } from '../../../../components/notebook/cells.ts';

const gate = {
  id: 'gate',
  title: { zh: '与门', en: 'The AND gate' },
  purpose: { zh: '改阈值。', en: 'Change the threshold.' },
  source: '1 + 1;\n',
  expected: '2\n',
};

describe('readCells', () => {
  it('gives back what is whole', () => {
    expect(readCells([gate, { ...gate, id: 'gate-2' }])).toEqual([gate, { ...gate, id: 'gate-2' }]);
  });
  it.each([
    ['nothing', undefined, 'cells: cells: expected a list'],
    ['no cells', [], 'expected a list of cells'],
    ['a text', ['gate'], '[0]: expected an object'],
    ['a name that no field has', [{ ...gate, titel: 1 }], '[0].titel: expected one of the fields'],
    ['a bad id', [{ ...gate, id: 'Gate' }], '[0].id: expected small letters'],
    ['one id twice', [gate, gate], '[1].id: expected an id of its own, found "gate"'],
    ['one language', [{ ...gate, title: { zh: '与门' } }], 'gate.title.en: expected text, found nothing'],
    ['empty words', [{ ...gate, purpose: { zh: ' ', en: 'x' } }], 'gate.purpose.zh: expected text'],
    ['no source', [{ ...gate, source: undefined }], 'gate.ts: expected text, found nothing'],
    ['no output', [{ ...gate, expected: '' }], 'gate.out: expected text'],
    ['a line left open', [{ ...gate, expected: '2' }], 'gate.out: expected text ended by one line break'],
    ['empty lines at the end', [{ ...gate, source: '1;\n\n' }], 'gate.ts: expected text ended by one'],
  ])('refuses %s, and says where', (_, data, message) => {
    expect(() => readCells(data)).toThrow(message);
  });
});

describe('cellFiles', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cells-'));
    mkdirSync(join(folder, 'cells'));
    writeFileSync(join(folder, 'cells', 'gate.ts'), gate.source);
    writeFileSync(join(folder, 'cells', 'gate.out'), gate.expected);
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const { id, title, purpose } = gate;
  const read = (entries: unknown) => cellFiles(join(folder, 'cells', 'cells.yaml'), JSON.stringify(entries));

  it('puts source and output beside the words, and names every file', () => {
    const { entries, paths } = read([{ id, title, purpose }]);
    expect(readCells(entries)).toEqual([gate]);
    expect(paths.map((path) => path.slice(folder.length))).toEqual(['/cells/gate.ts', '/cells/gate.out']);
  });
  it('leaves out what is not there, so that it is missed where cells are read', () => {
    const { entries, paths } = read([{ id: 'other', title, purpose }]);
    expect(() => readCells(entries)).toThrow('other.ts: expected text, found nothing');
    expect(paths).toHaveLength(2);
  });
  it.each([[{ id }], ['gate'], [[null]], [[{ id: 7 }]]])('keeps %j for the check that follows', (data) => {
    expect(() => readCells(read(data).entries)).toThrow('cells: ');
  });
  it('knows a list of cells by its place', () => {
    expect(isCellList('/x/content/02-mp-model/cells/cells.yaml')).toBe(true);
    expect(isCellList('/x/content/cells.yaml')).toBe(false);
    expect(isCellList('/x/mycells/cells.yaml')).toBe(false);
  });
});
