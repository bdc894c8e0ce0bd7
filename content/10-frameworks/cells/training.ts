import { backpropExample, lossOf, trainOnce } from 'tuidao';

const train = (times: number, clear: boolean) => {
  const model = start();
  const parameters = [...model.W.flat(2), ...model.theta];
  return Array.from({ length: times }, () => {
    const E = forward(model);
    if (clear) parameters.forEach((p) => (p.grad = 0));
    backward(E);
    parameters.forEach((p) => (p.data -= rate * p.grad));
    return E.data;
  });
};
[train(2, true)[1], lossOf(trainOnce(backpropExample))];
