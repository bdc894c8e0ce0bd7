import { describe, expect, it } from 'vitest';
import { linksOf, planFor, readersOf, type Bound } from '../../engine/notebook/dependencies.ts';
import { generatorOf, integer, shuffle, uniform, type Generator } from '../../engine/random.ts';

const rounds = 1500;
const names = [...'abcdefgh'];
const some = (g: Generator, share: number): string[] => names.filter(() => uniform(g) < share);

/** Cells that define, import, read and assign at random, quarrels and rings among them. */
const randomCells = (g: Generator): Bound[] =>
  Array.from({ length: 1 + integer(g, 9) }, (_, i) => {
    const defines = some(g, 0.12);
    const imports = some(g, 0.06).filter((name) => !defines.includes(name));
    const reads = shuffle(g, some(g, 0.25)).filter((name) => ![...defines, ...imports].includes(name));
    return {
      id: `cell-${i}`,
      bindings: { defines, imports, reads, assigns: reads.filter(() => uniform(g) < 0.1) },
    };
  });

describe('random notebooks', () => {
  const g = generatorOf('notebooks');
  const notebooks = Array.from({ length: rounds }, () => {
    const cells = randomCells(g);
    const ids = cells.map(({ id }) => id);
    const subset = (): Set<string> => new Set(ids.filter(() => uniform(g) < 0.5));
    const id = ids[integer(g, ids.length)]!;
    return { cells, ids, id, fresh: subset(), ran: subset(), automatic: uniform(g) < 0.5 };
  });

  it('each read leads to the nearest cell above that knows the name', () => {
    for (const { cells } of notebooks) {
      const links = linksOf(cells);
      cells.forEach(({ id, bindings }, i) => {
        for (const name of bindings.reads) {
          const home = cells
            .slice(0, i)
            .findLast(({ bindings: b }) => [...b.defines, ...b.imports].includes(name));
          expect(links.get(id)!.reads.find((read) => read.name === name)?.from).toBe(home?.id);
        }
      });
    }
  });

  it('whoever is read knows its readers', () => {
    for (const { cells, ids } of notebooks) {
      const links = linksOf(cells);
      const there = ids.flatMap((id) => links.get(id)!.readers.map((reader) => `${id} ${reader}`));
      const back = ids.flatMap((id) => [...new Set(links.get(id)!.reads.map((r) => `${r.from} ${id}`))]);
      expect(there.toSorted()).toEqual(back.toSorted());
    }
  });

  it('a cell has a ring to tell of exactly when it can be reached from itself', () => {
    let rings = 0;
    for (const { cells } of notebooks) {
      const links = linksOf(cells);
      const wants = new Map(
        cells.map(({ id }) => {
          const { reads, quarrels } = links.get(id)!;
          const below = quarrels.filter(({ code }) => code === 'defined-below' || code === 'cycle');
          return [id, [...reads.map((r) => r.from), ...below.map((q) => q.other)]];
        }),
      );
      for (const { id } of cells) {
        const reached = new Set(wants.get(id)!);
        for (const one of reached) for (const next of wants.get(one)!) reached.add(next);
        const told = links.get(id)!.quarrels.some(({ code }) => code === 'cycle');
        expect(told).toBe(reached.has(id));
        if (told) rings += 1;
      }
    }
    expect(rings).toBeGreaterThan(100);
  });

  it('an order of running respects every read, runs nothing twice and nothing for nothing', () => {
    let long = 0;
    for (const { cells, id, ...rest } of notebooks) {
      const links = linksOf(cells);
      const plan = planFor(id, { links, ...rest });
      expect(new Set(plan).size).toBe(plan.length);
      expect(plan).toContain(id);
      const ready = new Set(rest.fresh);
      for (const cell of plan) ready.delete(cell);
      for (const cell of plan) {
        for (const { from } of links.get(cell)!.reads)
          expect(ready.has(from), `${cell} after ${from}`).toBe(true);
        ready.add(cell);
      }
      // What was run anew leaves no reader behind that had been run, unless the reader of the page wants it so.
      const behind = [...readersOf(plan, links)].filter((r) => rest.ran.has(r) && !plan.includes(r));
      if (rest.automatic) expect(behind).toEqual([]);
      else expect(plan.at(-1)).toBe(id);
      if (plan.length > 3) long += 1;
    }
    expect(long).toBeGreaterThan(100);
  });
});
