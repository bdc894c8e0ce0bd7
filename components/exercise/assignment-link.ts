/** A link that carries an assignment: `#a=` and a packed text, all of it in the fragment, which no server is told. */
import { readForeign, Unreadable, type Unfit } from '@components/exchange/foreign-json.ts';
import { longestPacked, mostUnpacked, packed, unpacked } from '@components/exchange/packed.ts';
import { EngineError } from '@engine/errors.ts';
import { readAssignment, type Assignment } from '@engine/exercise/assignment.ts';
import { canonicalJson } from '@engine/exercise/canonical-json.ts';

export const assignmentStart = '#a=';
const caps = { length: mostUnpacked, depth: 16, nodes: 20_000 };

/** @returns the fragment, with its `#`; undefined where it would be too long, and a file is better */
export function assignmentLink(assignment: Assignment): string | undefined {
  const letters = packed(canonicalJson(assignment));
  return letters.length <= longestPacked ? `${assignmentStart}${letters}` : undefined;
}

/** The text of the file that says the same. */
export const assignmentText = (assignment: Assignment): string => `${canonicalJson(assignment)}\n`;

export type Opened =
  | { readonly is: 'none' }
  | { readonly is: 'assignment'; readonly assignment: Assignment }
  /** It is not whole, or was not made here. */
  | { readonly is: 'damaged'; readonly code: Unfit; readonly where: string }
  /** It is whole, and asks for what cannot be. */
  | { readonly is: 'refused'; readonly error: EngineError };

/** @param text of an assignment's file. Never throws. */
export function openAssignment(text: string): Opened {
  try {
    return { is: 'assignment', assignment: readAssignment(readForeign(text, caps)) };
  } catch (error) {
    if (error instanceof EngineError) return { is: 'refused', error };
    if (error instanceof Unreadable) return { is: 'damaged', code: error.code, where: error.where };
    return { is: 'damaged', code: 'damaged', where: '' };
  }
}

/** @param fragment of an address, with its `#`. Never throws. */
export function assignmentIn(fragment: string): Opened {
  if (!fragment.startsWith(assignmentStart)) return { is: 'none' };
  try {
    return openAssignment(unpacked(fragment.slice(assignmentStart.length)));
  } catch (error) {
    const { code, where } = error instanceof Unreadable ? error : { code: 'damaged' as const, where: '' };
    return { is: 'damaged', code, where };
  }
}
