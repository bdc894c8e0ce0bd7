import { backwardProducts, log, plot } from 'tuidao';

const chain = { weight: 1, net: 1, depth: 20 };
const lg = (p: number) => log(p) / log(10);
const names = ['sigmoid', 'tanh', 'relu'] as const;
plot({
  line: names.map((activation) => ({
    y: [1, ...backwardProducts({ ...chain, activation })].map(lg),
    label: activation,
  })),
  x: 'n',
  y: 'lg',
});
