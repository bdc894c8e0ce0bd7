import type { NetworkSpec } from '../../engine/nn/specification.ts';
import { forward } from './forward.ts';

// Backpropagation of a 2-2-2 network of sigmoids under half the squared error, path by path with the platform's own
// functions: an oracle that knows nothing of derivations.

const units = [0, 1] as const;

/** For each weight and bias, by the lecture's order of indices, the product along every path from the loss back to it. */
export function pathProducts(spec: NetworkSpec): Map<string, number[]> {
  const { outs } = forward(spec);
  const [hidden, output] = [outs[0]!, outs[1]!];
  const products = new Map<string, number[]>();
  const add = (id: string, product: number): void =>
    void products.set(id, [...(products.get(id) ?? []), product]);
  for (const k of units) {
    const o = output[k]!;
    const toNet = (o - spec.target[k]!) * o * (1 - o);
    add('b2', toNet);
    for (const j of units) {
      const h = hidden[j]!;
      add(`w2_${j + 1}_${k + 1}`, toNet * h);
      const toHidden = toNet * spec.weights[1]![k]![j]! * h * (1 - h);
      add('b1', toHidden);
      for (const i of units) add(`w1_${i + 1}_${j + 1}`, toHidden * spec.input[i]!);
    }
  }
  return products;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** One update of gradient descent; a shared bias learns with the rest. */
export function updated(spec: NetworkSpec): NetworkSpec {
  const products = pathProducts(spec);
  const learnt = (old: number, id: string): number => old - spec.rate * sum(products.get(id)!);
  return {
    ...spec,
    weights: spec.weights.map((matrix, l) =>
      matrix.map((row, to) => row.map((w, from) => learnt(w, `w${l + 1}_${from + 1}_${to + 1}`))),
    ),
    biases: spec.biases.map((b, l) => learnt(b as number, `b${l + 1}`)),
  };
}

/** The loss before each of so many updates, and after the last. */
export function lossesOf(spec: NetworkSpec, updates: number): number[] {
  const losses = [forward(spec).loss];
  let now = spec;
  for (let i = 0; i < updates; i++) {
    now = updated(now);
    losses.push(forward(now).loss);
  }
  return losses;
}
