import { networkParameters } from 'tuidao';

const shapes = [
  [3, 4, 4, 2],
  [3, 8, 4, 2],
  [3, 4, 4, 4, 2],
];
shapes.map((layers) => ({
  layers: layers.join('-'),
  ...networkParameters(layers),
}));
