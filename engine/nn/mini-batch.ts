import { EngineError } from '../errors.ts';
import { batchGradient } from './batch-training.ts';
import type { NetworkSpec } from './specification.ts';
import { lossesOf, stepDown, type Sample } from './training-order.ts';

/** How training goes through the samples. */
export interface MiniBatchOptions {
  /** Samples for one update: 1 updates after each, as many as there are once an epoch; all of them where left out. */
  readonly batch?: number;
  /** Told after each epoch, from 1, with the mean loss; for a progress bar. */
  readonly watch?: (epoch: number, loss: number) => void;
}

/** What a training on many samples came to. */
export interface MiniBatchTraining {
  /** The network with its last weights and biases. */
  readonly spec: NetworkSpec;
  /** Mean loss over all samples: before the first update, then after each epoch. */
  readonly losses: readonly number[];
}

/**
 * Mini-batch gradient descent: in each epoch every sample once, in order; after each batch w ← w − η · (mean gradient).
 * @param start as checked by `readSpecification`; its rate is η @param samples at least one @param epochs a whole number from 0
 * @throws EngineError `out-of-range`; `non-finite` when training diverges
 * @example trainOn(randomNetwork([2, 4, 1], 7), xorSamples, 500).losses
 */
export function trainOn(
  start: NetworkSpec,
  samples: readonly Sample[],
  epochs: number,
  { batch = samples.length, watch }: MiniBatchOptions = {},
): MiniBatchTraining {
  needWhole('samples', samples.length, 1, 'give at least one sample');
  needWhole('epochs', epochs, 0, 'write e.g. 100');
  needWhole('batch', batch, 1, 'write 1 to update after each sample');
  const meanLoss = (spec: NetworkSpec): number =>
    lossesOf(spec, samples).reduce((total, loss) => total + loss, 0) / samples.length;
  let spec = start;
  const losses = [meanLoss(spec)];
  for (let epoch = 1; epoch <= epochs; epoch++) {
    for (let from = 0; from < samples.length; from += batch) {
      spec = stepDown(spec, batchGradient(spec, samples.slice(from, from + batch)).gradients);
    }
    const loss = meanLoss(spec);
    if (!Number.isFinite(loss)) throw diverged(epoch, loss);
    losses.push(loss);
    watch?.(epoch, loss);
  }
  return { spec, losses };
}

function needWhole(path: string, found: number, least: number, cure: string): void {
  if (Number.isInteger(found) && found >= least) return;
  throw new EngineError({
    code: 'out-of-range',
    path,
    expected: `a whole number from ${least}`,
    found: String(found),
    cure,
  });
}

const diverged = (epoch: number, loss: number): EngineError =>
  new EngineError({
    code: 'non-finite',
    path: `losses[${epoch}]`,
    expected: 'a finite loss',
    found: String(loss),
    cure: 'the weights have run away; make the learning rate smaller',
  });
