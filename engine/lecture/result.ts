import type { Derivation } from '../derivation/derivation.ts';
import { evaluate, type EvaluateOptions } from '../derivation/evaluate.ts';
import type { Id } from '../derivation/expr.ts';
import type { Rounding } from '../derivation/rounding.ts';
import { namesFor, type Naming } from '../nn/names.ts';
import { forward } from '../nn/network.ts';
import type { NetworkSpec } from '../nn/specification.ts';

/** Numbers by name, and the derivation they are the ends of where there is one to be read. */
export interface Result {
  readonly values: ReadonlyMap<Id, number>;
  readonly derivation?: Derivation;
  /** The network whose passes the derivation is, where it is one: then activations and loss can be exchanged. */
  readonly network?: NetworkSpec;
  /** Only the way forward is laid out: for activations without slope, and before there is a loss to speak of. */
  readonly forwardOnly?: true;
  /** Whose names the network's quantities have, where they are not the usual ones. */
  readonly naming?: Naming;
  /** How the values were rounded on the way; full where absent. */
  readonly rounding?: Rounding;
}

/** The results of one chapter: each is computed when it is first asked for. */
export type ResultMakers = Readonly<Record<string, () => Result>>;

/** A result that is a derivation. */
export const derived = (derivation: Derivation, options: EvaluateOptions = {}): Result => ({
  derivation,
  values: evaluate(derivation, options),
  ...(options.rounding && { rounding: options.rounding }),
});

/** The way forward through a network, without a loss. */
export const forwardPass = (network: NetworkSpec, naming?: Naming): Result => ({
  ...derived(forward(network, { names: namesFor(network.layers, naming) })),
  network,
  forwardOnly: true,
  ...(naming && { naming }),
});

/** A result that is numbers only. */
export const numbers = (entries: Readonly<Record<Id, number>>): Result => ({
  values: new Map(Object.entries(entries)),
});
