/** Two layers of two neurons without biases, the one layer their matrices multiply to, and what an activation changes. */
import { activations } from '@engine/nn/activation.ts';
import { written } from '@components/number/format.ts';
import { matrixProduct, matrixVector, type Matrix, type Vector } from '@engine/nn/matrix.ts';

/** What can stand between the layers; identity is nothing at all. */
export const betweens = ['identity', 'relu', 'tanh', 'sigmoid'] as const;
export type Between = (typeof betweens)[number];

/** matrix[to][from]: row i holds the weights of neuron i. */
export interface Given {
  readonly first: Matrix;
  readonly second: Matrix;
  /** Two inputs; their middle is the third. */
  readonly inputs: readonly [Vector, Vector];
}
export const firstGiven: Given = {
  first: [
    [1, 2],
    [-1, 1],
  ],
  second: [
    [2, 1],
    [1, -3],
  ],
  inputs: [
    [4, -1],
    [-2, -1],
  ],
};

/** One line of the comparison: an input, what two layers make of it, what the one matrix makes of it. */
export interface Row {
  readonly input: Vector;
  readonly two: Vector;
  readonly one: Vector;
  /** The larger of the two differences, in size. */
  readonly apart: number;
}

export interface Comparison {
  /** The second matrix times the first. */
  readonly product: Matrix;
  /** Both inputs, then the middle between them. */
  readonly rows: readonly Row[];
  /** The middle between the two outputs of the two layers: what any single layer would give at the middle. */
  readonly middle: Vector;
  /** How far from it the two layers are, in their larger component: 0 for whatever a single layer could do. */
  readonly gap: number;
}

const farthest = (a: Vector, b: Vector): number => Math.max(...a.map((x, i) => Math.abs(x - b[i]!)));
const halfway = (a: Vector, b: Vector): Vector => a.map((x, i) => (x + b[i]!) / 2);

export function compared({ first, second, inputs }: Given, between: Between): Comparison {
  const rule = activations[between];
  if (rule.kind !== 'componentwise')
    throw new Error(`collapse: expected an activation of one number, found ${between}.`);
  const product = matrixProduct(second, first);
  const rows = [...inputs, halfway(...inputs)].map((input) => {
    const two = matrixVector(second, matrixVector(first, input).map(rule.value));
    const one = matrixVector(product, input);
    return { input, two, one, apart: farthest(two, one) };
  });
  const middle = halfway(rows[0]!.two, rows[1]!.two);
  return { product, rows, middle, gap: farthest(rows[2]!.two, middle) };
}

/** The two products that make one entry: row of the left matrix, column of the right one. */
export const factorsOf = (
  { first, second }: Given,
  row: number,
  column: number,
): readonly (readonly [number, number])[] => second[row]!.map((w, k) => [w, first[k]![column]!]);

/** A matrix with one entry changed. */
export const withEntry = (matrix: Matrix, row: number, column: number, value: number): Matrix =>
  matrix.map((entries, i) => (i === row ? entries.with(column, value) : entries));

/** Three decimals hold on a phone; what is whole stays whole. */
export function short(value: number): string {
  const { digits, exponent } = written(value, Number.isInteger(value) ? {} : { decimals: 3 });
  return exponent === undefined ? digits : `${digits}e${exponent}`;
}
const bracketed = (value: number): string => (value < 0 ? `(${short(value)})` : short(value));

/** How an entry of the product comes about, but for its value: `2 · 1 + 1 · (−1) =`. */
export const workedOut = (given: Given, row: number, column: number): string =>
  `${factorsOf(given, row, column)
    .map(([left, right]) => `${bracketed(left)} · ${bracketed(right)}`)
    .join(' + ')} =`;

/** Sums that are 0 on paper and not in binary, such as 0.1 + 0.2 − 0.3. */
export const nothing = 1e-9;

/** Every number that is shown, by its id on the page. */
export function shownOf({ product, rows, middle, gap }: Comparison): Readonly<Record<string, number>> {
  return Object.fromEntries([
    ...product.flatMap((row, i) => row.map((entry, j) => [`product${i + 1}${j + 1}`, entry])),
    ...rows.flatMap(({ input, two, one, apart }, r) => [
      ...two.map((y, i) => [`two${r + 1}_${i + 1}`, y]),
      ...one.map((y, i) => [`one${r + 1}_${i + 1}`, y]),
      [`apart${r + 1}`, apart],
      ...(r === 2 ? input.map((x, i) => [`midway_${i + 1}`, x]) : []),
    ]),
    ...middle.map((y, i) => [`middle_${i + 1}`, y]),
    ['gap', gap],
  ]) as Record<string, number>;
}
