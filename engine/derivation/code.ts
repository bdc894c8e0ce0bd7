import type { Derivation } from './derivation.ts';
import type { Values } from './evaluate.ts';
import type { Expr } from './expr.ts';
import { functions, leak } from './functions.ts';
import { full, type Rounding } from './rounding.ts';

export type Language = 'python' | 'typescript';

/** How far a recomputed value may be from the printed one: the libraries' exp and log differ from ours in the last bits. */
const allowance = '1e-12';

const preludes: Record<Language, string> = {
  python: `import math
from decimal import Decimal, ROUND_HALF_UP

def sigmoid(x): return 1 / (1 + math.exp(-x)) if x >= 0 else math.exp(x) / (1 + math.exp(x))
def tanh(x): return math.tanh(x)
def relu(x): return x if x > 0 else 0.0
def leaky_relu(x): return x if x > 0 else ${leak.top} / ${leak.bottom} * x
def step(x): return 1.0 if x > 0 else 0.0
def softplus(x): return max(x, 0.0) + math.log1p(math.exp(-abs(x)))
def softmax(xs):
    es = [math.exp(x - max(xs)) for x in xs]
    return [e / sum(es) for e in es]
def log_softmax(xs):
    total = math.log(sum(math.exp(x - max(xs)) for x in xs))
    return [x - max(xs) - total for x in xs]
def exp(x): return math.exp(x)
def ln(x): return math.log(x)
def xlny(x, y): return 0.0 if x == 0 else x * math.log(y)
def xovery(x, y): return 0.0 if x == 0 else x / y

def rounded(x, decimals):
    scaled = Decimal(f'{abs(x) * 10 ** decimals:.13e}')
    if scaled >= 10 ** 15: return x
    size = float(scaled.quantize(Decimal(1), ROUND_HALF_UP)) / 10 ** decimals
    return -size if x < 0 and size != 0 else size

def check(name, value, printed):
    assert abs(value - printed) <= ${allowance} * max(1.0, abs(printed)), (name, value, printed)
`,
  typescript: `const sigmoid = (x: number): number => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)));
const tanh = (x: number): number => Math.tanh(x);
const relu = (x: number): number => (x > 0 ? x : 0);
const leaky_relu = (x: number): number => (x > 0 ? x : (${leak.top} / ${leak.bottom}) * x);
const step = (x: number): number => (x > 0 ? 1 : 0);
const softplus = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
const softmax = (xs: number[]): number[] => {
  const es = xs.map((x) => Math.exp(x - Math.max(...xs)));
  const total = es.reduce((a, b) => a + b, 0);
  return es.map((e) => e / total);
};
const log_softmax = (xs: number[]): number[] => {
  const most = Math.max(...xs);
  const total = Math.log(xs.map((x) => Math.exp(x - most)).reduce((a, b) => a + b, 0));
  return xs.map((x) => x - most - total);
};
const exp = (x: number): number => Math.exp(x);
const ln = (x: number): number => Math.log(x);
const xlny = (x: number, y: number): number => (x === 0 ? 0 : x * Math.log(y));
const xovery = (x: number, y: number): number => (x === 0 ? 0 : x / y);

const rounded = (x: number, decimals: number): number => {
  const scale = 10 ** decimals;
  const scaled = Math.abs(x) * scale;
  if (!(scaled < 1e15)) return x;
  const size = Math.round(Number(scaled.toPrecision(14))) / scale;
  return x < 0 && size !== 0 ? -size : size;
};

function check(name: string, value: number, printed: number): void {
  const off = Math.abs(value - printed);
  if (!(off <= ${allowance} * Math.max(1, Math.abs(printed)))) throw new Error(\`\${name}: \${value}, printed \${printed}\`);
}
`,
};

/** An expression as code, the same in both languages; ids are the variables, every compound part is in parentheses. */
export function codeOf(e: Expr, language: Language): string {
  const inner = (p: Expr): string => codeOf(p, language);
  const group = (p: Expr): string => (p.kind === 'ref' || p.kind === 'call' ? inner(p) : `(${inner(p)})`);
  switch (e.kind) {
    case 'ref':
      return e.id;
    case 'number':
      return e.bottom === 1 ? String(e.top) : `${e.top} / ${e.bottom}`;
    case 'negate':
      return `-${group(e.of)}`;
    case 'sum':
      return e.terms
        .map((t, i) => {
          if (t.kind === 'negate') return `${i > 0 ? ' - ' : '-'}${group(t.of)}`;
          return `${i > 0 ? ' + ' : ''}${group(t)}`;
        })
        .join('');
    case 'product':
      return e.factors.map(group).join(' * ');
    case 'quotient':
      return `${group(e.top)} / ${group(e.bottom)}`;
    case 'power':
      return `${group(e.base)} ** ${e.exponent}`;
    case 'call':
      return functions[e.fn].code(e.args.map(inner), e.index);
  }
}

/**
 * A self-contained script (standard library only) that recomputes every step and asserts every value printed here.
 * @param values as evaluated under `rounding`; under a step policy the script rounds each step too
 */
export function script(d: Derivation, values: Values, language: Language, rounding: Rounding = full): string {
  const python = language === 'python';
  const define = (id: string, right: string): string =>
    python ? `${id} = ${right}` : `const ${id} = ${right};`;
  const check = (id: string): string => `check('${id}', ${id}, ${values.get(id)})${python ? '' : ';'}`;
  const keep = (right: string): string =>
    rounding.kind === 'step' ? `rounded(${right}, ${rounding.decimals})` : right;
  /** With a point: Python's whole numbers would be exact where doubles round. */
  const given = (value: number): string =>
    Number.isInteger(value) && !String(value).includes('e') ? `${value}.0` : String(value);
  const inputs = d.inputs.map(({ quantity: { id } }) => define(id, given(values.get(id)!)));
  const steps = d.steps.flatMap(({ quantity: { id }, expr }) => [
    define(id, keep(codeOf(expr, language))),
    check(id),
  ]);
  const report = python
    ? `print('${d.steps.length} values hold')`
    : `console.log('${d.steps.length} values hold');`;
  return [preludes[language], ...inputs, '', ...steps, '', report, ''].join('\n');
}
