import { extend, indexOf, type Derivation } from '../derivation/derivation.ts';
import { differentiate, partialId, type DifferentiateOptions } from '../derivation/differentiate.ts';
import { evaluate, type EvaluateOptions, type Values } from '../derivation/evaluate.ts';
import { minus, product, ref, rewrite, type Id } from '../derivation/expr.ts';
import type { Notation, Reason, Step } from '../derivation/step.ts';
import { network, type NetworkOptions } from './network.ts';
import { parametersOf } from './parameters.ts';
import type { NetworkSpec } from './specification.ts';

/** The id of a parameter's value after its update: the next pass's weight *is* the updated one. */
export const updatedId = (id: Id): Id => `${id}_p2`;

/**
 * Gradient descent: appends w ← w − η · ∂E/∂w for every weight and bias that has a gradient.
 * @param of the loss, already differentiated @param rate the learning rate's id
 */
export function update(d: Derivation, of: Id, rate: Id): Derivation {
  const index = indexOf(d);
  const steps = parametersOf(d)
    .filter((id) => index.has(partialId(of, id)))
    .map((id): Step => {
      const expr = minus(ref(id), product([ref(rate), ref(partialId(of, id))]));
      return {
        quantity: { ...index.quantity(id), id: updatedId(id), pass: 2 },
        expr,
        phase: 'update',
        pass: 1,
        reason: { code: 'update', by: id },
      };
    });
  return extend(d, steps);
}

/** Forward, loss, backward and update: one pass of training. */
export const onePass = (spec: NetworkSpec, options: NetworkOptions & DifferentiateOptions = {}): Derivation =>
  update(differentiate(network(spec, options), 'E', options), 'E', 'eta');

/**
 * The same pass several times in one derivation, each starting from the weights the one before made.
 * Ids of pass k end in `_p{k}`, in those of derivatives both ends: `d_E_p2__w1_1_1_p2`. For reading: two or three.
 * To train, re-evaluate one pass (`train`).
 */
export function repeat(pass: Derivation, times: number): Derivation {
  const index = indexOf(pass);
  const learnt = parametersOf(pass).filter((id) => index.has(updatedId(id)));
  const moving = new Set([...pass.steps.map((s) => s.quantity.id), ...learnt]);
  const later = Array.from({ length: times - 1 }, (_, i) => i + 2).flatMap((k) => {
    /** The id in pass k; what is given once (x, t, η) or never updated stays. A derivative's id names both its ends. */
    const move = (id: Id): Id => {
      if (!moving.has(id)) return id;
      const { notation } = index.quantity(id);
      if ('of' in notation) {
        const { of, by, via } = notation;
        return partialId(move(of), move(by), via === undefined ? undefined : move(via));
      }
      return id.endsWith('_p2') ? id.replace(/_p2$/, `_p${k + 1}`) : `${id}_p${k}`;
    };
    return pass.steps.map((s): Step => ({
      ...s,
      pass: k,
      quantity: {
        ...s.quantity,
        id: move(s.quantity.id),
        notation: moveNotation(s.quantity.notation, move),
        pass: (s.quantity.pass ?? 1) + k - 1,
      },
      expr: rewrite(s.expr, (e) => (e.kind === 'ref' ? ref(move(e.id)) : undefined)),
      reason: moveReason(s.reason, move),
    }));
  });
  return extend(pass, later);
}

const moveNotation = (n: Notation, move: (id: Id) => Id): Notation =>
  'base' in n
    ? n
    : { ...n, of: move(n.of), by: move(n.by), ...(n.via !== undefined && { via: move(n.via) }) };

function moveReason(r: Reason, move: (id: Id) => Id): Reason {
  switch (r.code) {
    case 'weighted-sum':
    case 'activation':
    case 'loss':
    case 'note':
      return r;
    case 'update':
      return { ...r, by: move(r.by) };
    case 'path':
      return { ...r, of: move(r.of), by: move(r.by), via: move(r.via) };
    default:
      return { ...r, of: move(r.of), by: move(r.by) };
  }
}

/**
 * Trains on the one sample: evaluates the pass again and again, putting each pass's new weights in.
 * @param pass as made by `onePass` @param times 0 or more updates
 * @param watch called before each update with its number from 0 and the values of that pass; return false to stop, true to go on
 * @returns the inputs, weights as updated `times` times
 * @throws EngineError `non-finite` when training diverges
 */
export function train(
  pass: Derivation,
  times: number,
  options: EvaluateOptions = {},
  watch?: (done: number, values: Values) => boolean,
): Record<Id, number> {
  const parameters = parametersOf(pass).filter((id) => indexOf(pass).has(updatedId(id)));
  let inputs: Record<Id, number> = { ...options.inputs };
  for (let done = 0; done < times; done++) {
    const values = evaluate(pass, { ...options, inputs });
    if (watch && !watch(done, values)) break;
    inputs = { ...inputs };
    for (const id of parameters) inputs[id] = values.get(updatedId(id))!;
  }
  return inputs;
}
