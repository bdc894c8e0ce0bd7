import { describe, expect, it } from 'vitest';
import { evaluate } from '@engine/derivation/evaluate.ts';
import { partedPoints } from '@engine/exercise/class-points.ts';
import { linePlaced } from '@engine/exercise/line.ts';
import { templateOf } from '@engine/exercise/templates.ts';
import { variantOf } from '@engine/exercise/variant.ts';
import { learn } from '@engine/nn/perceptron.ts';
import { generatorOf } from '@engine/random.ts';
import { expectBoxes, type Given } from '../../../support/drawn-exercise.ts';

/** In whole hundredths, so that no rest of rounding decides; sums of products in ten-thousandths. */
const hundredths = (x: number): number => Math.round(100 * x);

interface Shown {
  readonly net: number;
  readonly out: number;
  readonly change: readonly number[];
  readonly weights: readonly number[];
}

/** The rule, from the slide: y = [w · x > 0], w ← w + η (t − y) x. */
function show(weights: readonly number[], input: readonly number[], target: number, rate: number): Shown {
  const x = [1, ...input];
  const net = weights.reduce((sum, w, i) => sum + hundredths(w) * hundredths(x[i]!), 0) / 10_000;
  const out = net > 0 ? 1 : 0;
  const change = x.map((xi) => rate * (target - out) * xi);
  return { net, out, change, weights: weights.map((w, i) => w + change[i]!) };
}
const start = (g: Given): number[] => [g('w0'), g('w1'), g('w2')];
const example = (g: Given, k: number): readonly [number[], number] => [
  [g(`x${k}_1`), g(`x${k}_2`)],
  g(`t${k}`),
];

describe('exercises on the perceptron, against plain arithmetic', () => {
  it('one correction, of an example that was wrong', () => {
    expectBoxes('perceptron-update', (g) => {
      const [input, target] = example(g, 1);
      const { net, out, change, weights } = show(start(g), input, target, g('eta'));
      expect(out).not.toBe(target);
      return { net, out, dw1: change[1]!, dw2: change[2]!, w0_p2: weights[0]!, w1_p2: weights[1]! };
    });
  });

  it('a round of four', () => {
    expectBoxes('perceptron-round', (g) => {
      let weights: readonly number[] = start(g);
      const outs = [1, 2, 3, 4].map((k) => {
        const shown = show(weights, ...example(g, k), g('eta'));
        weights = shown.weights;
        return shown.out;
      });
      const [out, out_p2, out_p3, out_p4] = outs as [number, number, number, number];
      const [w0_p5, w1_p5, w2_p5] = weights as [number, number, number];
      return { out, out_p2, out_p3, out_p4, w0_p5, w1_p5, w2_p5 };
    });
  });

  it('what a correction does to the same example', () => {
    expectBoxes('perceptron-predict', (g) => {
      const [input, target] = example(g, 1);
      const first = show(start(g), input, target, g('eta'));
      const again = show(first.weights, input, target, g('eta'));
      return {
        direction: again.net > first.net ? 'up' : 'down',
        net_p2: again.net,
        enough: again.out === target ? 'enough' : 'not-yet',
      };
    });
  });

  it('another rate from zero, by learning once more', () => {
    expectBoxes('perceptron-rate', (g, drawn) => {
      const k = g('k');
      expect(k).toBeGreaterThan(0);
      expect(drawn.values.get('count')).toBe(k);
      return { count: k, ...Object.fromEntries([0, 1, 2].map((i) => [`v${i}`, g('eta') * g(`w${i}`)])) };
    });
    // What the exercise is about, on points of its own: two rates, each learning by itself.
    for (const seed of ['a', 'b', 'c', 'd']) {
      const examples = partedPoints(generatorOf(seed), 2).map((p) => ({
        input: [p.x, p.y],
        target: p.class,
      }));
      const [one, other] = [1, 0.3].map((rate) => learn(examples, { rate }));
      expect(other!.updates).toBe(one!.updates);
      other!.weights.forEach((w, i) => expect(w).toBeCloseTo(0.3 * one!.weights[i]!, 12));
    }
  });

  it('the step that went wrong is the first to differ', () => {
    expectBoxes('perceptron-wrong-step', (_, { shown, values, derivation }) => {
      const there = evaluate(shown!);
      const first = derivation.steps.find(({ quantity: { id } }) => values.get(id) !== there.get(id));
      return { wrong: first!.quantity.id };
    });
  });

  it('the boundary goes through the two points that are asked for', () => {
    expectBoxes('perceptron-boundary', (g) => {
      const [w0, w1, w2] = start(g) as [number, number, number];
      const at = (x: number): number => (-w0 - w1 * x) / w2;
      return { a: -w0 / w1, b: at(0), m: at(1) - at(0) };
    });
  });

  it('the bound, from the margin of the weights', () => {
    expectBoxes('perceptron-bound', (g) => {
      const w = start(g);
      const points = [1, 2, 3].map((k) => [1, g(`x${k}_1`), g(`x${k}_2`)]);
      const size = Math.hypot(...w);
      const margin = Math.min(
        ...points.map((x) => Math.abs(x.reduce((s, xi, i) => s + xi * w[i]!, 0)) / size),
      );
      const radius = Math.max(...points.map((x) => Math.hypot(...x)));
      return { size2: size * size, radius2: radius * radius, bound: (radius / margin) ** 2 };
    });
  });

  it('points are parted by a line just where a perceptron learns them', () => {
    expectBoxes('perceptron-separable', (g) => {
      const examples = ['a', 'b', 'c', 'd'].map((name, k) => ({
        input: [g(`${name}1`), g(`${name}2`)],
        target: k < 2 ? 1 : 0,
      }));
      const { ending } = learn(examples, { limit: 20_000, stopAtCycle: true });
      return { parted: ending === 'separated' ? 'line-parts' : 'segments-cross' };
    });
  });

  it('points to be parted are parted by the line a perceptron learns', () => {
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const [box] = variantOf(templateOf('perceptron-line'), seed).boxes;
      if (box?.kind !== 'line') throw new Error('expected a line to be placed');
      const examples = box.points.map((p) => ({ input: [p.x, p.y], target: p.class }));
      const { weights, ending } = learn(examples, { limit: 20_000 });
      const [w0, w1, w2] = weights as [number, number, number];
      expect(ending).toBe('separated');
      // Two points of w0 + w1 x + w2 y = 0, a step apart along it; learning may stop with a point just on it, so move a little.
      const nets = box.points.map((p) => ({ of: p.class, u: w0 + w1 * p.x + w2 * p.y }));
      const low = Math.max(...nets.filter(({ of }) => of === 0).map(({ u }) => u));
      const high = Math.min(...nets.filter(({ of }) => of === 1).map(({ u }) => u));
      const shift = (low + high) / 2;
      const length = w1 * w1 + w2 * w2;
      const [x, y] = [((shift - w0) * w1) / length, ((shift - w0) * w2) / length];
      expect(linePlaced([x, y, x - w2, y + w1].join(' '), box.points)).toBe(true);
      expect(linePlaced([x, y, x + w1, y + w2].join(' '), box.points)).toBe(false);
    }
  });

  it('the order of one correction: net input, output, error, changes, weights', () => {
    const { boxes, derivation } = variantOf(templateOf('perceptron-steps'), 'order');
    expect(boxes).toMatchObject([{ kind: 'order' }]);
    expect(derivation.steps.map(({ quantity: { id } }) => id)).toEqual([
      'net',
      'out',
      'e',
      'dw0',
      'dw1',
      'dw2',
      'w0_p2',
      'w1_p2',
      'w2_p2',
    ]);
  });
});
