import { EngineError } from '../errors.ts';
import { extend, indexOf, unknownQuantity, type Derivation } from './derivation.ts';
import {
  isNumber,
  minus,
  negate,
  number,
  one,
  power,
  product,
  quotient,
  ref,
  rewrite,
  sum,
  zero,
  type Expr,
  type Id,
} from './expr.ts';
import { functions } from './functions.ts';
import type { Notation, Quantity, Reason, Step } from './step.ts';

/**
 * ∂e/∂by, everything else held still: the rules of the first calculus lecture, one line a rule.
 * @throws EngineError `no-slope` where a function has no usable derivative (the step)
 */
export function partial(e: Expr, by: Id): Expr {
  switch (e.kind) {
    case 'number':
      return zero;
    case 'ref':
      return e.id === by ? one : zero;
    case 'sum':
      return sum(e.terms.map((t) => partial(t, by)));
    case 'negate':
      return negate(partial(e.of, by));
    case 'product':
      return sum(e.factors.map((f, i) => product(e.factors.toSpliced(i, 1, partial(f, by)))));
    case 'power':
      return product([number(e.exponent), power(e.base, e.exponent - 1), partial(e.base, by)]);
    case 'quotient': {
      const dTop = partial(e.top, by);
      const dBottom = partial(e.bottom, by);
      if (isNumber(dBottom, 0)) return quotient(dTop, e.bottom);
      return quotient(minus(product([dTop, e.bottom]), product([e.top, dBottom])), power(e.bottom, 2));
    }
    case 'call': // the chain rule, once for every argument
      return sum(
        e.args.map((argument, k) => {
          const inner = partial(argument, by);
          if (isNumber(inner, 0)) return zero;
          const outer = functions[e.fn].partial;
          if (!outer) {
            throw new EngineError({
              code: 'no-slope',
              path: e.fn,
              expected: 'a function with a derivative',
              found: e.fn,
              cure: 'choose an activation with a slope, such as sigmoid',
            });
          }
          return product([outer(k, e.args, e), inner]);
        }),
      );
  }
}

const namers = new WeakMap<Derivation, (e: Expr) => Expr>();

/** Writes an expression with the names already given to calls: where σ(net) is some step's result, it reads out. */
function namer(d: Derivation): (e: Expr) => Expr {
  const found = namers.get(d);
  if (found) return found;
  const named = new Map(
    d.steps.filter((s) => s.expr.kind === 'call').map((s) => [JSON.stringify(s.expr), s.quantity.id]),
  );
  const name = (e: Expr): Expr =>
    rewrite(e, (part) => {
      const id = part.kind === 'call' ? named.get(JSON.stringify(part)) : undefined;
      return id === undefined ? undefined : ref(id);
    });
  namers.set(d, name);
  return name;
}

/** ∂(step)/∂by, written with the quantities that exist. */
export const local = (d: Derivation, step: Step, by: Id): Expr => namer(d)(partial(step.expr, by));

/** The id of ∂of/∂by, or of its share through `via`. */
export const partialId = (of: Id, by: Id, via?: Id): Id =>
  `d_${of}__${by}${via === undefined ? '' : `__via_${via}`}`;

export interface DifferentiateOptions {
  /** By what; default: every weight and bias. */
  readonly by?: readonly Id[];
  /** Total derivatives known by a shortcut, e.g. softmax with cross-entropy: ∂E/∂net = out − target. */
  readonly known?: ReadonlyMap<Id, Expr>;
  /** every-factor: each chain-rule factor and each path is a step of its own · brief: only the sums, as δ-formulas are printed. */
  readonly detail?: 'every-factor' | 'brief';
}

/**
 * Reverse mode over the steps. The result is a derivation again: the given one, continued by the local factors
 * ∂(reader)/∂(quantity), the shares of single paths, their sums, and so on down to what is asked for.
 * It knows nothing of networks: backpropagation is what this does to a network's forward pass.
 *
 * The order is by distance from `of`; at one distance parameters come first, so a layer is finished before going down.
 * The structure never depends on values: a zero weight or a dead ReLU keeps its steps, so links to steps stay true
 * while a reader edits numbers.
 * @throws EngineError `unknown-quantity` where `of` is not computed; `no-slope`
 */
