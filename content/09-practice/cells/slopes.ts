import { activationSlope, losses, plot, sigmoid } from 'tuidao';

const names = {
  squared: 'half-squared-error',
  entropy: 'binary-cross-entropy',
} as const;
const target = 1;
const zs = Array.from({ length: 121 }, (_, i) => (i - 80) / 10);
const line = Object.entries(names).map(([label, name]) => {
  const byOutput = (u: number) => losses[name].slope([target], [sigmoid(u)], 0);
  const byNet = (u: number) => byOutput(u) * activationSlope('sigmoid', u);
  return { label, x: zs, y: zs.map(byNet) };
});
plot({ line, x: 'z', y: 'dE/dz' });
