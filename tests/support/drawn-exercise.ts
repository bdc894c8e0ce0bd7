// An exercise drawn a few times, its boxes against what plain arithmetic makes of the given numbers.
import { expect } from 'vitest';
import { templateOf } from '../../engine/exercise/templates.ts';
import { variantOf, type Drawn } from '../../engine/exercise/variant.ts';

const seeds = Array.from({ length: 12 }, (_, i) => `oracle ${i}`);
/** Two ways to the same number differ in their last bits only. */
const lastBits = 1e-9;

/** What the student is given, by id; asking for anything else fails. */
export type Given = (id: string) => number;

/**
 * @param expected for each box what it should hold: a number, or the id of the right option or step
 */
export function expectBoxes(
  id: string,
  expected: (given: Given, drawn: Drawn) => Readonly<Record<string, number | string>>,
): void {
  const template = templateOf(id);
  for (const seed of seeds) {
    const drawn = variantOf(template, seed);
    const inputs = new Map(drawn.derivation.inputs.map(({ quantity, value }) => [quantity.id, value]));
    const given: Given = (name) => {
      const value = inputs.get(name);
      if (value === undefined)
        throw new Error(`${id} gives no ${name}, only ${[...inputs.keys()].join(', ')}.`);
      return value;
    };
    const wanted = expected(given, drawn);
    expect(Object.keys(wanted).sort(), seed).toEqual(drawn.boxes.map((box) => box.id).sort());
    for (const box of drawn.boxes) {
      const want = wanted[box.id]!;
      if (box.kind === 'choice' || box.kind === 'step') expect(box.right, `${seed}: ${box.id}`).toBe(want);
      else {
        const found = drawn.values.get(box.id)!;
        const far = Math.abs(found - Number(want)) > lastBits * Math.max(1, Math.abs(found));
        expect(far, `${seed}: ${box.id} is ${found}, not ${want}`).toBe(false);
      }
    }
  }
}
