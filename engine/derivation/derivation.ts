import { EngineError } from '../errors.ts';
import { reads, type Id } from './expr.ts';
import type { Input, Quantity, Step } from './step.ts';

/** Ordered and acyclic: each step reads only inputs and earlier steps. Pure data; make one with `derivation()`. */
export interface Derivation {
  readonly inputs: readonly Input[];
  readonly steps: readonly Step[];
  /** Whether 0.1 means one tenth exactly, as where a threshold asks whether a sum is above zero; otherwise the nearest double. */
  readonly decimal?: true;
}

/**
 * Checks names and order once, at the border; everything after may rely on them.
 * @throws EngineError `bad-name`, `defined-twice`, `unknown-quantity` (also: read before it is computed)
 */
export function derivation(inputs: readonly Input[], steps: readonly Step[]): Derivation {
  const known = new Set<Id>();
  const define = (id: Id, path: string): void => {
    if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(id)) {
      throw new EngineError({
        code: 'bad-name',
        path,
        expected: 'letters, digits and _ only',
        found: id,
        cure: 'rename it',
      });
    }
    if (known.has(id)) {
      throw new EngineError({
        code: 'defined-twice',
        path,
        expected: 'a new id',
        found: id,
        cure: 'give each quantity an id of its own',
      });
    }
    known.add(id);
  };
  inputs.forEach(({ quantity: { id } }) => define(id, `inputs.${id}`));
  for (const { quantity, expr } of steps) {
    for (const id of reads(expr)) {
      if (!known.has(id)) throw unknownQuantity(id, known, `steps.${quantity.id}`);
    }
    define(quantity.id, `steps.${quantity.id}`);
  }
  return { inputs, steps };
}

/** The derivation continued by more steps. */
export const extend = (d: Derivation, steps: readonly Step[]): Derivation => ({
  ...derivation(d.inputs, [...d.steps, ...steps]),
  ...(d.decimal && { decimal: true }),
});

export function unknownQuantity(id: Id, known: Iterable<Id>, path = id): EngineError {
  const some = [...known].slice(0, 8).join(', ');
  return new EngineError({
    code: 'unknown-quantity',
    path,
    expected: `a quantity defined above (${some}, …)`,
    found: id,
    cure: 'use one of those ids',
  });
}

/** Lookup by id. Built once for a derivation and kept for as long as it lives. */
export interface Index {
  /** @throws EngineError `unknown-quantity` */
  readonly quantity: (id: Id) => Quantity;
  /** The step that computes it; undefined for an input. */
  readonly step: (id: Id) => Step | undefined;
  /** The steps that read it, in order. */
  readonly readers: (id: Id) => readonly Step[];
  readonly has: (id: Id) => boolean;
}

const indexes = new WeakMap<Derivation, Index>();

export function indexOf(d: Derivation): Index {
  const found = indexes.get(d);
  if (found) return found;
  const quantities = new Map<Id, Quantity>([...d.inputs, ...d.steps].map((e) => [e.quantity.id, e.quantity]));
  const steps = new Map<Id, Step>(d.steps.map((s) => [s.quantity.id, s]));
  const readers = new Map<Id, Step[]>();
  for (const s of d.steps) {
    for (const id of reads(s.expr)) {
      const list = readers.get(id);
      if (list) list.push(s);
      else readers.set(id, [s]);
    }
  }
  const index: Index = {
    quantity: (id) => {
      const q = quantities.get(id);
      if (!q) throw unknownQuantity(id, quantities.keys());
      return q;
    },
    step: (id) => steps.get(id),
    readers: (id) => readers.get(id) ?? [],
    has: (id) => quantities.has(id),
  };
  indexes.set(d, index);
  return index;
}
