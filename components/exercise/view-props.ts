import type { Lang } from '@engine/derivation/speak.ts';
import type { Answers } from '@engine/exercise/grade.ts';
import type { Policy } from '@engine/exercise/policy.ts';
import type { Template } from '@engine/exercise/template.ts';
import type { Catalogue } from './catalogue.ts';

/**
 * practice: told at once, hints and solution at any time, any number of tries ·
 * now: told after each try, as many as `attempts` has shares; the solution once all is right or no try is left ·
 * after: nothing is told; what stands in the boxes is the answer ·
 * review: all is told, nothing can be changed.
 */
export type Mode = 'practice' | 'now' | 'after' | 'review';

/** The state is whoever shows it: what was tried and what stands in the boxes comes from there, and is told there. */
export interface ViewProps {
  readonly template: Template;
  readonly seed: string;
  readonly lang: Lang;
  readonly catalogue: Catalogue;
  readonly policy: Policy;
  readonly mode: Mode;
  /** Submitted tries, oldest first. */
  readonly tries: readonly Answers[];
  /** What stands in the boxes. */
  readonly draft: Answers;
  /** now, review: share of the points at each try. */
  readonly attempts?: readonly number[];
  /** Shown where given. */
  readonly points?: number;
  /** Rank of the title. */
  readonly heading?: 2 | 3 | 4;
  /** Keeps two of the same template on one page apart. */
  readonly name: string;
  /** At every change. */
  readonly ondraft: (draft: Answers) => void;
  /** “Check”. */
  readonly ontry?: (answers: Answers) => void;
  /** “Another one like this”; no button where absent. */
  readonly onanother?: () => void;
}
