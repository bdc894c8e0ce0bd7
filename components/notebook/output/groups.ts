/** Outputs as they stand under one another: lines of the console that follow each other together, progress only as it is last. */
import type { Output } from '@engine/notebook/output.ts';

export type Line = Extract<Output, { kind: 'line' }>;
export type Group =
  { readonly kind: 'lines'; readonly lines: readonly Line[] } | Exclude<Output, { kind: 'line' }>;

export function groupsOf(outputs: readonly Output[]): readonly Group[] {
  const groups: Group[] = [];
  let open: Line[] | undefined;
  let progress: number | undefined;
  for (const output of outputs) {
    if (output.kind === 'line') {
      if (open) open.push(output);
      else groups.push({ kind: 'lines', lines: (open = [output]) });
      continue;
    }
    if (output.kind === 'progress' && progress !== undefined) {
      groups[progress] = output;
      continue;
    }
    open = undefined;
    if (output.kind === 'progress') progress = groups.length;
    groups.push(output);
  }
  return groups;
}
