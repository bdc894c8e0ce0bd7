import { plot, show } from 'tuidao';

const k = 2 * x * x;
show({ fastest: 1 / k, limit: 2 / k });
plot({
  line: [0.1, 0.5, 1, 1.6].map((rate) => ({
    label: `η = ${rate}`,
    y: walk(rate, 12).map(({ e }) => e),
  })),
  x: 'n',
  y: 'e',
});
