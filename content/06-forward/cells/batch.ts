import { matrixProduct, show, sigmoid, transpose } from 'tuidao';

const samples = [x, [1, 0, 0], [0, 1, 0], [0, 0, 0]];
const X = transpose(samples);
const Y1 = matrixProduct(W1, X).map((row, i) =>
  row.map((sum) => sigmoid(sum + b1[i])),
);
show(Y1);
samples.map((sample) => layer(W1, b1, sample));
