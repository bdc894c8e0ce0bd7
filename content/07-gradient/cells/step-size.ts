import { centralDifference, exp, log, oneSided, plot } from 'tuidao';

const f = exp;
const exact = exp(1);
const lg = (u: number) => log(u) / log(10);
const powers = Array.from({ length: 61 }, (_, i) => i / 4 - 15);
const ways = {
  right: (h: number) => oneSided(f, 1, h).right,
  both: (h: number) => centralDifference(f, 1, h),
};
const line = Object.entries(ways).map(([label, slope]) => {
  const miss = (h: number) => Math.abs(slope(h) - exact) + 1e-17;
  return { label, x: powers, y: powers.map((u) => lg(miss(exp(u * log(10))))) };
});
plot({ line, x: 'lg h', y: 'lg |Δ|' });
