import type { NetworkSpec } from '../../engine/nn/specification.ts';

// The forward pass and the losses written out from the textbook with the platform's own functions:
// an oracle that shares no formula and no elementary function with the engine.

const componentwise: Readonly<Record<string, (net: number) => number>> = {
  step: (x) => (x > 0 ? 1 : 0),
  identity: (x) => x,
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
  tanh: (x) => Math.tanh(x),
  relu: (x) => Math.max(0, x),
  'leaky-relu': (x) => Math.max(0.01 * x, x),
  softplus: (x) => Math.log(1 + Math.exp(x)),
};

function softmax(nets: readonly number[]): number[] {
  const powers = nets.map((x) => Math.exp(x));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((p) => p / total);
}

const logTerm = (t: number, o: number): number => (t === 0 ? 0 : t * Math.log(o));

function lossOf(name: string, t: readonly number[], o: readonly number[]): number {
  const total = (term: (t: number, o: number) => number): number =>
    t.reduce((sum, ti, i) => sum + term(ti, o[i]!), 0);
  const squares = total((ti, oi) => (ti - oi) ** 2);
  switch (name) {
    case 'half-squared-error':
      return squares / 2;
    case 'squared-error':
      return squares;
    case 'mean-squared-error':
      return squares / t.length;
    case 'cross-entropy':
      return -total(logTerm);
    case 'binary-cross-entropy':
      return -total((ti, oi) => logTerm(ti, oi) + logTerm(1 - ti, 1 - oi));
    default:
      throw new Error(`the oracle knows no loss ${name}: write its textbook formula here`);
  }
}

/** Net inputs and outputs of each layer after the input, and the loss. */
export interface Forward {
  readonly nets: readonly (readonly number[])[];
  readonly outs: readonly (readonly number[])[];
  readonly loss: number;
}

export function forward(spec: NetworkSpec): Forward {
  const nets: number[][] = [];
  const outs: number[][] = [];
  spec.weights.forEach((matrix, l) => {
    const below = l === 0 ? spec.input : outs[l - 1]!;
    const bias = spec.biases[l]!;
    const net = matrix.map(
      (row, i) =>
        row.reduce((sum, w, j) => sum + w * below[j]!, 0) + (typeof bias === 'number' ? bias : bias[i]!),
    );
    const name = spec.activation[l]!;
    const rule = componentwise[name];
    if (!rule && name !== 'softmax') throw new Error(`the oracle knows no activation ${name}`);
    nets.push(net);
    outs.push(rule ? net.map(rule) : softmax(net));
  });
  return { nets, outs, loss: lossOf(spec.loss, spec.target, outs.at(-1)!) };
}
