import { matrixVector, sigmoid, type Matrix, type Vector } from 'tuidao';

const x = [0.5, 0.8, -0.4];
const W1 = [
  [0.6, -0.3, 0.5],
  [-0.4, 0.9, 0.2],
  [0.3, 0.5, -0.7],
];
const b1 = [0.1, -0.2, 0.3];
const layer = (W: Matrix, b: Vector, y: Vector) => {
  const z = matrixVector(W, y).map((sum, i) => sum + b[i]);
  return z.map(sigmoid);
};
layer(W1, b1, x);
