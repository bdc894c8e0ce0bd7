import { backpropagate, readNetwork } from 'tuidao';

const depth = 5;
const each = (value: unknown) => Array.from({ length: depth }, () => value);
const chain = readNetwork({
  layers: [1, ...each(1)],
  activation: each('sigmoid'),
  weights: each([[1]]),
  biases: each(0),
  loss: 'half-squared-error',
  input: [1],
  target: [0],
  rate: 1,
});
backpropagate(chain).gradients.weights.flat(2);
