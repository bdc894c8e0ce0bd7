import { dot, plot } from 'tuidao';

const lengths = (layer: number) =>
  history.map(({ gradients }) => {
    const g = gradients.weights[layer].flat();
    return Math.sqrt(dot(g, g));
  });
plot({
  line: [
    { x: steps, y: lengths(0), label: 'W¹' },
    { x: steps, y: lengths(1), label: 'W²' },
  ],
  x: 'n',
  y: '|∂E/∂W|',
});
