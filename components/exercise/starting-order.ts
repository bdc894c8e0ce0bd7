/** In which order the steps lie that are to be put in order: by the seed, and never already right. */
import { gradeVariant } from '@engine/exercise/grade.ts';
import { usualPolicy } from '@engine/exercise/policy.ts';
import type { Box, Template } from '@engine/exercise/template.ts';
import type { Drawn } from '@engine/exercise/variant.ts';
import { generatorOf, shuffle } from '@engine/random.ts';

/** Shufflings after which any order must be right. */
const most = 100;

export function startingOrder(
  template: Template,
  seed: string,
  drawn: Drawn,
  { id, steps }: Extract<Box, { kind: 'order' }>,
): readonly string[] {
  const generator = generatorOf(`${seed}|${id}`);
  let order = shuffle(generator, steps);
  for (let n = 0; n < most; n++) {
    const { boxes } = gradeVariant(template, seed, drawn, { [id]: order.join(' ') }, usualPolicy);
    if (boxes.find((box) => box.id === id)?.state !== 'correct') break;
    order = shuffle(generator, steps);
  }
  return order;
}

/** The same steps with one of them elsewhere. @param to its new place; out of range, it goes to the end that is nearest */
export function movedTo(order: readonly string[], from: number, to: number): readonly string[] {
  const place = Math.max(0, Math.min(order.length - 1, to));
  return order.toSpliced(from, 1).toSpliced(place, 0, order[from]!);
}
