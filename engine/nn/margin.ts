/**
 * How far two classes lie from a separating hyperplane, and a proof where there is none.
 *
 * Everything is said of the vectors z = s·(1, x₁ … xₙ), s = +1 for class 1 and −1 for the other: weights w classify an example
 * rightly and off the line when w·z > 0. All examples can be so classified exactly when 0 is not in the convex hull of the z;
 * the point of the hull nearest to 0 then gives the best separator, and otherwise the weights that mix the z to 0 are the
 * proof that none exists.
 */
import { netInput, type Example } from './perceptron.ts';

/** s·(1, x): what the weights' product with must be positive. */
export const signed = ({ input, target }: Example): readonly number[] =>
  [1, ...input].map((x) => (target > 0 ? x : -x));

const dot = (a: readonly number[], b: readonly number[]): number => {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i]! * b[i]!;
  return total;
};

/** ‖w‖, all weights with the bias. */
export const norm = (w: readonly number[]): number => Math.sqrt(dot(w, w));

/** R = the largest ‖(1, x)‖. */
export const radius = (examples: readonly Example[]): number =>
  Math.max(...examples.map((example) => norm(signed(example))));

/**
 * γ of a given separator: the least s·(w·(1, x)) / ‖w‖ over the examples. 0 where one lies on the line, negative where one lies on the
 * wrong side; 0 for weights that are all zero.
 */
export function marginOf(weights: readonly number[], examples: readonly Example[]): number {
  const size = norm(weights);
  if (size === 0) return 0;
  const least = Math.min(
    ...examples.map(({ input, target }) => netInput(weights, input) * (target > 0 ? 1 : -1)),
  );
  return least === 0 ? 0 : least / size;
}

export type Separability =
  | {
      readonly separable: true;
      /** The unit weights with the largest γ. */
      readonly weights: readonly number[];
      readonly margin: number;
    }
  | {
      readonly separable: false;
      /** One multiplier for each example, not negative, adding up to 1: with them the z add up to 0. */
      readonly certificate: readonly number[];
    };

/** Sums of so few products keep about 15 digits; a hull this near to 0, relative to R, contains it. */
const relativeZero = 1e-10;

/**
 * Decides whether the examples can be separated, with the best separator or the proof that there is none.
 * Looks at every subset of up to n + 2 examples, n coordinates: meant for a dozen points in the plane.
 */
export function separability(examples: readonly Example[]): Separability {
  const z = examples.map(signed);
  const dimension = z[0]!.length;
  const zero = radius(examples) * relativeZero;
  let best: { point: readonly number[]; size: number } | undefined;
  for (const subset of subsets(z.length, dimension + 1)) {
    const mix = nearest(subset.map((p) => z[p]!));
    if (!mix) continue;
    const point = z[0]!.map((_, i) => subset.reduce((total, p, j) => total + mix[j]! * z[p]![i]!, 0));
    const size = norm(point);
    if (size <= zero) {
      const certificate = z.map((_, p) => mix[subset.indexOf(p)] ?? 0);
      return { separable: false, certificate };
    }
    if (!best || size < best.size) best = { point, size };
  }
  const { point, size } = best!;
  return { separable: true, weights: point.map((x) => x / size), margin: size };
}

/** Every choice of 1 to `most` of n things, smaller ones first. */
function* subsets(n: number, most: number): Generator<number[]> {
  function* choose(size: number, from: number): Generator<number[]> {
    if (size === 0) yield [];
    else
      for (let p = from; p <= n - size; p++) for (const rest of choose(size - 1, p + 1)) yield [p, ...rest];
  }
  for (let size = 1; size <= Math.min(most, n); size++) yield* choose(size, 0);
}

/**
 * How to mix the points so that they come nearest to 0 (multipliers adding up to 1), if that needs none of them negatively.
 * The mix λ is where every λ-weighted inner product is the same: Gλ = μ·1, Σλ = 1.
 */
function nearest(points: readonly (readonly number[])[]): number[] | undefined {
  const n = points.length;
  const scale = Math.max(...points.map((p) => dot(p, p)));
  // Rows: the n equations Gλ − μ = 0 and Σλ = 1; columns: λ, μ, right-hand side.
  const rows = points.map((p) => [...points.map((q) => dot(p, q) / scale), -1, 0]);
  rows.push([...new Array<number>(n).fill(1), 0, 1]);
  const solution = solve(rows);
  const mix = solution?.slice(0, n);
  return mix?.every((part) => part >= -relativeZero) ? mix.map((part) => Math.max(0, part)) : undefined;
}

/** Gauss–Jordan elimination with pivoting; undefined where the equations do not determine the unknowns. */
function solve(rows: number[][]): number[] | undefined {
  const n = rows.length;
  for (let c = 0; c < n; c++) {
    let pivot = c;
    for (let r = c + 1; r < n; r++) if (Math.abs(rows[r]![c]!) > Math.abs(rows[pivot]![c]!)) pivot = r;
    if (Math.abs(rows[pivot]![c]!) < relativeZero) return undefined;
    [rows[c], rows[pivot]] = [rows[pivot]!, rows[c]!];
    const head = rows[c]![c]!;
    rows[c] = rows[c]!.map((x) => x / head);
    for (let r = 0; r < n; r++) {
      const factor = rows[r]![c]!;
      if (r !== c && factor !== 0) rows[r] = rows[r]!.map((x, i) => x - factor * rows[c]![i]!);
    }
  }
  return rows.map((row) => row[n]!);
}

/** What bounds the number of corrections: the examples, a unit separator, and where learning began. */
export interface BoundOptions {
  readonly radius: number;
  /** γ of the separator, above 0. */
  readonly margin: number;
  /** The unit separator whose γ it is. */
  readonly separator: readonly number[];
  readonly start: readonly number[];
  readonly rate: number;
}

/**
 * The most corrections the perceptron can make (Novikoff 1962): (R/γ)² from zero weights, whatever the order and the rate.
 *
 * From other weights w⁰ the same proof gives the larger root of γ²η²k² + (2ηγa − η²R²)k + a² − ‖w⁰‖² = 0, a = w⁰·separator:
 * after k corrections w·separator is at least a + kηγ, and ‖w‖² at most ‖w⁰‖² + kη²R².
 */
export function updateBound({ radius: r, margin, separator, start, rate }: BoundOptions): number {
  const along = dot(start, separator);
  const square = margin * rate * margin * rate;
  const linear = rate * rate * r * r - 2 * rate * margin * along;
  const rest = dot(start, start) - along * along;
  return (linear + Math.sqrt(linear * linear + 4 * square * Math.max(0, rest))) / (2 * square);
}
