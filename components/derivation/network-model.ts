/** What a stepper shows of a network: its passes, laid out anew with whatever the reader exchanges. Pure. */
import type { Derivation } from '@engine/derivation/derivation.ts';
import type { Id } from '@engine/derivation/expr.ts';
import type { Rounding } from '@engine/derivation/rounding.ts';
import { activationNames } from '@engine/nn/activation.ts';
import { checkCompatibility } from '@engine/nn/compatibility.ts';
import { gradientCheck, specificationAt, type GradientCheck } from '@engine/nn/gradient-check.ts';
import { lossNames } from '@engine/nn/loss.ts';
import { namesFor, type Naming } from '@engine/nn/names.ts';
import { forward, shortcuts } from '@engine/nn/network.ts';
import { onePass, repeat, train } from '@engine/nn/optimizer.ts';
import { suffixOf } from '@engine/nn/pass-suffix.ts';
import type { NetworkSpec } from '@engine/nn/specification.ts';
import { evaluated, subjectOf, type Model, type Subject } from './model.ts';
import type { Exchangeable, Settings } from './settings.ts';

export interface NetworkSource {
  readonly network: NetworkSpec;
  readonly naming?: Naming;
  readonly forwardOnly?: true;
  readonly rounding?: Rounding;
}

/** The passes of a network that can be exchanged. */
export interface NetworkSubject extends Subject {
  readonly network: NetworkSpec;
  readonly naming: Naming | undefined;
  readonly forwardOnly: boolean;
}

export interface NetworkModel extends Model {
  /** The loss before each update made so far, and after the last; one entry when nothing has been trained, none without a loss. */
  readonly losses: readonly number[];
  /** The network with the reader's numbers, before any update. */
  readonly network: NetworkSpec;
}

export const exchangeable: Exchangeable = { activations: activationNames, losses: lossNames };

/** @param step the quantity shown first */
export function networkSubjectOf(source: NetworkSource, step?: Id): NetworkSubject {
  const { network, naming, rounding } = source;
  const forwardOnly = source.forwardOnly === true;
  const derivation = layOut(network, forwardOnly, naming);
  const { start } = subjectOf({ derivation, ...(rounding && { rounding }) }, step);
  return {
    derivation,
    start: { ...start, activation: network.activation, loss: forwardOnly ? undefined : network.loss },
    network,
    naming,
    forwardOnly,
  };
}

/** How many passes are laid out to be read. */
const passesShown = 2;

const onePassOf = (network: NetworkSpec, naming?: Naming): Derivation =>
  onePass(network, { names: namesFor(network.layers, naming), known: shortcuts(network) });
const layOut = (network: NetworkSpec, forwardOnly: boolean, naming?: Naming): Derivation =>
  forwardOnly
    ? forward(network, { names: namesFor(network.layers, naming) })
    : repeat(onePassOf(network, naming), passesShown);

/** The specification with edited numbers put in their places. */
function edited(spec: NetworkSpec, { given, activation, loss }: Settings): NetworkSpec {
  const at = (id: Id, otherwise: number): number => given[id] ?? otherwise;
  const network: NetworkSpec = {
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
  };
  // Numbers and names were read one by one; an address may still ask for targets that do not fit the loss.
  checkCompatibility(network.activation, network.loss, network.target);
  return network;
}

/**
 * Computes everything. @throws EngineError where the reader's choice cannot be computed: a loss that does not go with the
 * output, an activation without slope, numbers that overflow.
 */
export function networkModelOf(subject: NetworkSubject, settings: Settings): NetworkModel {
  const { rounding, after } = settings;
  const network = edited(subject.network, settings);
  if (subject.forwardOnly) {
    const derivation = layOut(network, true, subject.naming);
    return { ...evaluated(derivation, {}, rounding), losses: [], network };
  }
  const pass = onePassOf(network, subject.naming);
  const history: number[] = [];
  const inputs = train(pass, after, { rounding }, (_done, values) => {
    history.push(values.get('E')!);
    return true;
  });
  const model = evaluated(repeat(pass, passesShown), inputs, rounding, () => train(pass, after));
  return { ...model, losses: [...history, model.values.get('E')!], network };
}

/** The live check on the pass that holds the step shown; always at full precision. None without a loss. */
export function checkOf({ network, exact, losses }: NetworkModel, pass: number): GradientCheck | undefined {
  if (losses.length === 0) return undefined;
  return gradientCheck(specificationAt(network, exact, pass), exact, suffixOf(pass));
}
