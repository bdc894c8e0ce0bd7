import type { Box } from '@engine/exercise/template.ts';
import type { Subject, Told } from './feedback.ts';

/** What every kind of box is told. */
export interface BoxProps<Kind extends Box['kind']> {
  readonly box: Extract<Box, { kind: Kind }>;
  readonly subject: Subject;
  /** Its id on the page. */
  readonly dom: string;
  /** What it asks for, with formulas. */
  readonly label: string;
  /** What stands in it. */
  readonly value: string;
  readonly locked: boolean;
  /** What is said about what stands in it, where it was checked. */
  readonly told?: Told | undefined;
  /** It was checked, and changed since. */
  readonly changed?: boolean;
  readonly onvalue: (value: string) => void;
}
