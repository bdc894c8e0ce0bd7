import type { Lang } from '@engine/derivation/speak.ts';
import type { Assignment } from '@engine/exercise/assignment.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Student } from './roster.ts';

export interface PaperProps {
  readonly kind: 'questions' | 'key';
  readonly assignment: Assignment;
  readonly lang: Lang;
  readonly catalogue: Catalogue;
  /** One sheet for each; one for nobody in particular where all get the same numbers. */
  readonly students: readonly (Student | undefined)[];
  readonly onclose: () => void;
}
