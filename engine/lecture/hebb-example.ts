import { generatorOf, normal } from '../random.ts';
import { lengthOf, learn, type Rule } from '../nn/hebb.ts';
import { principalDirection, secondMoments, type Point } from '../nn/principal-direction.ts';

/**
 * A cloud of points for a neuron with two inputs, slide 9: stretched along one direction, thin across it.
 * The lecture has the rule only in words; the cloud is ours.
 */
const along: Point = [0.8, 0.6];
const [wide, thin] = [1.1, 0.35];
const count = 48;

function cloud(): Point[] {
  const generator = generatorOf('hebb');
  return Array.from({ length: count }, () => {
    const [a, b] = [wide * normal(generator), thin * normal(generator)];
    return [a * along[0] - b * along[1], a * along[1] + b * along[0]];
  });
}

export const hebbPoints: readonly Point[] = cloud();
export const hebbStart: Point = [-0.15, 0.45];
export const hebbRate = 0.04;
export const hebbPrincipal = principalDirection(secondMoments(hebbPoints)).direction;

/** The weights after 0, 1, …, n presentations, the points shown in order, again and again. */
export function hebbRun(rule: Rule, n: number): Point[] {
  const path: Point[] = [hebbStart];
  for (let k = 0; k < n; k++) {
    const [x = 0, y = 0] = learn(rule, path[k]!, hebbPoints[k % hebbPoints.length]!, hebbRate);
    path.push([x, y]);
  }
  return path;
}

/** |cos| of the angle between a weight vector and the principal direction: 1 when they are parallel. */
export const alignment = ([x, y]: Point): number =>
  Math.abs(x * hebbPrincipal[0] + y * hebbPrincipal[1]) / lengthOf([x, y]);
