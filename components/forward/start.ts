/** The lecture's picture with the course's numbers: what the widget shows before anyone changes anything. */
import { forwardExample } from '@engine/lecture/forward.ts';
import type { Given } from './layer.ts';

const [hidden, output] = forwardExample.weights;
export const firstGiven: Given = {
  input: forwardExample.input,
  hidden: hidden!,
  bias: forwardExample.biases[0] as readonly number[],
  output: output![0]!,
  outputBias: (forwardExample.biases[1] as readonly number[])[0]!,
  activation: 'sigmoid',
};
