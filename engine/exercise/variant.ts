/** Exercises drawn from their templates: only such as tell right from wrong, and each mistake from every other. */
import { evaluate, type Values } from '../derivation/evaluate.ts';
import type { Derivation } from '../derivation/derivation.ts';
import type { Id } from '../derivation/expr.ts';
import type { Step } from '../derivation/step.ts';
import { EngineError } from '../errors.ts';
import { generatorOf } from '../random.ts';
import type { Mistake } from './mistakes.ts';
import { mostFurtherDecimals } from './policy.ts';
import { endsBy, halfUnit, roundingNoise } from './rounding-noise.ts';
import type { Box, Template, Variant } from './template.ts';

/** Candidates after which a template is held to be at fault. */
const mostCandidates = 400;
/** In units of the last decimal: a value this near to a tie could fall either way. */
const tie = 1e-4;
/** Mistakes that agree to this many parts are the same number by algebra, not by accident. */
const sameByAlgebra = 1e-11;
/** Slope of an output, as a share of the steepest, below which its neuron counts as saturated. */
const flat = 0.08;

/** A variant with everything that grading asks of it, computed once. */
export interface Drawn extends Variant {
  readonly values: Values;
  /** For each mistake that changes anything, the values it leads to. */
  readonly wrong: readonly {
    readonly code: string;
    readonly derivation: Derivation;
    readonly values: Values;
  }[];
  /** How far rounding on the way may lead, at the template's own decimals. */
  readonly noise: ReadonlyMap<Id, number>;
}

/**
 * The variant that belongs to a seed: the first candidate that will do.
 * @throws EngineError `no-variant` where the template never gives one; its test has then failed before
 */
export function variantOf(template: Template, seed: string): Drawn {
  for (let n = 0; n < mostCandidates; n++) {
    const generator = generatorOf(`${template.id}|${template.version}|${seed}|${n}`);
    const drawn = computed(template, template.draw(generator));
    if (drawn && faultOf(template, drawn) === undefined) return drawn;
  }
  throw new EngineError({
    code: 'no-variant',
    path: template.id,
    expected: 'numbers that tell each mistake from the others',
    found: `none among ${mostCandidates} candidates for the seed ${seed}`,
    cure: 'let the template draw from more numbers, or name fewer mistakes',
  });
}

/** Everything computed, or nothing where it leaves the finite numbers or would not do whatever the mistakes give. */
function computed(template: Template, variant: Variant): Drawn | undefined {
  try {
    const values = evaluate(variant.derivation);
    const noise = roundingNoise(variant.derivation, values, template.rounding.decimals);
    if (faultOfNumbers(template, { ...variant, values, noise }) !== undefined) return undefined;
    const wrong = variant.mistakes.map((mistake) => {
      const derivation = mistaken(variant.derivation, mistake);
      return { code: mistake.code, derivation, values: evaluate(derivation) };
    });
    return { ...variant, values, noise, wrong };
  } catch (error) {
    if (error instanceof EngineError && error.code === 'non-finite') return undefined;
    throw error;
  }
}

/**
 * What a mistake makes of steps: looked up where the same mistake was made in the same steps with other numbers. Held no longer
 * than both: some templates make their mistakes anew for each variant, and a class has thousands of those.
 */
const mistakenBefore = new WeakMap<readonly Step[], WeakMap<Mistake, Derivation>>();

function mistaken(d: Derivation, mistake: Mistake): Derivation {
  let known = mistakenBefore.get(d.steps);
  if (!known) mistakenBefore.set(d.steps, (known = new WeakMap()));
  let made = known.get(mistake);
  if (!made) known.set(mistake, (made = mistake.made(d)));
  return { ...made, inputs: d.inputs };
}

export const numberBoxes = (boxes: readonly Box[]): Id[] =>
  boxes.filter(({ kind }) => kind === 'number').map(({ id }) => id);

/** What keeps a candidate from being an exercise, in English, for those who write templates; nothing where it will do. */
export function faultOf(template: Template, drawn: Drawn): string | undefined {
  return (
    faultOfNumbers(template, drawn) ??
    faultOfMistakes(template, drawn) ??
    faultOfOptions(drawn.boxes, template.rounding.decimals) ??
    faultOfShown(drawn, halfUnit(template.rounding.decimals))
  );
}

/** How far a result may be from the right one for rounding alone. */
const reachOf = (decimals: number, noise: ReadonlyMap<Id, number>, id: Id): number =>
  halfUnit(decimals) + noise.get(id)!;

