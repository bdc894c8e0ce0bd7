import { exp, softmax } from 'tuidao';

const naive = (u: number[]) => {
  const powers = u.map(exp);
  const s = powers.reduce((a, c) => a + c);
  return powers.map((e) => e / s);
};
[0, 100, 700, 710, -800].map((c) => {
  const moved = z.map((zi) => zi + c);
  return { c, naive: naive(moved)[2], stable: softmax(moved)[2] };
});
