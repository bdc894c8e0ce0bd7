/** The files of a chapter's cells on disk: `cells.yaml`, and for each cell in it `ID.ts` and `ID.out`. For builds and tests. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

export const isCellList = (path: string): boolean => /(?:^|\/)cells\/cells\.yaml$/.test(path);

export interface CellFiles {
  /** The entries with `source` and `expected` put in; what is missing stays out. Still to be read by `readCells`. */
  readonly entries: unknown;
  /** Every file that is part of it, there or not. */
  readonly paths: readonly string[];
}

/** @param path of `cells.yaml` @param list its text */
export function cellFiles(path: string, list = readFileSync(path, 'utf8')): CellFiles {
  const folder = dirname(path);
  const paths: string[] = [];
  const textOf = (name: string): string | undefined => {
    const beside = join(folder, name);
    paths.push(beside);
    return existsSync(beside) ? readFileSync(beside, 'utf8') : undefined;
  };
  const data: unknown = parse(list);
  if (!Array.isArray(data)) return { entries: data, paths };
  const entries = data.map((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return entry;
    const id = 'id' in entry && typeof entry.id === 'string' ? entry.id : '';
    return { ...entry, source: textOf(`${id}.ts`), expected: textOf(`${id}.out`) };
  });
  return { entries, paths };
}
