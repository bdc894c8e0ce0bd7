/** Boxes that are shown together: bits that follow each other are rows of one table. */
import type { Box } from '@engine/exercise/template.ts';

export type BitBox = Extract<Box, { kind: 'bit' }>;
export type Group =
  { readonly is: 'table'; readonly boxes: readonly BitBox[] } | { readonly is: 'one'; readonly box: Box };

/** A single bit is a choice like others. */
const leastRows = 2;

export function groupsOf(boxes: readonly Box[]): readonly Group[] {
  const groups: Group[] = [];
  let bits: BitBox[] = [];
  const close = (): void => {
    if (bits.length >= leastRows) groups.push({ is: 'table', boxes: bits });
    else groups.push(...bits.map((box): Group => ({ is: 'one', box })));
    bits = [];
  };
  for (const box of boxes) {
    if (box.kind === 'bit') bits.push(box);
    else {
      close();
      groups.push({ is: 'one', box });
    }
  }
  close();
  return groups;
}

/**
 * Numbers of a prediction wait for the choices before them: whoever computes first does not predict.
 * @returns ids of those that still wait
 */
export function waiting(
  boxes: readonly Box[],
  answers: Readonly<Record<string, string>>,
): ReadonlySet<string> {
  const first = boxes.findIndex(({ kind, id }) => kind === 'choice' && (answers[id] ?? '') === '');
  if (first < 0) return new Set();
  return new Set(boxes.slice(first).flatMap(({ kind, id }) => (kind === 'number' ? [id] : [])));
}
