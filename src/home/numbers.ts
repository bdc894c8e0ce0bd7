/** An expression with its numbers put in, set as text: each number knows its quantity and can be replaced. */
import type { Values } from '../../engine/derivation/evaluate.ts';
import type { Expr, Id } from '../../engine/derivation/expr.ts';
import { phaseOf, reading } from './sheet.ts';

/** @param parenthesised whether a negative number needs parentheses where it stands, as in 0.5 × (−0.2) */
export function numberHtml(value: number, parenthesised: boolean): string {
  return parenthesised && value < 0 ? `(${reading(value)})` : reading(value);
}

/**
 * @param arrives the quantity of the line above, if this line reads it: where its thread ends
 * @param tight whether a sum or a negative number needs parentheses here
 * @returns HTML in which every number is `<span data-q="id">`
 */
export function numbersHtml(expr: Expr, values: Values, arrives: Id | undefined, tight = false): string {
  const inner = (e: Expr, isTight: boolean): string => numbersHtml(e, values, arrives, isTight);
  switch (expr.kind) {
    case 'ref': {
      const thread = expr.id === arrives ? ` class="arrives" data-phase="${phaseOf(expr.id)}"` : '';
      const mark = tight ? ' data-tight' : '';
      return `<span data-q="${expr.id}"${mark}${thread}>${numberHtml(values.get(expr.id)!, tight)}</span>`;
    }
    case 'number':
      if (expr.bottom === 1) return String(expr.top);
      return expr.top === 1 && expr.bottom === 2 ? '½' : `${expr.top}/${expr.bottom}`;
    case 'sum': {
      const terms = expr.terms.map((term, i) => {
        const [sign, body] = term.kind === 'negate' ? ['−', term.of] : ['+', term];
        const shown = i > 0 ? ` <i>${sign}</i> ` : sign === '−' ? sign : '';
        return shown + inner(body, i > 0 || sign === '−');
      });
      return tight ? `(${terms.join('')})` : terms.join('');
    }
    case 'product':
      return expr.factors
        .map((factor, i) => (i > 0 && factor.kind !== 'sum' ? ' <i>×</i> ' : '') + inner(factor, true))
        .join('');
    case 'quotient':
      return `${inner(expr.top, true)}<i>/</i>${inner(expr.bottom, true)}`;
    case 'power':
      return `${inner(expr.base, true)}<sup>${expr.exponent}</sup>`;
    case 'negate':
      return `−${inner(expr.of, true)}`;
    case 'call':
      return `${expr.fn === 'sigmoid' ? 'σ' : expr.fn}(${expr.args.map((e) => inner(e, false)).join(', ')})`;
  }
}
