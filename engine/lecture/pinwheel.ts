import type { LossName } from '../nn/loss.ts';
import type { NetworkSpec } from '../nn/specification.ts';
import type { Sample } from '../nn/training-order.ts';
import { batchGradient, gradientLength } from '../nn/batch-training.ts';
import { stepDown } from '../nn/training-order.ts';
import { generatorOf, normal, uniform, type Generator } from '../random.ts';

/** The small task of chapter 9: three curved arms of points about the origin, which arm is a point of? */

export const classCount = 3;
const perClass = 20;
/** How far along its arm a point stands, from the centre. */
const arm = { from: 0.2, to: 1 } as const;
/** tan of a quarter of the angle by which an arm has turned at distance 1: half a turn. */
const turn = 1.3;
/** Standard deviation of what is added to each coordinate. */
const noise = 0.06;

type Point = readonly [number, number];

/** Complex product: turns p by the angle of q, which has length 1. */
const turned = ([a, b]: Point, [c, d]: Point): Point => [a * c - b * d, a * d + b * c];
const third: Point = [-1 / 2, Math.sqrt(3) / 2];
/** Where each arm sets out: the three thirds of a full turn. */
const directions: readonly Point[] = [[1, 0], third, turned(third, third)];

function pointOf(arms: Generator, cls: number): Point {
  const r = arm.from + (arm.to - arm.from) * uniform(arms);
  // Half-angle formulas, doubled: a point of the unit circle without sine and cosine.
  const u = turn * r;
  const curl: Point = [(1 - u * u) / (1 + u * u), (2 * u) / (1 + u * u)];
  const [x, y] = turned(directions[cls]!, turned(curl, curl));
  return [r * x + noise * normal(arms), r * y + noise * normal(arms)];
}

const samplesOf = (seed: string): Sample[] => {
  const arms = generatorOf(seed);
  return Array.from({ length: classCount * perClass }, (_, n) => {
    const cls = n % classCount;
    return {
      input: pointOf(arms, cls),
      target: Array.from({ length: classCount }, (__, i) => (i === cls ? 1 : 0)),
    };
  });
};

/** Points of three curved arms, each with the arm it belongs to: what the network of chapter 9 learns from. */
export const trainingPoints: readonly Sample[] = samplesOf('pinwheel, training');
/** As many points of the same three arms, never shown in training: what the network of chapter 9 is tried on. */
export const testPoints: readonly Sample[] = samplesOf('pinwheel, test');

/** The three steps as choices. */
export interface Design {
  /** Hidden neurons, all tanh; 0 connects the inputs with the softmax at once. */
  readonly hidden: number;
  readonly loss: Extract<LossName, 'cross-entropy' | 'half-squared-error'>;
  readonly rate: number;
}

/** The network before training: weights normal, of variance 1/inputs, biases 0; the same for the same hidden size. */
export function startOf({ hidden, loss, rate }: Design): NetworkSpec {
  const layers = hidden === 0 ? [2, classCount] : [2, hidden, classCount];
  const weightsFrom = generatorOf(`pinwheel, ${hidden} hidden`);
  return {
    layers,
    activation: hidden === 0 ? ['softmax'] : ['tanh', 'softmax'],
    loss,
    weights: layers.slice(1).map((to, l) => {
      const from = layers[l]!;
      return Array.from({ length: to }, () =>
        Array.from({ length: from }, () => normal(weightsFrom) / Math.sqrt(from)),
      );
    }),
    biases: layers.slice(1).map((to) => Array.from({ length: to }, () => 0)),
    input: [0, 0],
    target: [1, 0, 0],
    rate,
  };
}

/** Updates after which a training is given up. */
export const patience = 2000;

/** Where a training stands. */
export interface Standing {
  readonly spec: NetworkSpec;
  /** Updates made, each on all training points. */
  readonly updates: number;
  /** Mean loss over the training points. */
  readonly loss: number;
  /** Length of the gradient. */
  readonly slope: number;
  /** Right answers among the training points. */
  readonly right: number;
  /** going: not yet at an end · learnt: every training point is right · given-up: the patience is over. */
  readonly state: 'going' | 'learnt' | 'given-up';
}

function standing(spec: NetworkSpec, updates: number): Standing & { next: () => NetworkSpec } {
  const { loss, right, gradients } = batchGradient(spec, trainingPoints);
  return {
    spec,
    updates,
    loss,
    slope: gradientLength(gradients),
    right,
    state: right === trainingPoints.length ? 'learnt' : updates >= patience ? 'given-up' : 'going',
    next: () => stepDown(spec, gradients),
  };
}

/** Training, one update on all points at a time; the first standing is before any, the last one is no longer going. */
export function* training(design: Design): IterableIterator<Standing> {
  let now = standing(startOf(design), 0);
  while (now.state === 'going') {
    yield now;
    now = standing(now.next(), now.updates + 1);
  }
  yield now;
}

/** Training to its end. */
export function trained(design: Design): Standing {
  let last: Standing | undefined;
  for (const now of training(design)) last = now;
  return last!;
}
