/** Mistakes of a forward pass, made in every layer that has room for them. */
import { indexOf, type Derivation } from '../derivation/derivation.ts';
import { product, ref, rewrite, sum, type Expr, type Id } from '../derivation/expr.ts';
import type { Place, Step } from '../derivation/step.ts';
import { everywhere, type Mistake } from './mistakes.ts';

/** Another expression for each step of one kind that has room for it. */
const inSteps = (
  code: string,
  reason: 'weighted-sum' | 'activation',
  rule: (step: Step, d: Derivation) => Expr | undefined,
): Mistake => ({
  code,
  made: (d) =>
    everywhere(
      code,
      Object.fromEntries(
        d.steps.flatMap((s): [Id, Expr][] => {
          const expr = s.reason.code === reason ? rule(s, d) : undefined;
          return expr ? [[s.quantity.id, expr]] : [];
        }),
      ),
    ).made(d),
});

const isBias = (d: Derivation, e: Expr): boolean =>
  e.kind === 'ref' && indexOf(d).quantity(e.id).role === 'bias';

/** The weighted sum without its bias. */
export const biasLeftOut = inSteps('bias-left-out', 'weighted-sum', ({ expr }, d) =>
  expr.kind === 'sum' ? sum(expr.terms.filter((t) => !isBias(d, t))) : undefined,
);

/** The net input handed on as if it were the output. */
export const activationLeftOut = inSteps('activation-left-out', 'activation', ({ expr }) =>
  expr.kind === 'call' ? expr.args[0] : undefined,
);

/** What comes in, added up without weights. */
export const weightsLeftOut = inSteps('weights-left-out', 'weighted-sum', ({ expr }, d) =>
  rewrite(expr, (e) => {
    if (e.kind !== 'product') return undefined;
    const isWeight = (f: Expr): boolean => f.kind === 'ref' && indexOf(d).quantity(f.id).role === 'weight';
    return product(e.factors.filter((f) => !isWeight(f)));
  }),
);

/** Sender and receiver of each weight mixed up, where a layer has as many of one as of the other. */
export const indicesSwapped = inSteps('weights-transposed', 'weighted-sum', ({ expr }, d) =>
  mirrored(expr, d),
);

/** The expression with each weight replaced by the one in the mirrored place of its layer. */
export const mirrored = (e: Expr, d: Derivation): Expr =>
  rewrite(e, (part) => {
    const place = part.kind === 'ref' ? indexOf(d).quantity(part.id).place : undefined;
    if (place?.from === undefined) return undefined;
    const other = weightAt(d, { layer: place.layer, unit: place.from, from: place.unit! });
    return other === undefined ? undefined : ref(other);
  });

const weightAt = (d: Derivation, { layer, unit, from }: Place): Id | undefined =>
  d.inputs.find(
    ({ quantity: { place } }) => place?.layer === layer && place.unit === unit && place.from === from,
  )?.quantity.id;

/** The output layer fed with the inputs instead of with what the hidden layer sends. */
export const layerSkipped = inSteps('layer-skipped', 'weighted-sum', ({ expr }, d) =>
  rewrite(expr, (e) => {
    const place = e.kind === 'ref' ? indexOf(d).quantity(e.id).place : undefined;
    if (place?.from !== undefined || place?.layer !== 1 || place.unit === undefined) return undefined;
    return ref(`x${place.unit}`);
  }),
);
