import { describe, expect, it } from 'vitest';
import { xor } from '../../../../engine/lecture/backprop-example.ts';
import { rightAnswers } from '../../../../engine/nn/batch-training.ts';
import { forwardLoss } from '../../../../engine/nn/gradient-check.ts';
import { trainOn } from '../../../../engine/nn/mini-batch.ts';
import { randomNetwork } from '../../../../engine/nn/random-network.ts';
import { descend, withSample } from '../../../../engine/nn/training-order.ts';
import { refusalOf } from '../../../support/refusal.ts';

/** Two orders of the same sums. */
const roundings = 1e-12;
const start = randomNetwork([2, 4, 1], 7);
const meanLoss = (spec: typeof start): number =>
  xor.reduce((total, sample) => total + forwardLoss(withSample(spec, sample)), 0) / xor.length;

describe('trainOn', () => {
  it('changes nothing in no epochs', () => {
    expect(trainOn(start, xor, 0)).toEqual({ spec: start, losses: [meanLoss(start)] });
  });
  it('with batches of one is one update for each sample in turn', () => {
    let by = start;
    for (let epoch = 0; epoch < 3; epoch++) for (const sample of xor) by = descend(withSample(by, sample));
    const { spec, losses } = trainOn(start, xor, 3, { batch: 1 });
    spec.weights.flat(2).forEach((w, i) => {
      expect(Math.abs(w - by.weights.flat(2)[i]!)).toBeLessThan(roundings);
    });
    expect(losses).toHaveLength(4);
    expect(Math.abs(losses[3]! - meanLoss(by))).toBeLessThan(roundings);
  });
  it('with one batch goes down the mean of the losses: by rate times slope squared, for a small rate', () => {
    const rate = 1e-6;
    const { spec, losses } = trainOn({ ...start, rate }, xor, 1);
    const moved = spec.weights.flat(2).map((w, i) => w - start.weights.flat(2)[i]!);
    const turned = spec.biases.flat().map((b, i) => b - start.biases.flat()[i]!);
    const squares = [...moved, ...turned].reduce((total, x) => total + x * x, 0) / rate;
    // The rest is of second order: the rate times the curvature, near 1.
    expect((losses[0]! - losses[1]!) / squares).toBeCloseTo(1, 4);
  });
  it('takes what is left over as a last, smaller batch', () => {
    const three = trainOn(start, xor, 1, { batch: 3 }).spec;
    const apart = trainOn(trainOn(start, xor.slice(0, 3), 1).spec, xor.slice(3), 1).spec;
    expect(three.weights).toEqual(apart.weights);
  });
  it('learns exclusive or, and tells of every epoch', () => {
    const told: number[] = [];
    const { spec, losses } = trainOn({ ...start, rate: 2 }, xor, 2000, {
      watch: (epoch, loss) => told.push(epoch, loss),
    });
    expect(losses.at(-1)).toBeLessThan(0.01);
    expect(told.slice(-2)).toEqual([2000, losses.at(-1)]);
    expect(told).toHaveLength(4000);
    expect(rightAnswers(spec, xor)).toBe(4);
  });
  it.each([
    [() => trainOn(start, [], 1), 'samples'],
    [() => trainOn(start, xor, 1.5), 'epochs'],
    [() => trainOn(start, xor, 1, { batch: 0 }), 'batch'],
  ])('refuses what means nothing', (run, path) => {
    expect(refusalOf(run)).toMatchObject({ code: 'out-of-range', path });
  });
  it('says so when it runs away', () => {
    const steep = randomNetwork([1, 1], 1, { output: 'identity', rate: 1e200 });
    const samples = [{ input: [1], target: [0] }];
    expect(refusalOf(() => trainOn(steep, samples, 5))).toMatchObject({ code: 'non-finite' });
  });
});
