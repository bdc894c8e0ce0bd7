/** What is said about each box after a check. Pure: the same report gives the same words. */
import { indexOf, type Derivation } from '@engine/derivation/derivation.ts';
import { evaluate, type Values } from '@engine/derivation/evaluate.ts';
import type { Id } from '@engine/derivation/expr.ts';
import { restsOn } from '@engine/derivation/provenance.ts';
import type { Lang } from '@engine/derivation/speak.ts';
import { nameTex } from '@engine/derivation/typeset.ts';
import { EngineError } from '@engine/errors.ts';
import { isUsable } from '@engine/exercise/grade-number.ts';
import type { Answers, BoxReport, GradeReport, State } from '@engine/exercise/grade.ts';
import type { Template } from '@engine/exercise/template.ts';
import type { Drawn } from '@engine/exercise/variant.ts';
import { readNumber } from '@engine/number-entry.ts';
import type { Catalogue, ExerciseWords } from './catalogue.ts';
import { exercisePhrase, stateSigns, stateWords } from './exercise-words.ts';
import { spotText } from './line-drawing.ts';
import { allOnOneSide, misplaced, tooEarly } from './misplaced.ts';
import { boxLabel, mistakeText, unreadableText } from './phrasing.ts';
import { stepFormulas, telling, type StepFormulas } from './step-formulas.ts';

/** The step a mistake lies in: as it was taken, and as it should be. */
export interface Compared {
  readonly yours: StepFormulas;
  /** With numbers only where answers may be told. */
  readonly right: StepFormulas;
}

export interface Told {
  readonly state: State;
  readonly sign: string;
  readonly word: string;
  /** The mistake by name. */
  readonly mistake?: string;
  /** Sentences with formulas. */
  readonly says: readonly string[];
  /** A sentence that repeats what was typed: never markup. */
  readonly plain?: string;
  readonly compared?: Compared;
  /** Told once the answer is known. */
  readonly accepted?: readonly [low: number, high: number];
}

/** The exercise it is about. */
export interface Subject {
  readonly template: Template;
  readonly drawn: Drawn;
  readonly words: ExerciseWords;
  readonly catalogue: Catalogue;
  readonly lang: Lang;
}

const right: readonly State[] = ['correct', 'rounding-only', 'carried'];

/** Quantities that are asked for and were not found yet. */
export const openQuantities = ({ boxes }: Drawn, report?: GradeReport): Id[] =>
  boxes.flatMap(({ kind, id }) => {
    const state = report?.boxes.find((box) => box.id === id)?.state;
    const found = state === 'correct' || state === 'rounding-only';
    return (kind === 'number' || kind === 'bit') && !found ? [id] : [];
  });

/** @param open whether answers may be told: the solution is open, or nothing can be changed any more */
export function toldOf(
  subject: Subject,
  report: GradeReport,
  answers: Answers,
  open: boolean,
): ReadonlyMap<string, Told> {
  return new Map(report.boxes.map((box) => [box.id, toldOfBox(subject, report, box, answers, open)]));
}

function toldOfBox(
  subject: Subject,
  report: GradeReport,
  box: BoxReport,
  answers: Answers,
  open: boolean,
): Told {
  const { template, drawn, words, catalogue, lang } = subject;
  const { id, state, mistake, onOwn, from, accepted } = box;
  const told = {
    state,
    sign: stateSigns[state],
    word: stateWords[state][lang],
    ...(accepted && (open || right.includes(state)) && { accepted }),
  };
  switch (state) {
    case 'empty':
    case 'correct':
      return { ...told, says: [] };
    case 'unreadable':
      return { ...told, says: [], plain: unreadableText(box.unreadable!, answers[id] ?? '', lang) };
    case 'rounding-only':
      return { ...told, says: [exercisePhrase('roundingOnly', lang)] };
    case 'carried': {
      const labels = from!.map((one) =>
        boxLabel(
          template,
          drawn,
          drawn.boxes.find((other) => other.id === one)!,
          words,
          lang,
        ),
      );
      const said = exercisePhrase('carriedFrom', lang, { from: labels.join(lang === 'zh' ? '、' : ', ') });
      return { ...told, says: [said] };
    }
    case 'wrong': {
      if (mistake === undefined) return { ...told, says: placeSaid(subject, id, answers[id] ?? '') };
      const { name, say } = mistakeText(catalogue, mistake, lang);
      const own = onOwn ? ownBefore(drawn, id, answers, report.rounding.decimals) : {};
      const compared = comparedStep(drawn, report, box, own, open);
      return {
        ...told,
        mistake: name,
        says: [...(onOwn ? [exercisePhrase('onOwn', lang)] : []), say],
        ...(compared && { compared }),
      };
    }
  }
}

