import { expect, it } from 'vitest';
import { lastLine } from '../../../src/home/last-line.ts';

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** An output of the 2-2-2 network by hand: the weights of the output neuron; its bias is 0.1. */
function output(fromFirst: number, fromSecond: number): string {
  const first = sigmoid(0.1 * 0.05 + 0.3 * 0.1 + 0.35);
  const second = sigmoid(0.2 * 0.05 + 0.4 * 0.1 + 0.35);
  return sigmoid(fromFirst * first + fromSecond * second + 0.1).toFixed(6);
}
/** The error of the exercise, slide 91, after its weight is updated once. */
const updated = 1 - 0.5 * 2 * (0.78 + 1 - 1.51) * 0.78;
const left = updated * 0.78 + 1 - 1.51;

it.each([
  ['history', `0.25^{20} = ${(Math.pow(0.25, 20) * 1e13).toFixed(3)} \\times 10^{-13}`],
  ['perceptron', '(w_0, w_1, w_2) = (-2, 2, 1)'],
  ['activations', `f'(1) = ${(sigmoid(1) * (1 - sigmoid(1))).toFixed(6)}`],
  ['forward', `\\mathit{out}_{o_1} = ${output(0.5, 0.7)}`],
  ['gradient', `E:\\ 0.072900 \\to ${(left * left).toFixed(6)}`],
])('%s ends with its number', (slug, tex) => {
  expect(lastLine(slug)).toBe(tex);
});
