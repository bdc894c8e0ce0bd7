import { describe, expect, it } from 'vitest';
import { differentiate, partial } from '../../engine/derivation/differentiate.ts';
import { evaluate, evaluateExpr } from '../../engine/derivation/evaluate.ts';
import { codeOf } from '../../engine/derivation/code.ts';
import {
  minus,
  negate,
  power,
  product,
  quotient,
  sum,
  type Expr,
  type Id,
} from '../../engine/derivation/expr.ts';
import { exprTex, nameTex } from '../../engine/derivation/typeset.ts';
import { generatorOf } from '../../engine/random.ts';
import { plainValue } from '../oracles/plain-value.ts';
import { readScript } from '../oracles/read-script.ts';
import { readTex } from '../oracles/read-tex.ts';
import { randomExpression } from '../support/random-expression.ts';
import { oneStep } from '../support/toy-derivation.ts';

const samples = 2000;
/** Regrouping and the platform's own functions cost last bits, more where terms cancel; a wrong rule costs everything. */
const regrouping = 1e-9;
/** Formulas with numbers show 12 digits of each. */
const shownDigits = 1e-7;
/** What fourth-order differences leave of the slope of a curve that may bend sharply. */
const difference = 1e-5;

const kinds = ['number', 'ref', 'sum', 'negate', 'product', 'quotient', 'power', 'call'] as const;

const off = (a: number, b: number): number => Math.abs(a - b) / Math.max(1, Math.abs(b));

/** The same expression, rebuilt from the leaves by the constructors that simplify. */
function rebuilt(e: Expr): Expr {
  switch (e.kind) {
    case 'number':
    case 'ref':
      return e;
    case 'sum':
      return sum(e.terms.map(rebuilt));
    case 'negate':
      return negate(rebuilt(e.of));
    case 'product':
      return product(e.factors.map(rebuilt));
    case 'quotient':
      return quotient(rebuilt(e.top), rebuilt(e.bottom));
    case 'power':
      return power(rebuilt(e.base), e.exponent);
    case 'call':
      return { ...e, args: e.args.map(rebuilt) };
  }
}

function kindsIn(e: Expr, into: Set<string>): void {
  into.add(e.kind === 'call' ? e.fn : e.kind);
  JSON.stringify(e, (_key, part: unknown) => {
    if (typeof part === 'object' && part !== null && 'kind' in part) into.add(String(part.kind));
    return part;
  });
}

describe(`${samples} random expressions`, () => {
  it('use every kind of construction', () => {
    const g = generatorOf('expression kinds');
    const seen = new Set<string>();
    for (let i = 0; i < 200; i++) kindsIn(randomExpression(g).expr, seen);
    for (const kind of kinds) expect(seen).toContain(kind);
  });

  it('have the value that their parts mean, simplified or not', () => {
    const g = generatorOf('constructors keep values');
    for (let i = 0; i < samples; i++) {
      const { expr, numbers } = randomExpression(g);
      const get = (id: Id): number => numbers[id]!;
      const plain = plainValue(expr, numbers);
      expect(off(evaluateExpr(expr, get), plain), JSON.stringify(expr)).toBeLessThan(regrouping);
      expect(off(evaluateExpr(rebuilt(expr), get), plain), JSON.stringify(expr)).toBeLessThan(regrouping);
      expect(off(evaluateExpr(minus(expr, rebuilt(expr)), get), 0)).toBeLessThan(regrouping);
    }
  });

  it('have the slope that differences of their values show', () => {
    const g = generatorOf('partial is the central difference');
    const h = 1e-4;
    let compared = 0;
    while (compared < samples) {
      const { expr, numbers } = randomExpression(g, ['step']);
      const at = (by: number): number => plainValue(expr, { ...numbers, a: numbers['a']! + by });
      const wide = (at(h) - at(-h)) / (2 * h);
      const narrow = (at(h / 2) - at(-h / 2)) / h;
      // Too steep or too curved for a difference to say anything exact.
      if (!(Math.abs(wide) < 1e3 && off(narrow, wide) < 1e-4)) continue;
      const slope = evaluateExpr(partial(expr, 'a'), (id) => numbers[id]!);
      expect(off(slope, (4 * narrow - wide) / 3), JSON.stringify(expr)).toBeLessThan(difference);
      compared++;
    }
  });

  it('have that slope also as the steps of a derivation', () => {
    const g = generatorOf('differentiate');
    for (let i = 0; i < samples / 4; i++) {
      const { expr, numbers } = randomExpression(g, ['step']);
      if (!JSON.stringify(expr).includes('"id":"a"')) continue;
      const values = evaluate(differentiate(oneStep(numbers, expr), 'y', { by: ['a'] }));
      const slope = evaluateExpr(partial(expr, 'a'), (id) => numbers[id]!);
      expect(off(values.get('d_y__a')!, slope)).toBeLessThan(regrouping);
    }
  });

  it('are set as formulas that mean them, in symbols and with numbers', () => {
    const g = generatorOf('formulas');
    for (let i = 0; i < samples; i++) {
      const { expr, numbers } = randomExpression(g);
      const d = oneStep(numbers, expr);
      const values = evaluate(d);
      const symbols = exprTex(d, expr);
      const names = new Map(Object.keys(numbers).map((id) => [nameTex(d, id), numbers[id]!]));
      expect(off(readTex(symbols, names), values.get('y')!), symbols).toBeLessThan(regrouping);
      const withNumbers = exprTex(d, expr, values);
      expect(off(readTex(withNumbers), values.get('y')!), withNumbers).toBeLessThan(shownDigits);
    }
  });

  it('are printed as code that means them, the same in both languages', () => {
    const g = generatorOf('code');
    for (let i = 0; i < samples; i++) {
      const { expr, numbers } = randomExpression(g);
      const code = codeOf(expr, 'python');
      const { y } = readScript(
        [...Object.entries(numbers).map(([id, x]) => `${id} = ${x}`), `y = ${code}`].join('\n'),
      ).values;
      expect(off(y!, plainValue(expr, numbers)), code).toBeLessThan(regrouping);
      expect(codeOf(expr, 'typescript')).toBe(code);
    }
  });
});
