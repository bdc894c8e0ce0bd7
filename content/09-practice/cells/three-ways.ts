import { centralGradient, losses, softmax, softmaxSlope } from 'tuidao';

const t = [0, 0, 1];
const { value, slope } = losses['cross-entropy'];
const p = softmax(z);
const chain = z.map((_, k) =>
  p.reduce((sum, _, i) => sum + slope(t, p, i) * softmaxSlope(p, i, k), 0),
);
const near = centralGradient((u) => value(t, softmax(u)), z);
z.map((_, k) => ({
  k: k + 1,
  chain: chain[k],
  short: p[k] - t[k],
  near: near[k],
}));
