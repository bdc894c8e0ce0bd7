import { answer, plot, roundTo } from 'tuidao';

const arm = 0;
const chance = (x1: number, x2: number) =>
  roundTo(answer(trained.spec, [x1, x2])[arm], 3);
const across = Array.from({ length: 25 }, (_, i) => (i - 12) / 10);
const up = across.toReversed();
plot({
  heat: up.map((x2) => across.map((x1) => chance(x1, x2))),
  x: 'x₁',
  y: 'x₂',
});
