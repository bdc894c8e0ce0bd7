import { backpropagate, backpropExample, gradientList } from 'tuidao';

const A = [
  [a11, a21],
  [a12, a22],
];
const B = [
  [b11, b21],
  [b12, b22],
];
const given = { weights: [A, B], biases: [theta1, theta2], input: [x1, x2] };
const spec = { ...backpropExample, ...given, target: [t1, t2] };
const engine = gradientList(backpropagate(spec).gradients);
Object.entries(hand).map(([name, by], i) => {
  return { name, hand: by, engine: engine[i] };
});
