import { sigmoid } from '../derivation/functions.ts';
import { exp, log, tanh } from '../math.ts';
import { activations, type ActivationName } from '../nn/activation.ts';
import { place, sigmoidDerivative, tanhDerivative } from './activation-derivatives.ts';
import { derived, numbers, type ResultMakers } from './result.ts';

/** The formula of slide 50 as it is printed, with a minus sign before the whole fraction. */
function tanhDerivativeAsPrinted(x: number): number {
  const [a, b] = [exp(x), exp(-x)];
  return -((a + b) * (a + b) - (a - b) * (a - b)) / ((a + b) * (a + b));
}

function componentwise(name: ActivationName) {
  const rule = activations[name];
  if (rule.kind !== 'componentwise' || !rule.slope) throw new Error(`${name} has no slope of its own`);
  const { value, slope } = rule;
  return { value, slope: (x: number): number => slope(x, value(x)) };
}

/** Ids of a result spell −10 as m10. */
const spelled = (x: number): string => (x < 0 ? `m${-x}` : String(x));

/** Net inputs at which pages show values and slopes. */
const shown = [-10, -5, -2, 0, 1, 2, 5, 10];
/** Depths at which the products of slopes are shown. */
const depths = [1, 2, 5, 10, 20];
/** Far enough out for every curve to be level in twelve decimals. */
const far = 40;
/** From −10 to 10 in hundredths: where identities are compared, point by point. */
const grid = Array.from({ length: 2001 }, (_, i) => (i - 1000) / 100);
const largest = (gap: (x: number) => number): number => Math.max(...grid.map((x) => Math.abs(gap(x))));

function times(factor: number, n: number): number {
  let total = 1;
  for (let i = 0; i < n; i++) total *= factor;
  return total;
}

/** 2σ(x) − 1: the sigmoid stretched and lowered, but not compressed. */
export const stretchedOnly = (x: number): number => 2 * sigmoid(x) - 1;
/** 2σ(2x) − 1: both, which is tanh x. */
export const stretchedAndCompressed = (x: number): number => 2 * sigmoid(2 * x) - 1;

/**
 * Where tanh x − (2σ(x) − 1) is largest, for x > 0. With t = tanh(x/2) the gap is 2t/(1 + t²) − t, and its derivative
 * vanishes where t⁴ + 4t² = 1, that is t² = √5 − 2.
 */
function largestGap(): { readonly x: number; readonly gap: number } {
  const t = Math.sqrt(Math.sqrt(5) - 2);
  const x = log((1 + t) / (1 - t));
  return { x, gap: tanh(x) - stretchedOnly(x) };
}

/** What the lecture computes in its chapter 4. */
export const activationsResults = {
  'sigmoid-derivative': () => derived(sigmoidDerivative()),
  'tanh-derivative': () => derived(tanhDerivative()),
  'tanh-as-printed': () => numbers({ slope: tanhDerivativeAsPrinted(place) }),
  /** Values and slopes: sigmoid_1, sigmoid_slope_m10, … */
  'activation-values': () =>
    numbers(
      Object.fromEntries(
        (['sigmoid', 'tanh', 'relu', 'leaky-relu', 'softplus'] as const).flatMap((name) => {
          const { value, slope } = componentwise(name);
          const id = name.replace('-', '_');
          return shown.flatMap((x) => [
            [`${id}_${spelled(x)}`, value(x)],
            [`${id}_slope_${spelled(x)}`, slope(x)],
          ]);
        }),
      ),
    ),
  /** What the curves come to far to the left and to the right. */
  'sigmoid-limits': () =>
    numbers({
      low: sigmoid(-far),
      high: sigmoid(far),
      /** In doubles the right end is reached, not only approached. */
      at_37: sigmoid(37),
    }),
  'tanh-limits': () => numbers({ low: tanh(-far), high: tanh(far) }),
  /** The largest difference between two ways of writing the same, from −10 to 10. */
  'activation-identities': () =>
    numbers({
      sigmoid_slope: largest((x) => {
        const a = exp(-x);
        return a / ((1 + a) * (1 + a)) - sigmoid(x) * (1 - sigmoid(x));
      }),
      tanh_stretched: largest((x) => stretchedAndCompressed(x) - tanh(x)),
      tanh_slope: largest((x) => {
        const t = exp(x) + exp(-x);
        return 4 / (t * t) - (1 - tanh(x) * tanh(x));
      }),
    }),
  /** tanh as a stretched sigmoid, with one of the two changes missing and with both. */
  'tanh-stretch': () => {
    const { x, gap } = largestGap();
    const { slope } = componentwise('sigmoid');
    return numbers({
      x,
      gap,
      sigmoid_1: sigmoid(1),
      stretched_1: stretchedOnly(1),
      sigmoid_2: sigmoid(2),
      both_1: stretchedAndCompressed(1),
      tanh_1: tanh(1),
      sigmoid_slope: slope(0),
      stretched_slope: 2 * slope(0),
      both_slope: 4 * slope(0),
      tanh_slope: componentwise('tanh').slope(0),
      /** How many times as steep as the sigmoid tanh is at 0. */
      ratio: componentwise('tanh').slope(0) / slope(0),
    });
  },
  /** The product of n slopes, each as large as it can be (best) and each at net input 1: sigmoid_best_10, tanh_at1_10. */
  'activation-depth': () =>
    numbers(
      Object.fromEntries(
        (['sigmoid', 'tanh', 'relu', 'softplus'] as const).flatMap((name) => {
          const { slope } = componentwise(name);
          const best = name === 'sigmoid' || name === 'tanh' ? slope(0) : 1;
          return depths.flatMap((n) => [
            [`${name}_best_${n}`, times(best, n)],
            [`${name}_at1_${n}`, times(slope(1), n)],
          ]);
        }),
      ),
    ),
} as const satisfies ResultMakers;
