import { backpropExample, lossOf } from 'tuidao';

const { weights, biases, input, target, rate } = backpropExample;
const start = () => ({
  W: weights.map((matrix) => matrix.map((row) => row.map((w) => value(w)))),
  theta: biases.map((bias) => value(Number(bias))),
});
const forward = ({ W, theta }: ReturnType<typeof start>) => {
  let y: Value[] = input.map((x) => value(x));
  W.forEach((matrix, l) => {
    const weighted = (row: Value[]) => row.map((w, j) => multiply(w, y[j]));
    const nets = matrix.map((row) => weighted(row).reduce(add, theta[l]));
    y = nets.map(squash);
  });
  const misses = y.map((o, i) => add(o, value(-target[i])));
  const squares = misses.map((miss) => multiply(miss, miss));
  return multiply(value(0.5), squares.reduce(add));
};
[forward(start()).data, lossOf(backpropExample)];
