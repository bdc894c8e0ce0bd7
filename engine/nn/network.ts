import { derivation, type Derivation } from '../derivation/derivation.ts';
import { minus, product, ref, sum, type Expr, type Id } from '../derivation/expr.ts';
import type { Input, Letter, Place, Quantity, Role, Step } from '../derivation/step.ts';
import { activations } from './activation.ts';
import { lossFromNet, losses } from './loss.ts';
import { generalNames, type Names } from './names.ts';
import type { NetworkSpec } from './specification.ts';

export interface NetworkOptions {
  /** How quantities are written. Ids never depend on it. */
  readonly names?: Names;
  /** outputs: the loss is taken of the outputs, as it is taught · net: of the net inputs, where that stays finite longer. */
  readonly lossOf?: 'outputs' | 'net';
}

/**
 * The forward pass and the loss of a network as a derivation.
 *
 * Ids: x1 t1 eta · w{layer}_{from}_{to} · b{layer} (shared) or b{layer}_{unit} · net{layer}_{unit} · out{layer}_{unit} · E.
 * Layer 0 is the input. The order from → to is the lecture's: its a₂₁ (from x₂ to h₁) is w1_2_1.
 * @param spec as checked by `readSpecification`
 */
export function network(
  spec: NetworkSpec,
  { names = generalNames, lossOf = 'outputs' }: NetworkOptions = {},
): Derivation {
  const inputs: Input[] = [];
  const steps: Step[] = [];

  const give = (id: Id, role: Role, notation: Letter, value: number, place?: Place): Expr => {
    const learnt = role === 'weight' || role === 'bias';
    inputs.push({
      quantity: { id, role, notation, ...(learnt && { pass: 1 }), ...(place && { place }) },
      value,
    });
    return ref(id);
  };
  const take = (
    quantity: Omit<Quantity, 'role'>,
    expr: Expr,
    phase: 'forward' | 'loss',
    code: 'weighted-sum' | 'activation' | 'loss',
  ): Expr => {
    steps.push({
      quantity: { ...quantity, role: 'computed', pass: 1 },
      expr,
      phase,
      pass: 1,
      reason: { code },
    });
    return ref(quantity.id);
  };
  const units = (layer: number): number[] => Array.from({ length: spec.layers[layer]! }, (_, i) => i + 1);

  const last = spec.layers.length - 1;
  let out = units(0).map((i) =>
    give(`x${i}`, 'input', { base: 'x', sub: `${i}` }, spec.input[i - 1]!, { layer: 0, unit: i }),
  );
  let net: Expr[] = [];
  for (let l = 1; l <= last; l++) {
    const below = out;
    const weights = units(l).map((to) =>
      units(l - 1).map((from) =>
        give(
          `w${l}_${from}_${to}`,
          'weight',
          names.weight(l, from, to),
          spec.weights[l - 1]![to - 1]![from - 1]!,
          { layer: l, unit: to, from },
        ),
      ),
    );
    const bias = spec.biases[l - 1]!;
    const shared =
      typeof bias === 'number' ? give(`b${l}`, 'bias', names.bias(l), bias, { layer: l }) : undefined;
    const biases = units(l).map(
      (i) =>
        shared ??
        give(`b${l}_${i}`, 'bias', names.bias(l, i), (bias as readonly number[])[i - 1]!, {
          layer: l,
          unit: i,
        }),
    );
    net = units(l).map((i) => {
      const weighted = weights[i - 1]!.map((w, j) => product([w, below[j]!]));
      const quantity = {
        id: `net${l}_${i}`,
        notation: names.unit('net', l, i),
        place: { layer: l, unit: i },
        sensitivity: names.unit('delta', l, i),
      };
      return take(quantity, sum([...weighted, biases[i - 1]!]), 'forward', 'weighted-sum');
    });
    const activation = activations[spec.activation[l - 1]!];
    const nets = net;
    out = units(l).map((i) => {
      const expr = activation.kind === 'layer' ? activation.expr(nets, i - 1) : activation.expr(nets[i - 1]!);
      return take(
        { id: `out${l}_${i}`, notation: names.unit('out', l, i), place: { layer: l, unit: i } },
        expr,
        'forward',
        'activation',
      );
    });
  }

  const targets = units(last).map((i) =>
    give(`t${i}`, 'target', { base: 't', sub: `${i}` }, spec.target[i - 1]!, { layer: last, unit: i }),
  );
  give('eta', 'rate', { base: '\\eta' }, spec.rate);
  const fromNet =
    lossOf === 'net' ? lossFromNet(spec.loss, spec.activation.at(-1)!, targets, net) : undefined;
  take({ id: 'E', notation: { base: 'E' } }, fromNet ?? losses[spec.loss].expr(targets, out), 'loss', 'loss');
  return derivation(inputs, steps);
}

/** The forward pass alone: no targets, no rate, no loss. */
export function forward(spec: NetworkSpec, options: NetworkOptions = {}): Derivation {
  const { inputs, steps } = network(spec, options);
  return derivation(
    inputs.filter(({ quantity: { role } }) => role !== 'target' && role !== 'rate'),
    steps.filter(({ phase }) => phase === 'forward'),
  );
}

/** Where output and loss are made for each other, ∂E/∂net = out − t at once (for softmax: because the targets sum to 1). */
export function shortcuts(spec: NetworkSpec): ReadonlyMap<Id, Expr> {
  const last = spec.layers.length - 1;
  const pair = `${spec.activation[last - 1]} with ${spec.loss}`;
  if (pair !== 'softmax with cross-entropy' && pair !== 'sigmoid with binary-cross-entropy') return new Map();
  return new Map(
    spec.target.map((_, i) => [`net${last}_${i + 1}`, minus(ref(`out${last}_${i + 1}`), ref(`t${i + 1}`))]),
  );
}
