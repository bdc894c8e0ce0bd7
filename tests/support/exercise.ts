// An exercise as a test wants it: what was given and what is asked, by id.
import type { Box } from '../../engine/exercise/template.ts';
import { templateOf } from '../../engine/exercise/templates.ts';
import { variantOf, type Drawn } from '../../engine/exercise/variant.ts';

export interface Exercise {
  readonly drawn: Drawn;
  /** The given numbers, by id. */
  readonly given: Readonly<Record<string, number>>;
  /** What is computed, by id. */
  readonly value: (id: string) => number;
  /** The right option of a choice, or the right step. */
  readonly right: (box: string) => string;
}

/** Enough to meet every case of a template, few enough to be quick. */
export const fewSeeds = Array.from({ length: 12 }, (_, i) => `few${i}`);

export function exercise(id: string, seed: string): Exercise {
  const drawn = variantOf(templateOf(id), seed);
  const box = (name: string): Box => drawn.boxes.find((b) => b.id === name)!;
  return {
    drawn,
    given: Object.fromEntries(drawn.derivation.inputs.map(({ quantity, value }) => [quantity.id, value])),
    value: (of) => drawn.values.get(of)!,
    right: (name) => {
      const found = box(name);
      return found.kind === 'choice' || found.kind === 'step' ? found.right : '';
    },
  };
}
