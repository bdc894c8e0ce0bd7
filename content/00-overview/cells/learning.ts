import { backpropExample, lossOf, plot, show, trainOnce } from 'tuidao';

let network = backpropExample;
const losses = [lossOf(network)];
for (let n = 1; n <= 200; n++) {
  network = trainOnce(network);
  losses.push(lossOf(network));
}
show(losses.at(-1));
plot({ line: losses, x: 'n', y: 'E' });
