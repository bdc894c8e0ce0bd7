import { centralGradient, dot, show, type Vector } from 'tuidao';

const pool = ([x, y]: Vector) => x * x + y * y + x * y;
const P = [1, 1];
const step = 0.1;
const grad = centralGradient(pool, P);
show(grad);
const sides = [-1, 0, 1];
const around = sides.flatMap((dx) => sides.map((dy) => [dx, dy]));
around
  .filter((way) => dot(way, way) > 0)
  .map((way) => {
    const move = way.map((d) => (step * d) / Math.sqrt(dot(way, way)));
    const rise = pool(P.map((p, i) => p + move[i])) - pool(P);
    return { way: way.join(', '), rise, predicted: dot(grad, move) };
  });
