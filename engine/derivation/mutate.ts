import { derivation, indexOf, type Derivation } from './derivation.ts';
import {
  call,
  isNumber,
  number,
  one,
  product,
  reads,
  ref,
  rewrite,
  sum,
  type Expr,
  type Id,
} from './expr.ts';
import type { FunctionName } from './functions.ts';
import type { Step } from './step.ts';

/**
 * A named mistake: the expression a mistaken reader has in place of the right one, or undefined where that reader is right.
 * Chosen by a step's reason, role and place, never by its id, so each applies to any network.
 */
export interface Misconception {
  readonly code: string;
  readonly rewrite: (step: Step, d: Derivation) => Expr | undefined;
}

export const misconceptions = [
  { code: 'slope-forgotten', rewrite: (s, d) => (slopeOf(s, d) ? one : undefined) },
  {
    // σ′(out) in place of σ′(net): the output goes through the activation once more.
    code: 'slope-at-output',
    rewrite: (s, d) => {
      const fn = slopeOf(s, d);
      if (!fn || s.reason.code !== 'local') return undefined;
      const out = s.reason.of;
      return rewrite(s.expr, (e) => (e.kind === 'ref' && e.id === out ? call(fn, [e]) : undefined));
    },
  },
  {
    code: 'path-dropped',
    rewrite: (s, d) => {
      const splits = s.reason.code === 'paths-summed' && indexOf(d).quantity(s.reason.by).role === 'computed';
      return splits && s.expr.kind === 'sum' ? sum(s.expr.terms.slice(0, -1)) : undefined;
    },
  },
  {
    code: 'updated-weights',
    rewrite: (s, d) =>
      s.phase === 'backward'
        ? swapRefs(
            s.expr,
            (id) => d.steps.find((u) => u.reason.code === 'update' && u.reason.by === id)?.quantity.id,
          )
        : undefined,
  },
  {
    code: 'weights-transposed',
    rewrite: (s, d) => (s.phase === 'backward' ? swapRefs(s.expr, (id) => transposed(d, id)) : undefined),
  },
  {
    code: 'half-forgotten',
    rewrite: (s, d) =>
      s.reason.code === 'local' && halved(d, s.reason.of) ? product([number(2), s.expr]) : undefined,
  },
  {
    code: 'sign-flipped',
    rewrite: (s) =>
      s.reason.code === 'update' && s.expr.kind === 'sum'
        ? sum(s.expr.terms.map((t) => (t.kind === 'negate' ? t.of : t)))
        : undefined,
  },
  {
    code: 'rate-forgotten',
    rewrite: (s, d) =>
      s.reason.code === 'update'
        ? rewrite(s.expr, (e) =>
            e.kind === 'ref' && indexOf(d).quantity(e.id).role === 'rate' ? one : undefined,
          )
        : undefined,
  },
  {
    code: 'bias-not-updated',
    rewrite: (s) => (s.reason.code === 'update' && s.quantity.role === 'bias' ? ref(s.reason.by) : undefined),
  },
] as const satisfies readonly Misconception[];

export type MisconceptionCode = (typeof misconceptions)[number]['code'];

/** The activation whose slope a step is; not of softmax, which acts on a whole layer and so has no slope of its own to forget. */
function slopeOf({ reason }: Step, d: Derivation): FunctionName | undefined {
  if (reason.code !== 'local') return undefined;
  const applied = indexOf(d).step(reason.of)?.expr;
  return applied?.kind === 'call' && applied.args.length === 1 ? applied.fn : undefined;
}

/** Whether a quantity is a loss that begins with ½: elsewhere there is none to forget. */
function halved(d: Derivation, id: Id): boolean {
  const loss = indexOf(d).step(id);
  return loss?.phase === 'loss' && loss.expr.kind === 'product' && isNumber(loss.expr.factors[0]!, 1 / 2);
}

const swapRefs = (e: Expr, to: (id: Id) => Id | undefined): Expr =>
  rewrite(e, (part) => {
    const id = part.kind === 'ref' ? to(part.id) : undefined;
    return id === undefined ? undefined : ref(id);
  });

/** The weight in the mirrored place of the same layer in the same pass, if the layer has one. */
function transposed(d: Derivation, id: Id): Id | undefined {
  const { role, place, pass } = indexOf(d).quantity(id);
  if (role !== 'weight' || !place) return undefined;
  return [...d.inputs, ...d.steps].find(
    ({ quantity: { role: r, place: p, pass: version } }) =>
      r === 'weight' &&
      version === pass &&
      p?.layer === place.layer &&
      p.unit === place.from &&
      p.from === place.unit,
  )?.quantity.id;
}

/** The derivation with one mistake made throughout. Its values are the wrong answers that carry the mistake's name. */
export function mutate(d: Derivation, code: MisconceptionCode): Derivation {
  const mistake: Misconception = misconceptions.find((m) => m.code === code)!;
  const changed = d.steps.map((s): Step => {
    const expr = mistake.rewrite(s, d);
    return expr ? { ...s, expr } : s;
  });
  return { ...derivation(d.inputs, inOrder(changed)), ...(d.decimal && { decimal: true }) };
}

/** Steps sorted so that each follows what it reads; the given order is kept where it can be.
 *  A mistake may make a backward step read an updated weight, which stands below it. */
export function inOrder(steps: readonly Step[]): Step[] {
  const byId = new Map(steps.map((s) => [s.quantity.id, s]));
  const done = new Set<Id>();
  const sorted: Step[] = [];
  const visit = (s: Step): void => {
    if (done.has(s.quantity.id)) return;
    done.add(s.quantity.id);
    for (const id of reads(s.expr)) {
      const needed = byId.get(id);
      if (needed) visit(needed);
    }
    sorted.push(s);
  };
  steps.forEach(visit);
  return sorted;
}
