/** What a stepper shows, computed from what the reader has chosen. Pure: the same settings give the same model. */
import { indexOf, type Derivation } from '@engine/derivation/derivation.ts';
import { evaluate, type Values } from '@engine/derivation/evaluate.ts';
import type { Id } from '@engine/derivation/expr.ts';
import { allPaths, type Path } from '@engine/derivation/provenance.ts';
import type { Rounding } from '@engine/derivation/rounding.ts';
import type { Input } from '@engine/derivation/step.ts';
import { parametersOf } from '@engine/nn/parameters.ts';
import { suffixOf } from '@engine/nn/pass-suffix.ts';
import { atDisplay, type Settings } from './settings.ts';

/** What a stepper is made for: a derivation as it stands at the start. */
export interface Subject {
  readonly derivation: Derivation;
  readonly start: Settings;
}

/** Given numbers to choose all at once, such as a row of a truth table. */
export interface Preset {
  readonly label: string;
  readonly given: Readonly<Record<Id, number>>;
}

export interface Model {
  readonly derivation: Derivation;
  /** Under the chosen rounding. */
  readonly values: Values;
  /** At full precision. */
  readonly exact: Values;
}

/**
 * What a page hands to a stepper: plain data, so that the browser needs none of the lecture's other results.
 * A derivation written by hand comes as it is.
 */
export interface Source {
  readonly derivation: Derivation;
  readonly rounding?: Rounding;
}

/** @param step the quantity shown first */
export function subjectOf({ derivation, rounding = atDisplay }: Source, step?: Id): Subject {
  const start: Settings = {
    step: step ?? derivation.steps[0]!.quantity.id,
    given: {},
    activation: [],
    loss: undefined,
    rounding,
    after: 0,
  };
  return { derivation, start };
}

/** The given numbers that may be edited, in the order of the derivation. */
export const givenOf = ({ derivation }: Subject): readonly Input[] => derivation.inputs;

/** Computes everything. @throws EngineError `non-finite` where the reader's numbers overflow */
export const modelOf = ({ derivation }: Subject, { given, rounding }: Settings): Model =>
  evaluated(derivation, given, rounding);

/** A derivation under a rounding and without. @param inputs those that differ from the derivation's own */
export function evaluated(
  derivation: Derivation,
  inputs: Readonly<Record<Id, number>>,
  rounding: Rounding,
  exactInputs: () => Readonly<Record<Id, number>> = () => inputs,
): Model {
  const values = evaluate(derivation, { inputs, rounding });
  const exact = rounding.kind === 'step' ? evaluate(derivation, { inputs: exactInputs() }) : values;
  return { derivation, values, exact };
}

/** Weights and biases, for the question which paths lead from one to the loss. */
const isParameter = (d: Derivation, id: Id): boolean =>
  parametersOf(d).includes(id.replace(/_p\d+$/, '')) || parametersOf(d).includes(id);

/** The paths from the loss to a parameter, or to the one whose gradient this is. */
export function pathsTo(id: Id, { derivation, values }: Model): readonly Path[] {
  const index = indexOf(derivation);
  const q = index.has(id) ? index.quantity(id) : undefined;
  if (!q) return [];
  const isLoss = (of: Id): boolean => index.step(of)?.phase === 'loss';
  const parameter =
    'by' in q.notation && q.notation.via === undefined && isLoss(q.notation.of) ? q.notation.by : id;
  if (!isParameter(derivation, parameter)) return [];
  const loss = `E${suffixOf(index.quantity(parameter).pass ?? 1)}`;
  return index.has(loss) ? allPaths(derivation, parameter, loss, values) : [];
}
