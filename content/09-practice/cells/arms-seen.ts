import { answer } from 'tuidao';

const arm = 0;
const across = Array.from({ length: 25 }, (_, i) => (i - 12) / 10);
const up = across.toReversed();
plot({
  heat: up.map((x2) => across.map((x1) => answer(trained.spec, [x1, x2])[arm])),
  x: 'x₁',
  y: 'x₂',
});
