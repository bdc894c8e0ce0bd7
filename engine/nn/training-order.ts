import { forwardLoss } from './gradient-check.ts';
import type { NetworkSpec } from './specification.ts';
import { tape, type Gradients } from './tape.ts';

/** One example to learn from. */
export interface Sample {
  readonly input: readonly number[];
  readonly target: readonly number[];
}

export interface TrainingOptions {
  /** Training stops, or goes on to the next sample, once the loss is below this. */
  readonly threshold: number;
  /** At most so many updates on one sample, or so many epochs: some samples never get below the threshold. */
  readonly limit?: number;
  /** Told of every update: which sample it was for (from 0), and the network after it. */
  readonly watch?: (sample: number, spec: NetworkSpec) => void;
}

/** How a training ended. */
export interface Training {
  readonly spec: NetworkSpec;
  /** Updates made for each sample. */
  readonly updates: readonly number[];
  readonly epochs: number;
  /** The loss of each sample at the end, with the final weights. */
  readonly losses: readonly number[];
  readonly total: number;
  /** Whether it ended below the threshold and not at the limit. */
  readonly reached: boolean;
}

const patience = 100_000;

/** The network shown another sample. */
export const withSample = (spec: NetworkSpec, { input, target }: Sample): NetworkSpec => ({
  ...spec,
  input,
  target,
});

/** Every parameter one step down its slope: w ← w − η · g. */
export function stepDown(spec: NetworkSpec, { weights, biases }: Gradients): NetworkSpec {
  const step = (parameter: number, slope: number): number => parameter - spec.rate * slope;
  return {
    ...spec,
    weights: spec.weights.map((matrix, l) =>
      matrix.map((row, i) => row.map((w, j) => step(w, weights[l]![i]![j]!))),
    ),
    biases: spec.biases.map((bias, l) => {
      const slopes = biases[l]!;
      return typeof bias === 'number'
        ? step(bias, slopes as number)
        : bias.map((b, i) => step(b, (slopes as number[])[i]!));
    }),
  };
}

/** One update on the sample the network has before it. */
export const descend = (spec: NetworkSpec): NetworkSpec => stepDown(spec, tape(spec).gradients);

/** The loss of every sample under these weights. */
export const lossesOf = (spec: NetworkSpec, samples: readonly Sample[]): number[] =>
  samples.map((sample) => forwardLoss(withSample(spec, sample)));

const sumOf = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/**
 * The lecture's steps 1–6 (slide 76), to the letter: train on one sample until its loss is below the threshold,
 * go on to the next, and never come back. It ends; whether it has learnt is another question.
 */
export function trainBySample(
  start: NetworkSpec,
  samples: readonly Sample[],
  options: TrainingOptions,
): Training {
  const { threshold, limit = patience, watch } = options;
  let spec = start;
  let reached = true;
  const updates = samples.map((sample, n) => {
    spec = withSample(spec, sample);
    let made = 0;
    for (; made < limit && forwardLoss(spec) >= threshold; made++) {
      spec = descend(spec);
      watch?.(n, spec);
    }
    reached &&= forwardLoss(spec) < threshold;
    return made;
  });
  const losses = lossesOf(spec, samples);
  return { spec, updates, epochs: 1, losses, total: sumOf(losses), reached };
}

/** Epochs: one update for each sample in turn, round after round, until the losses of all together are below the threshold. */
export function trainByEpoch(
  start: NetworkSpec,
  samples: readonly Sample[],
  options: TrainingOptions,
): Training {
  const { threshold, limit = patience, watch } = options;
  let spec = start;
  let losses = lossesOf(spec, samples);
  let epochs = 0;
  while (epochs < limit && sumOf(losses) >= threshold) {
    samples.forEach((sample, n) => {
      spec = descend(withSample(spec, sample));
      watch?.(n, spec);
    });
    epochs++;
    losses = lossesOf(spec, samples);
  }
  const total = sumOf(losses);
  return { spec, updates: samples.map(() => epochs), epochs, losses, total, reached: total < threshold };
}
