import { backpropExample, lossOf, trainOnce, withSample } from 'tuidao';
import { xorSamples, type NetworkSpec } from 'tuidao';

const shape = { layers: [2, 2, 1], weights: [A, [B[0]]], target: [0] };
let one: NetworkSpec = { ...backpropExample, ...shape };
const updates = xorSamples.map((sample) => {
  one = withSample(one, sample);
  let count = 0;
  while (lossOf(one) >= 0.01 && count < 20_000) {
    one = trainOnce(one);
    count += 1;
  }
  return count;
});
xorSamples.map((sample, i) => {
  const E = lossOf(withSample(one, sample));
  return { input: sample.input.join(''), updates: updates[i], E };
});
