import { centralGradient, gradientDescent, plot, type Vector } from 'tuidao';

const hills = ([x]: Vector) => {
  const s = x * x;
  return (s * s * s) / 6 - (5 * s * s) / 4 + 2 * s + x / 5 + 2;
};
const slopes = (at: Vector) => centralGradient(hills, at);
const down = { value: hills, gradient: slopes };
const starts = Array.from({ length: 43 }, (_, i) => (i - 21) / 10);
const ends = starts.map((x) => {
  const walk = gradientDescent(down, [x], { rate: 0.03, steps: 400 });
  return walk.places.at(-1)!.value;
});
const heights = starts.map((x) => hills([x]));
plot({ line: { x: starts, y: heights }, dots: { x: starts, y: ends }, x: 'x' });
