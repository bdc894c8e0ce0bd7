import { dot } from 'tuidao';

const lengths = (layer: number) =>
  history.map(({ gradients }) => {
    const g = gradients.weights[layer].flat();
    return Math.sqrt(dot(g, g));
  });
plot({
  line: [
    { x: n, y: lengths(0), label: 'W¹' },
    { x: n, y: lengths(1), label: 'W²' },
  ],
  x: 'n',
  y: '|∂E/∂W|',
});
