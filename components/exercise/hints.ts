/** Hints, made from the derivation: each shows the next step towards what is asked, and none the answer. */
import type { Derivation } from '@engine/derivation/derivation.ts';
import type { Id } from '@engine/derivation/expr.ts';
import { indexOf } from '@engine/derivation/derivation.ts';
import type { Lang } from '@engine/derivation/speak.ts';
import { nameTex } from '@engine/derivation/typeset.ts';
import type { GradeReport } from '@engine/exercise/grade.ts';
import { needed } from '@engine/exercise/needed.ts';
import type { Drawn } from '@engine/exercise/variant.ts';
import { exercisePhrase } from './exercise-words.ts';
import { openQuantities } from './feedback.ts';
import { waitsFor } from './misplaced.ts';
import { nearestPair, spotText } from './line-drawing.ts';
import { stepFormulas, telling, type StepFormulas } from './step-formulas.ts';

export type Hint =
  | {
      readonly is: 'step';
      /** The quantity. */
      readonly id: Id;
      readonly formulas: StepFormulas;
      /** Whether a second press puts numbers in. */
      readonly more: boolean;
      /** In full, where the value is shown. */
      readonly exact: number;
    }
  | { readonly is: 'words'; readonly id: Id; readonly text: string };

const found = (report: GradeReport | undefined, id: string): boolean => {
  const state = report?.boxes.find((box) => box.id === id)?.state;
  return state === 'correct' || state === 'rounding-only' || state === 'carried';
};

/** Steps of `d` on the way to these results, without such as only pass a number on. */
const wayTo = (d: Derivation, ids: readonly Id[]): Derivation['steps'] =>
  needed(d, ...ids).steps.filter(({ expr }) => expr.kind !== 'ref' && expr.kind !== 'number');

/**
 * All hints there are for what was not found yet, in the order in which they are given.
 * @param report of the last check; absent before the first
 */
export function hintsOf(
  drawn: Drawn,
  report: GradeReport | undefined,
  decimals: number,
  lang: Lang,
): readonly Hint[] {
  const { derivation: d, boxes, values } = drawn;
  const missing = boxes.filter(({ id }) => !found(report, id));
  const kept = telling(d, values, openQuantities(drawn, report));
  const asked = missing.flatMap(({ kind, id }) => (kind === 'number' || kind === 'bit' ? [id] : []));
  const hints: Hint[] = [];
  for (const box of missing) {
    if (box.kind === 'order') hints.push(...orderHints(d, box.steps, lang));
    else if (box.kind === 'line') {
      const pair = nearestPair(box.points);
      if (pair) {
        const [a, b] = pair.map(spotText) as [string, string];
        hints.push({ is: 'words', id: box.id, text: exercisePhrase('nearest', lang, { a, b }) });
      }
    }
  }
  const planted = missing.find(({ kind }) => kind === 'step');
  const known = new Set(boxes.filter(({ id }) => found(report, id)).map(({ id }) => id));
  const steps =
    planted?.kind === 'step'
      ? d.steps.filter(({ quantity: { id } }) => planted.steps.includes(id))
      : missing.some(({ kind }) => kind === 'choice')
        ? wayTo(
            d,
            d.steps.map(({ quantity }) => quantity.id),
          )
        : asked.length > 0
          ? wayTo(d, asked)
          : [];
  for (const step of steps) {
    const { id } = step.quantity;
    if (known.has(id) || missing.some((box) => box.kind === 'order')) continue;
    const formulas = stepFormulas(d, step, values, decimals, kept);
    // Where a wrong step is to be found, numbers would point at it.
    const more = formulas.numbers !== undefined && !planted;
    hints.push({ is: 'step', id, formulas, more, exact: values.get(id)! });
  }
  return hints;
}

/** What each step needs, not where it goes: the first ones need given numbers only. */
function orderHints(d: Derivation, steps: readonly Id[], lang: Lang): Hint[] {
  const name = (id: Id): string => `$${nameTex(d, id, { now: indexOf(d).step(id)?.pass ?? 1 })}$`;
  const waits = waitsFor(d, steps);
  return d.steps.flatMap(({ quantity: { id } }) => {
    if (!steps.includes(id)) return [];
    const uses = [...waits.get(id)!];
    const text =
      uses.length === 0
        ? exercisePhrase('needsNone', lang, { q: name(id) })
        : exercisePhrase('needs', lang, {
            q: name(id),
            uses: uses.map(name).join(lang === 'zh' ? '、' : ', '),
          });
    return [{ is: 'words' as const, id, text }];
  });
}

/** A hint as it was given. */
export interface Given {
  readonly hint: Hint;
  /** With the numbers put in. */
  readonly numbers: boolean;
}

/** One press further: numbers into the last hint where it can take some, or else the next; the same where there are no more. */
export function further(given: readonly Given[], hints: readonly Hint[]): readonly Given[] {
  const last = given.at(-1);
  if (last && last.hint.is === 'step' && last.hint.more && !last.numbers)
    return [...given.slice(0, -1), { ...last, numbers: true }];
  const next = hints.find(({ id }) => !given.some(({ hint }) => hint.id === id));
  return next ? [...given, { hint: next, numbers: false }] : given;
}

/** What the next press does. */
export function nextOf(given: readonly Given[], hints: readonly Hint[]): 'numbers' | 'hint' | 'none' {
  const after = further(given, hints);
  if (after === given) return 'none';
  return after.length === given.length ? 'numbers' : 'hint';
}
