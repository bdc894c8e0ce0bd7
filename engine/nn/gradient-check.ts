import { partialId } from '../derivation/differentiate.ts';
import type { Values } from '../derivation/evaluate.ts';
import type { Id } from '../derivation/expr.ts';
import { activations } from './activation.ts';
import { losses, netLoss } from './loss.ts';
import { suffixOf } from './pass-suffix.ts';
import type { NetworkSpec } from './specification.ts';
import { tape, type Gradients } from './tape.ts';

/** Gradients of a derivation's values, in the shape of the specification. @param suffix of the pass: '' or `_p{k}` */
export function gradientsOf(spec: NetworkSpec, values: Values, suffix = ''): Gradients {
  const gradient = (id: Id): number => values.get(partialId(`E${suffix}`, `${id}${suffix}`))!;
  return shaped(spec, gradient);
}

/** One number for each weight and bias, in the shape of the specification. */
export function shaped(spec: NetworkSpec, number: (id: Id) => number): Gradients {
  return {
    weights: spec.weights.map((matrix, l) =>
      matrix.map((row, i) => row.map((_, j) => number(`w${l + 1}_${j + 1}_${i + 1}`))),
    ),
    biases: spec.biases.map((b, l) =>
      typeof b === 'number' ? number(`b${l + 1}`) : b.map((_, i) => number(`b${l + 1}_${i + 1}`)),
    ),
  };
}

/** The specification with the weights and biases that pass `k` starts from. */
export function specificationAt(spec: NetworkSpec, values: Values, k: number): NetworkSpec {
  return { ...spec, ...shaped(spec, (id) => values.get(id + suffixOf(k))!) };
}

/**
 * ∂E/∂p ≈ (E(p + h) − E(p − h)) / 2h for every weight and bias, by running the network forward twice for each.
 * The error of the formula falls with h², that of rounding grows with 1/h; a fourth-order pair of such differences
 * (Richardson) pushes the first down so far that h can stay comfortably large.
 * @param h half the distance; 1e-3 leaves about 1e-12 for losses near 1
 */
export function centralDifferences(spec: NetworkSpec, h = 1e-3): Gradients {
  const at = (change: (s: NetworkSpec) => NetworkSpec): number => forwardLoss(change(spec));
  const slope = (move: (by: number) => (s: NetworkSpec) => NetworkSpec): number => {
    const wide = (at(move(h)) - at(move(-h))) / (2 * h);
    const narrow = (at(move(h / 2)) - at(move(-h / 2))) / h;
    return (4 * narrow - wide) / 3;
  };
  return {
    weights: spec.weights.map((matrix, l) =>
      matrix.map((row, i) =>
        row.map((_, j) =>
          slope((by) => (s) => ({
            ...s,
            weights: s.weights.map((m, l2) =>
              l2 === l ? m.map((r, i2) => (i2 === i ? r.map((w, j2) => (j2 === j ? w + by : w)) : r)) : m,
            ),
          })),
        ),
      ),
    ),
    biases: spec.biases.map((bias, l) => {
      const moved =
        (by: number, i?: number) =>
        (s: NetworkSpec): NetworkSpec => ({
          ...s,
          biases: s.biases.map((b, l2) =>
            l2 !== l ? b : typeof b === 'number' ? b + by : b.map((x, i2) => (i2 === i ? x + by : x)),
          ),
        });
      return typeof bias === 'number'
        ? slope((by) => moved(by))
        : bias.map((_, i) => slope((by) => moved(by, i)));
    }),
  };
}

/** The loss alone, straight through, nothing recorded; of the net inputs where it can be, which stays exact for longest. */
export function forwardLoss(spec: NetworkSpec): number {
  let out: readonly number[] = spec.input;
  let net = out;
  spec.weights.forEach((matrix, l) => {
    const bias = spec.biases[l]!;
    const below = out;
    const nets = matrix.map((row, i) =>
      row.reduce((total, w, j) => total + w * below[j]!, typeof bias === 'number' ? bias : bias[i]!),
    );
    const rule = activations[spec.activation[l]!];
    net = nets;
    out = rule.kind === 'layer' ? rule.value(nets) : nets.map(rule.value);
  });
  const ofNet = netLoss(spec.loss, spec.activation.at(-1)!);
  return ofNet ? ofNet.value(spec.target, net) : losses[spec.loss].value(spec.target, out);
}

/** All entries of gradients in one list. */
export const flat = (g: Gradients): number[] => [...g.weights.flat(2), ...g.biases.flat()];

/** Largest difference between two gradients of one shape, each relative to max(1, |entry|). */
export function maxDifference(a: Gradients, b: Gradients): number {
  const others = flat(b);
  return flat(a).reduce(
    (most, x, i) => Math.max(most, Math.abs(x - others[i]!) / Math.max(1, Math.abs(x))),
    0,
  );
}

/** The live check: the derivation's gradients against reverse mode and against central differences. */
export interface GradientCheck {
  readonly reverseMode: number;
  readonly centralDifference: number;
}

/**
 * How far the gradients of a derivation are from those by reverse mode and by central differences, at most.
 * @param values of one pass over exactly this specification @param suffix of the pass
 */
export function gradientCheck(spec: NetworkSpec, values: Values, suffix = ''): GradientCheck {
  const analytic = gradientsOf(spec, values, suffix);
  return {
    reverseMode: maxDifference(analytic, tape(spec).gradients),
    centralDifference: maxDifference(analytic, centralDifferences(spec)),
  };
}
