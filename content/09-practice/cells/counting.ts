import { networkParameters } from 'tuidao';

const shapes = [
  [784, 10],
  [784, 100, 10],
  [784, 300, 100, 10],
];
shapes.map((layers) => {
  const first = networkParameters(layers.slice(0, 2)).total;
  return { layers: layers.join('-'), ...networkParameters(layers), first };
});
