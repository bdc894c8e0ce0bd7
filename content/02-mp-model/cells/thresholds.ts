import { rowsOf, thresholdsFor } from 'tuidao';

rowsOf(4).flatMap((y) => {
  const found = thresholdsFor(neuron.weights, y);
  return found ? [{ y: y.join(''), low: found.low, high: found.high }] : [];
});
