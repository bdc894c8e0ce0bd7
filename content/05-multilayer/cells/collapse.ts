import { matrixProduct, matrixVector, show } from 'tuidao';

const f = (u: number) => u;
const first = [
  [1, 2],
  [-1, 1],
  [0, -2],
];
const second = [[1, 3, -1]];
const x = [2, -1];
show(matrixVector(second, matrixVector(first, x).map(f)));
show(matrixVector(matrixProduct(second, first), x));
