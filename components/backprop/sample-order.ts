/**
 * The two orders of training side by side: the lecture's steps to the letter (each sample until it passes), and by
 * epochs (every sample once a round). The numbers are the engine's; here they become curves.
 */
import { and, oneOutput, xor } from '@engine/lecture/backprop-example.ts';
import { lossesOf, trainByEpoch, trainBySample } from '@engine/nn/training-order.ts';
import { boundaries, draw, type Drawing, type Moment, type Run } from './order-drawing.ts';

export const tasks = { xor, and } as const;
export type Task = keyof typeof tasks;
export const thresholds = [0.1, 0.01, 0.001] as const;
export const rates = [0.1, 0.5, 1, 2] as const;
/** Rounds, or updates on one sample, after which an order is given up: a few seconds of a phone's work. */
export const limit = 20_000;

/** What the reader may choose. */
export interface Choice {
  readonly task: Task;
  readonly threshold: number;
  readonly rate: number;
}
export const firstChoice: Choice = { task: 'xor', threshold: 0.01, rate: 0.5 };

/** At most so many points of a curve: more than its pixels need, fewer than a page must carry. */
const points = 120;

/** Every so-many-th moment, the first, the last, and those where training goes on to another sample. */
function thinned(moments: readonly Moment[], keep: ReadonlySet<number>): Moment[] {
  const stride = Math.ceil(moments.length / points);
  return moments.filter(({ at }, i) => i % stride === 0 || i === moments.length - 1 || keep.has(at));
}

/** Train on each sample until its loss is below the threshold, then never come back to it. */
export function bySample({ task, threshold, rate }: Choice): Run {
  const samples = tasks[task];
  const network = { ...oneOutput, rate };
  const moments: Moment[] = [{ at: 0, losses: lossesOf(network, samples) }];
  const end = trainBySample(network, samples, {
    threshold,
    limit,
    watch: (_sample, spec) => moments.push({ at: moments.length, losses: lossesOf(spec, samples) }),
  });
  return { ...end, moments: thinned(moments, new Set(boundaries(end.updates))) };
}

/** Train on every sample once a round, until the losses of all together are below the threshold. */
export function byEpoch({ task, threshold, rate }: Choice): Run {
  const samples = tasks[task];
  const network = { ...oneOutput, rate };
  const moments: Moment[] = [];
  let round = 0;
  let next = 1;
  const end = trainByEpoch(network, samples, {
    threshold,
    limit,
    watch: (sample, spec) => {
      if (sample < samples.length - 1) return;
      round++;
      if (round < next) return;
      moments.push({ at: round, losses: lossesOf(spec, samples) });
      next = Math.max(round + 1, Math.round(round * 1.08));
    },
  });
  if (moments.at(-1)?.at !== end.epochs) moments.push({ at: end.epochs, losses: end.losses });
  return { ...end, moments };
}

/** What the page shows of one choice: numbers and drawings, without the moments between. */
export interface View {
  readonly choice: Choice;
  readonly targets: readonly number[];
  readonly bySample: Omit<Run, 'moments'> & { readonly drawing: Drawing };
  readonly byEpoch: Omit<Run, 'moments'> & { readonly drawing: Drawing };
}

/** Runs both orders. May take a second. */
export function view(choice: Choice): View {
  const shown = ({ updates, epochs, losses, total, reached, ...run }: Run, scale: 'linear' | 'log') => ({
    updates,
    epochs,
    losses,
    total,
    reached,
    drawing: draw({ updates, epochs, losses, total, reached, ...run }, choice.threshold, scale),
  });
  return {
    choice,
    targets: tasks[choice.task].map(({ target }) => target[0]!),
    bySample: shown(bySample(choice), 'linear'),
    byEpoch: shown(byEpoch(choice), 'log'),
  };
}
