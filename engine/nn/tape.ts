import { activations, type ComponentwiseActivation, type LayerActivation } from './activation.ts';
import { losses, netLoss } from './loss.ts';
import type { NetworkSpec } from './specification.ts';

/** One number on the tape: its value, what it was made from with the local slopes, and the slope that comes back to it. */
interface Entry {
  readonly value: number;
  readonly from: readonly (readonly [Entry, number])[];
  gradient: number;
}

type Put = (value: number, from?: Entry['from']) => Entry;

/** Gradients in the shape of a specification. */
export interface Gradients {
  readonly weights: number[][][];
  readonly biases: (number | number[])[];
}

/** What the tape says of a network: outputs of each layer after the input, loss, gradients. */
export interface TapeResult {
  readonly outputs: number[][];
  readonly loss: number;
  readonly gradients: Gradients;
}

/**
 * Reverse mode on a tape, numbers only: record each operation going forward, walk the record backwards adding
 * slope times slope. It shares no formula with the symbolic derivation; that is its use, to check it.
 * The step counts as slope 0.
 */
export function tape(spec: NetworkSpec): TapeResult {
  const record: Entry[] = [];
  const put: Put = (value, from = []) => {
    const entry = { value, from, gradient: 0 };
    record.push(entry);
    return entry;
  };

  const weights: Entry[][][] = [];
  const biases: (Entry | Entry[])[] = [];
  const outputs: number[][] = [];
  let out = spec.input.map((x) => put(x));
  let net = out;
  spec.weights.forEach((matrix, l) => {
    const below = out;
    const w = matrix.map((row) => row.map((x) => put(x)));
    const given = spec.biases[l]!;
    const b = typeof given === 'number' ? put(given) : given.map((x) => put(x));
    const nets = w.map((row, i) => {
      const bias = Array.isArray(b) ? b[i]! : b;
      let total = bias.value;
      const from: [Entry, number][] = [[bias, 1]];
      row.forEach((weight, j) => {
        total += weight.value * below[j]!.value;
        from.push([weight, below[j]!.value], [below[j]!, weight.value]);
      });
      return put(total, from);
    });
    net = nets;
    out = activate(activations[spec.activation[l]!], nets, put);
    weights.push(w);
    biases.push(b);
    outputs.push(out.map((o) => o.value));
  });

  const end = lossEntry(spec, net, out, put);
  end.gradient = 1;
  for (const entry of record.reverse()) {
    for (const [source, slope] of entry.from) source.gradient += entry.gradient * slope;
  }

  const gradient = (entry: Entry): number => entry.gradient;
  return {
    outputs,
    loss: end.value,
    gradients: {
      weights: weights.map((matrix) => matrix.map((row) => row.map(gradient))),
      biases: biases.map((b) => (Array.isArray(b) ? b.map(gradient) : b.gradient)),
    },
  };
}

/** The loss, of the outputs; of the net inputs where an output has rounded to 0 or 1 and its logarithm is lost. */
function lossEntry(spec: NetworkSpec, net: readonly Entry[], out: readonly Entry[], put: Put): Entry {
  const values = (entries: readonly Entry[]): number[] => entries.map((entry) => entry.value);
  const loss = losses[spec.loss];
  const value = loss.value(spec.target, values(out));
  const slopes = out.map((_, i) => loss.slope(spec.target, values(out), i));
  const ofNet = netLoss(spec.loss, spec.activation.at(-1)!);
  if (!ofNet || [value, ...slopes].every((x) => Number.isFinite(x))) {
    return put(
      value,
      out.map((entry, i) => [entry, slopes[i]!] as const),
    );
  }
  return put(
    ofNet.value(spec.target, values(net)),
    net.map((entry, i) => [entry, ofNet.slope(spec.target, values(net), i)] as const),
  );
}

function activate(
  rule: ComponentwiseActivation | LayerActivation,
  nets: readonly Entry[],
  put: Put,
): Entry[] {
  if (rule.kind === 'layer') {
    const outs = rule.value(nets.map((n) => n.value));
    return outs.map((value, i) =>
      put(
        value,
        nets.map((net, j) => [net, rule.slope(outs, i, j)] as const),
      ),
    );
  }
  return nets.map((net) => {
    const value = rule.value(net.value);
    return put(value, [[net, rule.slope?.(net.value, value) ?? 0]]);
  });
}
