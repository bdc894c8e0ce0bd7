import { derivation, type Derivation } from './derivation.ts';
import { ref, type Expr, type Id } from './expr.ts';
import type { Input, Letter, Notation, Phase, Role, Step } from './step.ts';

/** A letter from TeX as it is written: `w`, `w_1`, `x_{12}`, `\\Delta w_1`, `z_1^{(2)}`. */
export function letter(tex: string): Letter {
  const [, base = tex, sub, sup] = /^(.+?)(?:_(\{[^}]*\}|\w))?(?:\^(\{[^}]*\}|\w))?$/.exec(tex) ?? [];
  const inner = (mark: string): string => mark.replace(/^\{|\}$/g, '');
  return { base, ...(sub && { sub: inner(sub) }), ...(sup && { sup: inner(sup) }) };
}

/** What `write` gives its author: each call adds a quantity and returns a reference to it, for the next expression. */
export interface Writer {
  /** A given number. */
  readonly give: (id: Id, tex: string, value: number, role?: Role) => Expr;
  /**
   * A step, with the sentence that says why in both languages; `{id}` in it stands for a quantity's name. Without one it is so by definition.
   * Named by a letter in TeX, or composed, such as the derivative of one quantity by another.
   */
  readonly step: (
    id: Id,
    name: string | Notation,
    expr: Expr,
    why?: { readonly zh: string; readonly en: string },
    phase?: Phase,
  ) => Expr;
}

const byDefinition = { zh: '照定义。', en: 'By definition.' };

/**
 * A derivation written out by hand, for examples that are not passes of a network.
 * @example write(({ give, step }) => {
 *   const x = give('x', 'x', 2);
 *   step('y', 'y', power(x, 2), { zh: '平方。', en: 'Square it.' });
 * })
 * @throws EngineError as `derivation` does
 */
export function write(author: (writer: Writer) => void): Derivation {
  const inputs: Input[] = [];
  const steps: Step[] = [];
  author({
    give: (id, tex, value, role = 'input') => {
      inputs.push({ quantity: { id, notation: letter(tex), role }, value });
      return ref(id);
    },
    step: (id, name, expr, why = byDefinition, phase = 'forward') => {
      const notation = typeof name === 'string' ? letter(name) : name;
      const quantity = { id, notation, role: 'computed' as const, pass: 1 };
      steps.push({ quantity, expr, phase, pass: 1, reason: { code: 'note', ...why } });
      return ref(id);
    },
  });
  return derivation(inputs, steps);
}

/** The same where a threshold asks whether a sum is above zero: 0.1 means one tenth exactly. @throws EngineError as `derivation` does */
export const writeDecimal = (author: (writer: Writer) => void): Derivation => ({
  ...write(author),
  decimal: true,
});
