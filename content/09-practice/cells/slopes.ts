import { activationSlope, losses, plot, sigmoid } from 'tuidao';

const target = 1;
const zs = Array.from({ length: 121 }, (_, i) => (i - 80) / 10);
const names = ['half-squared-error', 'binary-cross-entropy'] as const;
const line = names.map((name) => {
  const byOutput = (u: number) => losses[name].slope([target], [sigmoid(u)], 0);
  const byNet = (u: number) => byOutput(u) * activationSlope('sigmoid', u);
  return { label: name, x: zs, y: zs.map(byNet) };
});
plot({ line, x: 'z', y: 'dE/dz' });
