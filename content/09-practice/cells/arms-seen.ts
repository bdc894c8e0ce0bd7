import { answer, plot, roundTo } from 'tuidao';

const arm = 0;
const beyondHalf = (x1: number, x2: number) =>
  roundTo(answer(trained.spec, [x1, x2])[arm] - 0.5, 3);
const across = Array.from({ length: 24 }, (_, i) => i / 10 - 1.15);
const up = across.toReversed();
plot({
  heat: up.map((x2) => across.map((x1) => beyondHalf(x1, x2))),
  x: 'x₁',
  y: 'x₂',
});