/** What is wrong with the right results, before any mistake is looked at. */
function faultOfNumbers(template: Template, drawn: Omit<Drawn, 'wrong'>): string | undefined {
  const { decimals } = template.rounding;
  const { values, noise, boxes } = drawn;
  const asked = numberBoxes(boxes);
  const reach = (id: Id): number => reachOf(decimals, noise, id);

  for (const id of asked) {
    const value = values.get(id)!;
    for (let d = decimals; d <= decimals + mostFurtherDecimals; d++) {
      const scaled = Math.abs(value) * Number(`1e${d}`);
      if (!endsBy(value, d) && Math.abs(scaled - Math.floor(scaled) - 0.5) < tie)
        return `${id} is near a tie at ${d} decimals`;
    }
    if (Math.abs(value) < 20 * halfUnit(decimals) && !endsBy(value, decimals))
      return `${id} has too few digits`;
    if (noise.get(id)! > 0.02 * Math.max(Math.abs(value), 40 * halfUnit(decimals)))
      return `${id} is drowned by rounding`;
  }
  if (!template.mayCoincide) {
    for (const [i, a] of asked.entries()) {
      for (const b of asked.slice(i + 1)) {
        if (Math.abs(values.get(a)! - values.get(b)!) <= 2 * (reach(a) + reach(b))) return `${a} equals ${b}`;
      }
    }
  }
  if (!template.maySaturate) {
    const saturated = drawn.derivation.steps.find(({ quantity: { id }, expr }) => {
      if (expr.kind !== 'call') return false;
      const y = values.get(id)!;
      if (expr.fn === 'sigmoid') return 4 * y * (1 - y) < flat;
      return expr.fn === 'tanh' ? 1 - y * y < flat : false;
    });
    if (saturated) return `${saturated.quantity.id} is saturated`;
  }
  return undefined;
}

/** The step that went wrong must also come out wrong: else nobody could tell. */
function faultOfShown({ boxes, shown, values }: Drawn, half: number): string | undefined {
  if (!shown) return undefined;
  const there = evaluate(shown);
  const hidden = boxes.find(
    (box) => box.kind === 'step' && Math.abs(values.get(box.right)! - there.get(box.right)!) <= 2 * half,
  );
  return hidden && `${hidden.id} shows nothing wrong`;
}

/**
 * Wherever a mistake is seen it is neither nearly right nor nearly another one, and in some box it is unlike all others. Elsewhere
 * two may give the same by algebra; there the first is named.
 */
function faultOfMistakes(
  { rounding: { decimals } }: Template,
  { boxes, values, noise, wrong }: Drawn,
): string | undefined {
  const asked = numberBoxes(boxes);
  const bits = boxes.filter(({ kind }) => kind === 'bit').map(({ id }) => id);
  const reach = (id: Id): number => reachOf(decimals, noise, id);
  for (const { code, values: mistaken } of wrong) {
    let told = bits.some((id) => mistaken.get(id) !== values.get(id));
    for (const id of asked) {
      const [right, here] = [values.get(id)!, mistaken.get(id)!];
      if (same(right, here)) continue;
      if (near(right, here, reach(id), decimals)) return `${code} is nearly right in ${id}`;
      let alone = true;
      for (const other of wrong) {
        const there = other.values.get(id)!;
        if (other.code === code || same(right, there)) continue;
        if (same(here, there)) alone = false;
        else if (near(here, there, reach(id), decimals)) return `${code} is nearly ${other.code} in ${id}`;
      }
      told ||= alone;
    }
    if (!told) return `${code} cannot be told by what is asked`;
  }
  return undefined;
}

/** Equal by algebra: but for the last bits. */
const same = (a: number, b: number): boolean => Math.abs(a - b) <= sameByAlgebra * Math.max(1, Math.abs(a));

/** Too near to be told apart: less than what either may be written as; of whole counts, less than one. */
const near = (a: number, b: number, reach: number, decimals: number): boolean =>
  Math.abs(a - b) <= (decimals === 0 && Number.isInteger(a) && Number.isInteger(b) ? reach : 2 * reach);

function faultOfOptions(boxes: readonly Box[], decimals: number): string | undefined {
  for (const box of boxes) {
    if (box.kind !== 'choice') continue;
    if (new Set(box.options.map(({ id }) => id)).size < box.options.length)
      return `${box.id} has an option twice`;
    if (!box.options.some(({ id }) => id === box.right)) return `${box.id} has no right option`;
    const numbers = box.options.flatMap(({ value }) => (value === undefined ? [] : [value]));
    for (const [i, a] of numbers.entries()) {
      if (numbers.slice(i + 1).some((b) => near(a, b, halfUnit(decimals), decimals)))
        return `${box.id} has two options of one value`;
    }
  }
  return undefined;
}
