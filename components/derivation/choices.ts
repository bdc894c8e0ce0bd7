/** Which activations and losses go together, and what else changes when the reader exchanges one. */
import type { Id } from '@engine/derivation/expr.ts';
import { hiddenActivationNames, type ActivationName } from '@engine/nn/activation.ts';
import { losses, type LossName } from '@engine/nn/loss.ts';
import type { NetworkSpec } from '@engine/nn/specification.ts';
import type { Settings } from './settings.ts';

/** Activations to learn through: all that act on one number and have a slope. */
export const hiddenChoices: readonly ActivationName[] = hiddenActivationNames.filter(
  (name) => name !== 'step',
);
export const outputChoices: readonly ActivationName[] = [...hiddenChoices, 'softmax'];

/** The loss that goes with any output and any target. */
const always: LossName = 'half-squared-error';

/** Settings with another activation in a layer (0 the first after the input); the loss gives way where it must. */
export function withActivation(settings: Settings, layer: number, name: ActivationName): Settings {
  const activation = settings.activation.with(layer, name);
  const isOutput = layer === activation.length - 1;
  const needs = settings.loss && losses[settings.loss].outputs;
  return {
    ...settings,
    activation,
    loss: isOutput && needs && !needs.includes(name) ? always : settings.loss,
  };
}

/**
 * Settings with another loss. Cross-entropies bring their output activation with them, and targets they can be taken of:
 * where the given ones are no probabilities, the nearest yes-or-no ones.
 */
export function withLoss(network: NetworkSpec, settings: Settings, loss: LossName): Settings {
  const { outputs, targets } = losses[loss];
  const last = settings.activation.length - 1;
  const output = settings.activation[last]!;
  const activation =
    outputs && !outputs.includes(output) ? settings.activation.with(last, outputs[0]!) : settings.activation;
  const given = { ...settings.given };
  const present = network.target.map((t, i) => given[`t${i + 1}`] ?? t);
  fittingTargets(present, targets).forEach((t, i) => {
    if (t === present[i]) return;
    given[`t${i + 1}`] = t;
  });
  return { ...settings, activation, loss, given };
}

/** The targets that are others than before. */
export const changedTargets = (before: Settings, after: Settings): Readonly<Record<Id, number>> =>
  Object.fromEntries(
    Object.entries(after.given).filter(([id, value]) => /^t\d/.test(id) && value !== before.given[id]),
  );

function fittingTargets(
  present: readonly number[],
  kind: 'any' | 'between-0-and-1' | 'sum-to-1',
): readonly number[] {
  if (kind === 'any') return present;
  if (kind === 'between-0-and-1') return present.map((t) => Math.min(1, Math.max(0, t)));
  const total = present.reduce((a, b) => a + b, 0);
  if (present.every((t) => t >= 0) && Math.abs(total - 1) < 1e-9) return present;
  const most = present.indexOf(Math.max(...present));
  return present.map((_, i) => (i === most ? 1 : 0));
}
