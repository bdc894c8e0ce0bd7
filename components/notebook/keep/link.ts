/** A link that carries cells: `#cells=` and a packed text. All of it stands in the fragment, which no server is told. */
import { fieldsOf, readForeign, textAt, Unreadable, type Unfit } from '@components/exchange/foreign-json.ts';
import { longestPacked, mostUnpacked, packed, unpacked } from '@components/exchange/packed.ts';
import { sharedStart } from './wanted.ts';
import { isKey, type Kept, type NotebookKey } from './kept.ts';
import { readKept } from './record.ts';

const caps = { length: mostUnpacked, depth: 32, nodes: 20_000 };

/** @returns the fragment, with its `#`; undefined where it would be too long */
export function linkOf(key: NotebookKey, kept: Kept): string | undefined {
  const letters = packed(JSON.stringify({ key, kind: kept.kind, cells: kept.cells }));
  return letters.length <= longestPacked ? `${sharedStart}${letters}` : undefined;
}

export type Shared =
  | { readonly is: 'none' }
  | { readonly is: 'cells'; readonly key: NotebookKey; readonly kept: Kept }
  | { readonly is: 'damaged'; readonly code: Unfit };

/** @param fragment of an address, with its `#`. Never throws. */
export function sharedIn(fragment: string): Shared {
  if (!fragment.startsWith(sharedStart)) return { is: 'none' };
  try {
    const text = unpacked(fragment.slice(sharedStart.length));
    const fields = fieldsOf(readForeign(text, caps), '');
    const key = textAt(fields['key'], 'key', 100);
    if (!isKey(key)) throw new Unreadable('bad-id', 'key');
    return { is: 'cells', key, kept: readKept(fields, key, '') };
  } catch (error) {
    return { is: 'damaged', code: error instanceof Unreadable ? error.code : 'damaged' };
  }
}
