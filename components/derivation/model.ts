/** What a stepper shows, computed from what the reader has chosen. Pure: the same settings give the same model. */
import { indexOf, type Derivation } from '@engine/derivation/derivation.ts';
import { evaluate, type Values } from '@engine/derivation/evaluate.ts';
import type { Id } from '@engine/derivation/expr.ts';
import { allPaths, type Path } from '@engine/derivation/provenance.ts';
import type { Rounding } from '@engine/derivation/rounding.ts';
import type { Input } from '@engine/derivation/step.ts';
import { gradientCheck, type GradientCheck } from '@engine/nn/gradient-check.ts';
import { namesFor, type Naming } from '@engine/nn/names.ts';
import { forward, shortcuts } from '@engine/nn/network.ts';
import { onePass, parametersOf, repeat, train } from '@engine/nn/optimizer.ts';
import { specificationAt, suffixOf } from '@engine/nn/report.ts';
import { readSpecification, type NetworkSpec } from '@engine/nn/specification.ts';
import { atDisplay, type Settings } from './settings.ts';

/** What a stepper is made for: a derivation as it stands, or the passes of a network that can be exchanged. */
export interface Subject {
  readonly derivation: Derivation;
  readonly network?: NetworkSpec;
  readonly naming?: Naming | undefined;
  readonly forwardOnly: boolean;
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
  /** The loss before each update made so far, and after the last; one entry when nothing has been trained, none without a loss. */
  readonly losses: readonly number[];
  /** The network with the reader's numbers, before any update. */
  readonly network?: NetworkSpec;
}

/**
 * What a page hands to a stepper: plain data, so that the browser needs none of the lecture's other results.
 * A network is laid out in passes here; a derivation written by hand comes as it is.
 */
export type Source =
  | {
      readonly network: NetworkSpec;
      readonly naming?: Naming;
      readonly forwardOnly?: true;
      readonly rounding?: Rounding;
    }
  | { readonly derivation: Derivation; readonly rounding?: Rounding };

/** @param step the quantity shown first */
export function subjectOf(source: Source, step?: Id): Subject {
  const network = 'network' in source ? source.network : undefined;
  const naming = 'network' in source ? source.naming : undefined;
  const forwardOnly = 'network' in source && source.forwardOnly === true;
  const laid = 'network' in source ? layOut(source.network, forwardOnly, naming) : source.derivation;
  const start: Settings = {
    step: step ?? laid.steps[0]!.quantity.id,
    given: {},
    activation: network?.activation ?? [],
    loss: forwardOnly ? undefined : network?.loss,
    rounding: source.rounding ?? atDisplay,
    after: 0,
  };
  return { derivation: laid, start, forwardOnly, naming, ...(network && { network }) };
}

/** How many passes are laid out to be read. */
const passesShown = 2;

const onePassOf = (network: NetworkSpec, naming?: Naming): Derivation =>
  onePass(network, { names: namesFor(network.layers, naming), known: shortcuts(network) });
const layOut = (network: NetworkSpec, forwardOnly: boolean, naming?: Naming): Derivation =>
  forwardOnly
    ? forward(network, { names: namesFor(network.layers, naming) })
    : repeat(onePassOf(network, naming), passesShown);

/** The given numbers that may be edited, in the order of the derivation. */
export const givenOf = ({ derivation }: Subject): readonly Input[] => derivation.inputs;

/** The specification with edited numbers put in their places. */
function edited(spec: NetworkSpec, { given, activation, loss }: Settings): NetworkSpec {
  const at = (id: Id, otherwise: number): number => given[id] ?? otherwise;
  // Read like any specification from outside: an address may ask for targets that do not fit the loss.
  return readSpecification({
    ...spec,
    activation,
    loss: loss ?? spec.loss,
    input: spec.input.map((x, i) => at(`x${i + 1}`, x)),
    target: spec.target.map((t, i) => at(`t${i + 1}`, t)),
    rate: at('eta', spec.rate),
    weights: spec.weights.map((matrix, l) =>
      matrix.map((row, to) => row.map((w, from) => at(`w${l + 1}_${from + 1}_${to + 1}`, w))),
    ),
    biases: spec.biases.map((bias, l) =>
      typeof bias === 'number' ? at(`b${l + 1}`, bias) : bias.map((b, i) => at(`b${l + 1}_${i + 1}`, b)),
    ),
  });
}

/**
 * Computes everything. @throws EngineError where the reader's choice cannot be computed: a loss that does not go with the
 * output, an activation without slope, numbers that overflow.
 */
export function modelOf(subject: Subject, settings: Settings): Model {
  const { rounding, after } = settings;
  if (!subject.network) {
    const values = evaluate(subject.derivation, { inputs: settings.given, rounding });
    const exact =
      rounding.kind === 'step' ? evaluate(subject.derivation, { inputs: settings.given }) : values;
    return { derivation: subject.derivation, values, exact, losses: [] };
  }
  const network = edited(subject.network, settings);
  if (subject.forwardOnly) {
    const laid = layOut(network, true, subject.naming);
    const values = evaluate(laid, { rounding });
    return {
      derivation: laid,
      values,
      exact: rounding.kind === 'step' ? evaluate(laid) : values,
      losses: [],
      network,
    };
  }
  const pass = onePassOf(network, subject.naming);
  const derivation = repeat(pass, passesShown);
  const history: number[] = [];
  const inputs = train(pass, after, { rounding }, (_done, values) => {
    history.push(values.get('E')!);
    return true;
  });
  const values = evaluate(derivation, { inputs, rounding });
  const exact = rounding.kind === 'step' ? evaluate(derivation, { inputs: train(pass, after) }) : values;
  return { derivation, values, exact, losses: [...history, values.get('E')!], network };
}

/** The live check on the pass that holds the step shown; always at full precision. */
export function checkOf({ network, exact, losses }: Model, pass: number): GradientCheck | undefined {
  if (!network || losses.length === 0) return undefined;
  return gradientCheck(specificationAt(network, exact, pass), exact, suffixOf(pass));
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
