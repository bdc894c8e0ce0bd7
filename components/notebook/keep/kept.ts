/** What is kept of a notebook: of a lesson the cells that were changed, of the scratch notebook all of them. */
import type { Cell } from '@engine/notebook/cell.ts';
import { fingerprint } from '@components/exchange/fingerprint.ts';

/** A cell of a lesson that a reader has changed. */
export interface ChangedCell {
  readonly id: string;
  readonly source: string;
  /** The fingerprint of the original it was made from. */
  readonly of: string;
}
export interface KeptLesson {
  readonly kind: 'lesson';
  /** In no particular order; no id twice. */
  readonly cells: readonly ChangedCell[];
}
export interface KeptScratch {
  readonly kind: 'scratch';
  /** In the order of the notebook; no id twice. */
  readonly cells: readonly Cell[];
}
export type Kept = KeptLesson | KeptScratch;

/** `lesson:` and the chapter's slug, or `scratch`. Both languages of a chapter share one. */
export type NotebookKey = `lesson:${string}` | 'scratch';

export const keyForm = /^(?:lesson:[a-z][a-z0-9-]{0,40}|scratch)$/;
export const idForm = /^[a-z0-9][a-z0-9-]{0,60}$/;
export const isKey = (text: unknown): text is NotebookKey => typeof text === 'string' && keyForm.test(text);
/** The chapter's slug, or `scratch`. */
export const nameOf = (key: NotebookKey): string => key.replace(/^lesson:/, '');
export const emptyFor = (key: NotebookKey): Kept => ({
  kind: key === 'scratch' ? 'scratch' : 'lesson',
  cells: [],
});

/** More than anybody writes by hand; what claims more was not written here. UTF-16 units and cells. */
export const longestSource = 200_000;
export const mostCells = 500;
/** Of all sources of one notebook together. */
export const longestNotebook = 1_000_000;

export const isEmpty = (kept: Kept): boolean => kept.cells.length === 0;

/** Whether two hold the same. The order counts in the scratch notebook only. */
export function isSame(a: Kept, b: Kept): boolean {
  if (a.kind !== b.kind || a.cells.length !== b.cells.length) return false;
  if (a.kind === 'scratch' && b.kind === 'scratch')
    return a.cells.every(({ id, kind, source }, i) => {
      const other = b.cells[i]!;
      return other.id === id && other.kind === kind && other.source === source;
    });
  const others = new Map(b.cells.map((cell) => [cell.id, cell.source]));
  return a.cells.every(({ id, source }) => others.get(id) === source);
}

/** A lesson's cell as it stands on the page. */
export interface PageCell {
  readonly id: string;
  readonly source: string;
  readonly original: string;
}

/**
 * What is to be kept of a lesson's cells.
 * @param before what was kept so far: says which original a change was made from, and holds changes of cells that this page
 * no longer has, which stay
 */
export function changesOf(cells: readonly PageCell[], before: KeptLesson): KeptLesson {
  const known = new Map(before.cells.map((cell) => [cell.id, cell]));
  const here = new Set(cells.map(({ id }) => id));
  const changed = cells
    .filter(({ source, original }) => source !== original)
    .map(({ id, source, original }) => ({ id, source, of: known.get(id)?.of ?? fingerprint(original) }));
  return { kind: 'lesson', cells: [...changed, ...before.cells.filter(({ id }) => !here.has(id))] };
}

export interface Laid {
  /** Sources to show instead of the originals, by id. */
  readonly sources: ReadonlyMap<string, string>;
  /** Ids of changes made from an original that has since become another. */
  readonly outdated: readonly string[];
  /** Ids of changes whose cell this page does not have. */
  readonly gone: readonly string[];
}

/** Lays what was kept over a lesson's originals. */
export function laidOver(originals: readonly Pick<PageCell, 'id' | 'original'>[], kept: KeptLesson): Laid {
  const prints = new Map(originals.map(({ id, original }) => [id, fingerprint(original)]));
  const here = kept.cells.filter(({ id }) => prints.has(id));
  return {
    sources: new Map(here.map(({ id, source }) => [id, source])),
    outdated: here.filter(({ id, of }) => prints.get(id) !== of).map(({ id }) => id),
    gone: kept.cells.filter(({ id }) => !prints.has(id)).map(({ id }) => id),
  };
}
