import type { Lang } from '@engine/derivation/speak.ts';
import type { Preset } from './model.ts';
import type { Sentences } from './reason-sentences.ts';

/** What a page tells each of its steppers, whatever it is made for. */
export interface StepperProps {
  readonly title: string;
  readonly lang: Lang;
  /** The result of the lecture it shows. */
  readonly of: string;
  /** Keeps several on one page apart. */
  readonly name?: string | undefined;
  /** Reasons in words; none where every step has a note of its own. */
  readonly sentences: Partial<Sentences>;
  readonly presets?: readonly Preset[] | undefined;
  /** Made on the page, not with it: it has no address, and its formulas did not come with the page. */
  readonly apart?: boolean | undefined;
}
