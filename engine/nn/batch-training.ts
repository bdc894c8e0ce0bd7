import { activations, type ComponentwiseActivation, type LayerActivation } from './activation.ts';
import { losses, netLoss } from './loss.ts';
import type { NetworkSpec } from './specification.ts';
import type { Gradients } from './tape.ts';
import type { Sample } from './training-order.ts';

type Rule = ComponentwiseActivation | LayerActivation;

/** Outputs of every layer after the input, and the net inputs of the last. */
interface Pass {
  readonly nets: readonly (readonly number[])[];
  readonly outs: readonly (readonly number[])[];
}

const rules = (spec: NetworkSpec): Rule[] => spec.activation.map((name) => activations[name]);

function pass(spec: NetworkSpec, layerRules: readonly Rule[], input: readonly number[]): Pass {
  const nets: number[][] = [];
  const outs: number[][] = [];
  let out = input;
  spec.weights.forEach((matrix, l) => {
    const bias = spec.biases[l]!;
    const below = out;
    const net = matrix.map((row, i) => {
      let total = typeof bias === 'number' ? bias : bias[i]!;
      for (let j = 0; j < row.length; j++) total += row[j]! * below[j]!;
      return total;
    });
    const rule = layerRules[l]!;
    nets.push(net);
    outs.push(rule.kind === 'layer' ? rule.value(net) : net.map(rule.value));
    out = outs[l]!;
  });
  return { nets, outs };
}

/** What a network answers. @returns the outputs of its last layer */
export const answer = (spec: NetworkSpec, input: readonly number[]): readonly number[] =>
  pass(spec, rules(spec), input).outs.at(-1)!;

/** The place of the largest number, the first of equals. */
export const largestAt = (numbers: readonly number[]): number => numbers.indexOf(Math.max(...numbers));

/** How many samples get their largest output where their target is largest. */
export const rightAnswers = (spec: NetworkSpec, samples: readonly Sample[]): number =>
  samples.filter(({ input, target }) => largestAt(answer(spec, input)) === largestAt(target)).length;

/** A loss over many samples: their mean, and the mean of their gradients. */
export interface BatchGradient {
  readonly loss: number;
  /** How many samples are answered right, as `rightAnswers` counts. */
  readonly right: number;
  readonly gradients: Gradients;
}

/** ∂E/∂net of a layer, from ∂E/∂out. */
function throughActivation(
  rule: Rule,
  net: readonly number[],
  out: readonly number[],
  slopes: number[],
): number[] {
  if (rule.kind === 'layer') {
    return net.map((_, j) => slopes.reduce((total, slope, i) => total + slope * rule.slope(out, i, j), 0));
  }
  return net.map((x, i) => slopes[i]! * (rule.slope?.(x, out[i]!) ?? 0));
}

/**
 * Mean loss over the samples and its gradients, forward and back with plain loops.
 * Where output and loss are made for each other, the slope is taken of the net inputs at once, which never overflows.
 * @param samples at least one
 */
export function batchGradient(spec: NetworkSpec, samples: readonly Sample[]): BatchGradient {
  const layerRules = rules(spec);
  const last = spec.weights.length - 1;
  const loss = losses[spec.loss];
  const ofNet = netLoss(spec.loss, spec.activation[last]!);
  const weights = spec.weights.map((matrix) => matrix.map((row) => row.map(() => 0)));
  const biases = spec.biases.map((bias) => (typeof bias === 'number' ? [0] : bias.map(() => 0)));
  const share = 1 / samples.length;
  let total = 0;
  let right = 0;

  for (const { input, target } of samples) {
    const { nets, outs } = pass(spec, layerRules, input);
    const out = outs[last]!;
    if (largestAt(out) === largestAt(target)) right++;
    total += share * (ofNet ? ofNet.value(target, nets[last]!) : loss.value(target, out));
    let deltas = ofNet
      ? out.map((_, i) => ofNet.slope(target, nets[last]!, i))
      : throughActivation(
          layerRules[last]!,
          nets[last]!,
          out,
          out.map((_, i) => loss.slope(target, out, i)),
        );
    for (let l = last; l >= 0; l--) {
      const below = l === 0 ? input : outs[l - 1]!;
      const matrix = spec.weights[l]!;
      deltas.forEach((delta, i) => {
        const row = weights[l]![i]!;
        for (let j = 0; j < row.length; j++) row[j] = row[j]! + share * delta * below[j]!;
        const at = biases[l]!.length === 1 ? 0 : i;
        biases[l]![at] = biases[l]![at]! + share * delta;
      });
      if (l > 0) {
        const back = below.map((_, j) => deltas.reduce((sum, delta, i) => sum + delta * matrix[i]![j]!, 0));
        deltas = throughActivation(layerRules[l - 1]!, nets[l - 1]!, below, back);
      }
    }
  }
  const shaped = spec.biases.map((bias, l) => (typeof bias === 'number' ? biases[l]![0]! : biases[l]!));
  return { loss: total, right, gradients: { weights, biases: shaped } };
}

/** The length of a gradient: the root of the sum of all squares. */
export const gradientLength = ({ weights, biases }: Gradients): number =>
  Math.sqrt([...weights.flat(2), ...biases.flat()].reduce((total, g) => total + g * g, 0));
