import { bestLine, gradientDescent, meanSquaredError, plot } from 'tuidao';

const points = [
  { x, t },
  { x: 0.1, t: 1.14 },
  { x: 1.4, t: 1.86 },
  { x: 1.9, t: 2.27 },
];
const error = meanSquaredError(points);
const path = (rate: number) => {
  const { places } = gradientDescent(error, [1, 1], { rate, steps: 60 });
  const [w, b] = [0, 1].map((i) => places.map(({ at }) => at[i]));
  return { label: `η = ${rate}`, x: w, y: b };
};
const [slow, fast] = [0.05, 0.4].map(path);
plot({ line: [slow, fast], dots: [bestLine(points)!], x: 'w', y: 'b' });
