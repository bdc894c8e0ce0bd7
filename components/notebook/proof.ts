/** What a chapter's cells show when they run in reading order, and whether it is what stands beside them. For builds and tests. */
import type { Bindings } from '@engine/notebook/cell.ts';
import { linksOf, type Links } from '@engine/notebook/dependencies.ts';
import type { Output } from '@engine/notebook/output.ts';
import { textOf } from '@engine/notebook/text.ts';
import type { ChapterCell } from './cells.ts';
import { lineDifference } from './line-difference.ts';
import { createRealm } from './runtime/execute.ts';
import * as library from './tuidao.ts';

export interface ProvenCell {
  readonly id: string;
  readonly bindings: Bindings;
  readonly links: Links;
  /** What it shows, without the progress on the way. */
  readonly outputs: readonly Output[];
  /** The same as text, ending with a line break. */
  readonly text: string;
  /** Whether the text is the expected one. */
  readonly holds: boolean;
  /** Seconds of the processor it took: unlike those of the clock, they do not depend on what else the machine does. */
  readonly seconds: number;
}

/**
 * Runs the cells of one chapter in reading order, each with what those above it have defined.
 * @throws Error where a cell is no program, quarrels with another, or fails
 */
export async function prove(cells: readonly ChapterCell[]): Promise<readonly ProvenCell[]> {
  const realm = createRealm({ library });
  const bound = cells.map(({ id, source }) => {
    const analysis = realm.analyse(source);
    if (!analysis.ok) throw fault(id, 'a program', analysis.error.message);
    return { id, bindings: analysis.bindings };
  });
  const links = linksOf(bound);
  const proven: ProvenCell[] = [];
  try {
    for (const [i, { id, source, expected }] of cells.entries()) {
      const own = links.get(id)!;
      const quarrel = own.quarrels[0];
      if (quarrel)
        throw fault(
          id,
          'no quarrel with another cell',
          `${quarrel.code}: ${quarrel.name}, with ${quarrel.other}`,
        );
      const outputs: Output[] = [];
      const before = process.cpuUsage();
      const how = await realm.run({ cell: id, source, sees: own.reads, limit: longest }, (some) => {
        outputs.push(...some.filter(({ kind }) => kind !== 'progress'));
      });
      const { user, system } = process.cpuUsage(before);
      const text = `${textOf(outputs)}\n`;
      if (how !== 'done') throw fault(id, 'a run to its end', text.trim());
      const { bindings } = bound[i]!;
      proven.push({
        id,
        bindings,
        links: own,
        outputs,
        text,
        holds: text === expected,
        seconds: (user + system) / 1e6,
      });
    }
  } finally {
    realm.close();
  }
  return proven;
}

/** Seconds, as each cell of a page has them; here nothing stops it. */
const longest = 10;

const fault = (id: string, expected: string, found: string): Error =>
  new Error(`cell ${id}: expected ${expected}, found ${found}. Correct ${id}.ts.`);

/** How what a cell shows differs from what is expected, line by line. */
export const differenceOf = (cell: ChapterCell, { text }: ProvenCell): string =>
  lineDifference(cell.expected.trimEnd(), text.trimEnd());

const done = new Map<string, Promise<readonly ProvenCell[]>>();

/**
 * The same, for a page: once for each chapter however many cells are placed, and all of it holds.
 * @throws Error with the difference where what a cell shows is not what is expected
 */
export function proven(cells: readonly ChapterCell[]): Promise<readonly ProvenCell[]> {
  const key = JSON.stringify(cells.map(({ id, source, expected }) => [id, source, expected]));
  const found = done.get(key);
  if (found) return found;
  const proof = prove(cells).then((all) => {
    all.forEach((one, i) => {
      if (one.holds) return;
      throw new Error(
        `cell ${one.id}: expected what stands in ${one.id}.out (-), found another output (+). ` +
          `Correct ${one.id}.ts, or write the new output down with npm run cells -- --write.\n${differenceOf(cells[i]!, one)}`,
      );
    });
    return all;
  });
  done.set(key, proof);
  return proof;
}