export function differentiate(d: Derivation, of: Id, options: DifferentiateOptions = {}): Derivation {
  const index = indexOf(d);
  const { known = new Map<Id, Expr>(), detail = 'every-factor' } = options;
  const by =
    options.by ??
    d.inputs
      .filter((i) => i.quantity.role === 'weight' || i.quantity.role === 'bias')
      .map((i) => i.quantity.id);
  const target = index.step(of);
  if (!target)
    throw unknownQuantity(
      of,
      d.steps.map((s) => s.quantity.id),
    );
  const { pass, phase } = target;
  const named = namer(d);
  const { order, reachable } = backwardOrder(d, of, by, new Set(known.keys()));

  const steps: Step[] = [];
  /** Adds a step and returns a reference to it; a factor that an earlier differentiation has named is reused. */
  const emit = (id: Id, notation: Notation, expr: Expr, reason: Reason, at: Quantity): Expr => {
    if (index.has(id)) return ref(id);
    const quantity: Quantity = { id, notation, role: 'computed', pass, ...(at.place && { place: at.place }) };
    steps.push({ quantity, expr, phase: 'backward', pass, reason });
    return ref(id);
  };

  for (const id of order) {
    const q = index.quantity(id);
    // δ is short for the derivative of the loss; a derivative of anything else must not bear its name.
    const whole: Notation = {
      of,
      by: id,
      ...(q.sensitivity && phase === 'loss' && { short: q.sensitivity }),
    };
    if (known.has(id)) {
      emit(partialId(of, id), whole, known.get(id)!, { code: 'shortcut', of, by: id }, q);
      continue;
    }
    const readers = index.readers(id).filter((s) => reachable(s.quantity.id));
    const alone = readers.length === 1;

    /** What one reader passes back: its own derivative of `of`, times the slope between the two. */
    const share = (reader: Step): Expr => {
      const via = reader.quantity.id;
      const slope = named(partial(reader.expr, id));
      if (via === of)
        return alone
          ? slope
          : emit(partialId(of, id, via), { of, by: id, via }, slope, { code: 'path', of, by: id, via }, q);
      // A constant slope (∂net/∂θ = 1) stays inside its product: a step that says "1 = 1" teaches nothing.
      const inline = isNumber(slope) || (detail === 'brief' && slope.kind === 'ref');
      const rule = reader.expr.kind === 'call' ? reader.expr.fn : undefined;
      const factor = inline
        ? slope
        : emit(
            partialId(via, id),
            { of: via, by: id },
            slope,
            { code: 'local', of: via, by: id, ...(rule && { rule }) },
            q,
          );
      const passed: Expr = { kind: 'product', factors: [ref(partialId(of, via)), factor] };
      if (alone || detail === 'brief' || inline) return passed;
      return emit(partialId(of, id, via), { of, by: id, via }, passed, { code: 'path', of, by: id, via }, q);
    };

    const shares = readers.map(share);
    const direct = alone && readers[0]!.quantity.id === of;
    const code = direct ? 'local' : shares.length === 1 ? 'chain' : 'paths-summed';
    emit(
      partialId(of, id),
      whole,
      shares.length === 1 ? shares[0]! : { kind: 'sum', terms: shares },
      { code, of, by: id },
      q,
    );
  }
  return extend(d, steps);
}

/**
 * The quantities between `by` and `of`, by the longest distance to `of`: then every reader of a quantity comes before it.
 * @param known quantities whose total derivative is given; the walk stops there
 */
function backwardOrder(
  d: Derivation,
  of: Id,
  by: readonly Id[],
  known: ReadonlySet<Id>,
): { order: Id[]; reachable: (id: Id) => boolean } {
  const index = indexOf(d);
  const distance = new Map<Id, number | undefined>([[of, 0]]);
  const measure = (id: Id): number | undefined => {
    if (distance.has(id)) return distance.get(id);
    const above = known.has(id)
      ? [0]
      : index
          .readers(id)
          .map((s) => measure(s.quantity.id))
          .filter((n) => n !== undefined);
    const found = above.length === 0 ? undefined : 1 + Math.max(...above);
    distance.set(id, found);
    return found;
  };
  by.forEach(measure);
  const position = new Map([...d.inputs, ...d.steps].map((e, i) => [e.quantity.id, i]));
  const isParameter = new Set(by);
  const reachable = (id: Id): boolean => distance.get(id) !== undefined;
  const order = [...distance.keys()].filter((id) => id !== of && reachable(id));
  order.sort(
    (a, b) =>
      distance.get(a)! - distance.get(b)! ||
      Number(isParameter.has(b)) - Number(isParameter.has(a)) ||
      position.get(a)! - position.get(b)!,
  );
  return { order, reachable };
}