/** Where an order or a line goes wrong. */
function placeSaid({ drawn, lang }: Subject, id: string, answer: string): string[] {
  const box = drawn.boxes.find((one) => one.id === id)!;
  if (box.kind === 'order') {
    const d = drawn.derivation;
    const found = tooEarly(d, answer.trim().split(/\s+/));
    if (!found) return [];
    const [q, later] = found.map((step) => `$${nameTex(d, step)}$`) as [string, string];
    return [exercisePhrase('tooEarly', lang, { q, later })];
  }
  if (box.kind !== 'line') return [];
  if (allOnOneSide(answer, box.points)) return [exercisePhrase('oneSide', lang)];
  const points = misplaced(answer, box.points)
    .map(spotText)
    .join(lang === 'zh' ? '、' : ', ');
  return points === '' ? [] : [exercisePhrase('misplaced', lang, { points })];
}

/** The student's own usable results before a box, as grading goes on with them. */
function ownBefore(drawn: Drawn, id: Id, answers: Answers, decimals: number): Record<Id, number> {
  const own: Record<Id, number> = {};
  for (const box of drawn.boxes) {
    if (box.id === id) break;
    const entry = box.kind === 'number' ? readNumber(answers[box.id] ?? '') : undefined;
    if (entry?.kind === 'number' && isUsable(drawn, box.id, entry.value, decimals)) own[box.id] = entry.value;
  }
  return own;
}

/** The first step on the way to a result that a mistake changes. */
function firstChanged(d: Derivation, wrong: Derivation, id: Id): Id | undefined {
  const there = new Map(wrong.steps.map((step) => [step.quantity.id, JSON.stringify(step.expr)]));
  const way = new Set([id, ...restsOn(wrong, id), ...restsOn(d, id)]);
  return d.steps.find(({ quantity, expr }) => {
    const other = way.has(quantity.id) ? there.get(quantity.id) : undefined;
    return other !== undefined && other !== JSON.stringify(expr);
  })?.quantity.id;
}

/** Nothing for a mistake that no step shows, such as a wrong choice. */
function comparedStep(
  drawn: Drawn,
  report: GradeReport,
  { id, mistake }: BoxReport,
  own: Readonly<Record<Id, number>>,
  open: boolean,
): Compared | undefined {
  const { derivation: d, values } = drawn;
  const { decimals } = report.rounding;
  const wrong = drawn.wrong.find(({ code }) => code === mistake);
  const at = wrong && firstChanged(d, wrong.derivation, id);
  if (!wrong || at === undefined) return undefined;
  const kept = telling(d, values, open ? [] : openQuantities(drawn, report));
  // What the student wrote, and what the mistake makes of it, tells nothing.
  for (const known of [at, ...Object.keys(own)]) kept.delete(known);
  const step = (derivation: Derivation) => indexOf(derivation).step(at)!;
  const { symbols, ...numbers } = stepFormulas(d, step(d), values, decimals);
  return {
    yours: stepFormulas(
      wrong.derivation,
      step(wrong.derivation),
      withOwn(wrong.derivation, wrong.values, own),
      decimals,
      kept,
    ),
    right: { symbols, ...(open && numbers) },
  };
}

/** With the student's own results; with the right ones where those cannot be computed with. */
function withOwn(d: Derivation, values: Values, own: Readonly<Record<Id, number>>): Values {
  try {
    return evaluate(d, { overrides: own });
  } catch (error) {
    if (error instanceof EngineError && error.code === 'non-finite') return values;
    throw error;
  }
}
