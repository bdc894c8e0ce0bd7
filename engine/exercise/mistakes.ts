/** Mistakes by name: what a derivation becomes in the hands of somebody who makes one. */
import { derivation, type Derivation } from '../derivation/derivation.ts';
import { rewrite, sum, type Expr, type Id } from '../derivation/expr.ts';
import { inOrder, mutate, type MisconceptionCode } from '../derivation/mutate.ts';

export interface Mistake {
  /** Picks the words of the answer; the same code means the same mistake everywhere. */
  readonly code: string;
  /** Changes steps, never given numbers, and looks at the steps alone. */
  readonly made: (d: Derivation) => Derivation;
}

/** One that any pass of a network has room for. */
export const common = (code: MisconceptionCode): Mistake => ({ code, made: (d) => mutate(d, code) });

/** One of this exercise: another expression for one quantity. */
export const instead = (code: string, id: Id, expr: Expr | ((right: Expr) => Expr)): Mistake => ({
  code,
  made: (d) => ({
    ...derivation(
      d.inputs,
      inOrder(
        d.steps.map((s) =>
          s.quantity.id === id ? { ...s, expr: typeof expr === 'function' ? expr(s.expr) : expr } : s,
        ),
      ),
    ),
    ...(d.decimal && { decimal: true }),
  }),
});

/** The same mistake in several places: whoever makes it in one makes it in all. */
export const everywhere = (
  code: string,
  places: Readonly<Record<Id, Expr | ((right: Expr) => Expr)>>,
): Mistake => ({
  code,
  made: (d) => Object.entries(places).reduce((made, [id, expr]) => instead(code, id, expr).made(made), d),
});

/** The sign of one term of a sum turned round, such as a threshold added instead of subtracted. */
export const signTurned = (code: string, id: Id, about: Id): Mistake =>
  instead(code, id, (right) =>
    rewrite(right, (e) => {
      if (e.kind !== 'sum') return undefined;
      const turned = e.terms.map((t): Expr => {
        if (t.kind === 'negate' && t.of.kind === 'ref' && t.of.id === about) return t.of;
        if (t.kind === 'ref' && t.id === about) return { kind: 'negate', of: t };
        return t;
      });
      return sum(turned);
    }),
  );
