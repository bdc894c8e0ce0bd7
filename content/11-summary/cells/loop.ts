import { backpropagate, backpropExample, plot, stepDown } from 'tuidao';

let network = backpropExample;
const E = [];
for (let n = 0; n < 200; n++) {
  const { loss, gradients } = backpropagate(network);
  E.push(loss);
  network = stepDown(network, gradients);
}
plot({ line: E, x: 'n', y: 'E' });
