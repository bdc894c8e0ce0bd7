import { centralGradient } from 'tuidao';

const hills = ([x]: Vector) => {
  const s = x * x;
  return (s * s * s) / 6 - (5 * s * s) / 4 + 2 * s + x / 5 + 2;
};
const down = {
  value: hills,
  gradient: (at: Vector) => centralGradient(hills, at),
};
const starts = Array.from({ length: 65 }, (_, i) => (i - 32) / 20);
const ends = starts.map((x) => {
  const { places } = gradientDescent(down, [x], { rate: 0.03, steps: 400 });
  return places.at(-1)!.value;
});
plot({
  line: { x: starts, y: starts.map((x) => hills([x])), label: 'y' },
  dots: { x: starts, y: ends, label: '→' },
  x: 'x',
});
