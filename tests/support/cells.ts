// The chapters that have cells, read from the repository without a build.
import { dirname } from 'node:path';
import { cellFiles } from '../../components/notebook/cell-files.ts';
import { readCells, type ChapterCell } from '../../components/notebook/cells.ts';
import { filesUnder, root } from './imports.ts';

export interface ChapterCells {
  /** The chapter's folder inside `content/`. */
  readonly folder: string;
  readonly cells: readonly ChapterCell[];
  /** Names of the files in its `cells/`. */
  readonly files: readonly string[];
}

export const chapterCells: readonly ChapterCells[] = filesUnder('content')
  .filter((path) => path.endsWith('/cells/cells.yaml'))
  .map((path) => ({
    folder: path.split('/')[1]!,
    cells: readCells(cellFiles(`${root}/${path}`).entries),
    files: filesUnder(dirname(path)).map((file) => file.slice(dirname(path).length + 1)),
  }));
