import { answer, plot } from 'tuidao';

const across = Array.from({ length: 25 }, (_, i) => (i - 8) / 8);
const up = across.toReversed();
plot({
  heat: up.map((x2) => across.map((x1) => answer(network, [x1, x2])[0])),
  x: 'x₁',
  y: 'x₂',
});
