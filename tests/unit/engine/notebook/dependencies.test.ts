import { describe, expect, it } from 'vitest';
import {
  linksOf,
  planFor,
  readersOf,
  type Bound,
  type Standing,
} from '../../../../engine/notebook/dependencies.ts';

/** `a ← b c` defines a and reads b and c; `a* ←` imports a; `← b=` assigns to b. */
function notebook(...lines: readonly string[]): Bound[] {
  return lines.map((line) => {
    const [id = '', rest = ''] = line.split(': ');
    const [known = '', wanted = ''] = rest.split('←').map((part) => part.trim());
    const names = known.split(' ').filter(Boolean);
    const reads = wanted.split(' ').filter(Boolean);
    return {
      id,
      bindings: {
        defines: names.filter((name) => !name.endsWith('*')),
        imports: names.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1)),
        reads: reads.map((name) => name.replace('=', '')),
        assigns: reads.filter((name) => name.endsWith('=')).map((name) => name.slice(0, -1)),
      },
    };
  });
}
const quarrels = (...lines: readonly string[]): object =>
  Object.fromEntries(
    [...linksOf(notebook(...lines))]
      .filter(([, links]) => links.quarrels.length > 0)
      .map(([id, links]) => [id, links.quarrels.map(({ code, name, other }) => `${code} ${name} ${other}`)]),
  );

describe('links', () => {
  it('lead from each name to the cell above that defines it', () => {
    const links = linksOf(notebook('one: a b ←', 'two: c ← Math b a', 'three: ← c a'));
    expect(links.get('two')!.reads).toEqual([
      { name: 'b', from: 'one' },
      { name: 'a', from: 'one' },
    ]);
    expect(links.get('one')!.readers).toEqual(['two', 'three']);
    expect(links.get('three')!.readers).toEqual([]);
    expect([...links.values()].flatMap((l) => l.quarrels)).toEqual([]);
  });
  it('let imports be seen below, and be repeated', () => {
    const links = linksOf(notebook('one: relu* ←', 'two: ← relu', 'three: relu* ←', 'four: ← relu'));
    expect(links.get('two')!.reads).toEqual([{ name: 'relu', from: 'one' }]);
    expect(links.get('four')!.reads).toEqual([{ name: 'relu', from: 'three' }]);
    expect([...links.values()].flatMap((l) => l.quarrels)).toEqual([]);
  });
  it('prefer what was defined since to what was imported', () => {
    const links = linksOf(notebook('one: relu* ←', 'two: relu ←', 'three: ← relu'));
    expect(links.get('three')!.reads).toEqual([{ name: 'relu', from: 'two' }]);
    expect(links.get('two')!.quarrels).toEqual([]);
  });
  it('do not lead to what is only imported further down', () => {
    expect(quarrels('one: ← relu', 'two: relu* ←')).toEqual({});
  });
});

describe('quarrels', () => {
  it('tell both cells that define one name', () => {
    expect(quarrels('one: a ←', 'two: a ←', 'three: a ←', 'four: ← a')).toEqual({
      one: ['defined-twice a two'],
      two: ['defined-twice a one'],
      three: ['defined-twice a one'],
    });
  });
  it('tell a cell what is only defined further down', () => {
    expect(quarrels('one: ← a', 'two: a ←')).toEqual({ one: ['defined-below a two'] });
  });
  it('tell both cells that read each other', () => {
    expect(quarrels('one: a ← b', 'two: b ← a')).toEqual({ one: ['cycle b two'], two: ['cycle a one'] });
  });
  it('tell every cell of a longer ring, and none beside it', () => {
    expect(quarrels('zero: z ←', 'one: a ← c z', 'two: b ← a', 'three: c ← b', 'four: ← c')).toEqual({
      one: ['cycle c three'],
      two: ['cycle a one'],
      three: ['cycle b two'],
    });
  });
  it('tell a cell that assigns to what another defines or imports', () => {
    expect(quarrels('one: a ←', 'two: b* ←', 'three: ← a= b= c=')).toEqual({
      three: ['not-yours a one', 'not-yours b two'],
    });
  });
});

describe('the order of a run', () => {
  const cells = notebook('one: a ←', 'two: b ← a', 'alone: x ←', 'three: c ← b', 'four: ← a x', 'five: ← c');
  const links = linksOf(cells);
  const plan = (id: string, standing: Partial<Standing> = {}): readonly string[] =>
    planFor(id, { links, fresh: new Set(), ran: new Set(), automatic: true, ...standing });

  it('begins with what is read and not fresh', () => {
    expect(plan('three')).toEqual(['one', 'two', 'three']);
    expect(plan('three', { fresh: new Set(['one', 'two']) })).toEqual(['three']);
    expect(plan('three', { fresh: new Set(['two']) })).toEqual(['one', 'two', 'three']);
  });
  it('goes on with readers that had been run, and with what else these read', () => {
    const fresh = new Set(['one', 'two', 'three', 'four', 'five']);
    expect(plan('one', { fresh, ran: fresh })).toEqual(['one', 'two', 'alone', 'three', 'four', 'five']);
    expect(plan('one', { fresh, ran: new Set(['one', 'two']) })).toEqual(['one', 'two']);
  });
  it('ends with the cell itself when the reader wants to run each by hand', () => {
    const fresh = new Set(['one', 'two', 'three']);
    expect(plan('one', { fresh, ran: fresh, automatic: false })).toEqual(['one']);
  });
  it('runs the cell itself before what only reads the same', () => {
    const ran = new Set(['one', 'two', 'four', 'three']);
    expect(plan('four', { fresh: new Set(), ran })).toEqual(['one', 'alone', 'four', 'two', 'three']);
  });
  it('of a cell that is not there is empty', () => {
    expect(plan('six')).toEqual([]);
  });
  it('ends although cells read each other', () => {
    const ring = linksOf(notebook('one: a ← b', 'two: b ← a'));
    const all = new Set(['one', 'two']);
    expect(planFor('two', { links: ring, fresh: new Set(), ran: all, automatic: true })).toEqual([
      'one',
      'two',
    ]);
  });
});

describe('readers', () => {
  it('are those of readers too, and not the cell itself', () => {
    const links = linksOf(notebook('one: a ←', 'two: b ← a', 'three: ← b', 'four: x ←'));
    expect([...readersOf(['one'], links)]).toEqual(['two', 'three']);
    expect([...readersOf(['four'], links)]).toEqual([]);
  });
});
