import { call, minus, number, one, power, product, ref, type Expr } from '../../derivation/expr.ts';
import { write } from '../../derivation/write.ts';
import { pick } from '../../random.ts';
import { decimal, signedDecimal } from '../draw.ts';
import type { Template } from '../template.ts';

const y = ref('y');

/** Functions by their values and slopes, and where two of them would agree, from places where they do not. */
const curves: Readonly<
  Record<string, { readonly y: (x: Expr) => Expr; readonly slope: (x: Expr) => Expr; readonly left?: true }>
> = {
  sigmoid: { y: (x) => call('sigmoid', [x]), slope: () => product([y, minus(one, y)]) },
  tanh: { y: (x) => call('tanh', [x]), slope: () => minus(one, power(y, 2)) },
  relu: { y: (x) => call('relu', [x]), slope: (x) => call('step', [x]), left: true },
  'leaky-relu': { y: (x) => call('leaky_relu', [x]), slope: () => number(1, 100), left: true },
  softplus: { y: (x) => call('softplus', [x]), slope: (x) => call('sigmoid', [x]) },
  identity: { y: (x) => x, slope: () => one, left: true },
};

/** Chapter 4, slides 47–50: a curve told by one of its points. */
export const whichActivationTemplates: readonly Template[] = [
  {
    id: 'which-activation',
    version: 1,
    chapter: 'activations',
    kind: 'choice',
    level: 1,
    minutes: 3,
    rounding: { kind: 'display', decimals: 4 },
    draw: (g) => {
      const names = Object.keys(curves);
      const right = pick(g, names);
      const curve = curves[right]!;
      const derivation = write(({ give, step }) => {
        const x = give('x', 'x', curve.left ? -decimal(g, 0.3, 3, 0.1) : signedDecimal(g, 0.3, 2.5, 0.1));
        step('y', 'y', curve.y(x), { zh: '函数值。', en: 'The value.' });
        step('slope', "y'", curve.slope(x), { zh: '斜率。', en: 'The slope.' });
      });
      return {
        derivation,
        boxes: [{ kind: 'choice', id: 'function', options: names.map((id) => ({ id })), right }],
        mistakes: [],
      };
    },
    maySaturate: true,
  },
];
