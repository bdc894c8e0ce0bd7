/** How the error of the lecture's example falls over ten thousand updates, at points even on a logarithmic axis. */
import { backpropExample } from '@engine/lecture/backprop-example.ts';
import { forwardLoss } from '@engine/nn/gradient-check.ts';
import { trainBySample } from '@engine/nn/training-order.ts';

/** The loss after so many updates. */
export interface LossPoint {
  readonly updates: number;
  readonly loss: number;
}

/** Whole numbers from 1 to `last`, both included, about so many to each power of ten, without repetition. */
export function logSpaced(last: number, perDecade: number): number[] {
  const steps = Math.ceil(Math.log10(last) * perDecade);
  const all = Array.from({ length: steps + 1 }, (_, i) => Math.round(last ** (i / Math.max(steps, 1))));
  return [...new Set(all)];
}

/** @param last updates, at least 1 */
export function lossCurve(last: number, perDecade = 24): LossPoint[] {
  const wanted = new Set(logSpaced(last, perDecade));
  const points: LossPoint[] = [];
  let updates = 0;
  trainBySample(backpropExample, [backpropExample], {
    threshold: 0, // never reached: go on to the limit
    limit: last,
    watch: (_sample, spec) => {
      updates++;
      if (wanted.has(updates)) points.push({ updates, loss: forwardLoss(spec) });
    },
  });
  return points;
}
