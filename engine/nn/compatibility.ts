import { EngineError } from '../errors.ts';
import type { ActivationName } from './activation.ts';
import { losses, type LossName } from './loss.ts';

/** Room for sums that are 1 on paper and not in binary, such as 0.1 + 0.2 + 0.7. */
const sumTolerance = 1e-9;

/**
 * Whether activations, loss and targets go together; each is taken to be well formed by itself.
 * @param activation one for each layer after the input
 * @throws EngineError `softmax-not-last`, `loss-needs-output`, `target-not-fitting`
 */
export function checkCompatibility(
  activation: readonly ActivationName[],
  loss: LossName,
  target: readonly number[],
): void {
  checkActivations(activation, loss);
  checkTarget(target, loss);
}

function checkActivations(activation: readonly ActivationName[], loss: LossName): void {
  const last = activation.length - 1;
  const early = activation.findIndex((name, l) => name === 'softmax' && l < last);
  if (early >= 0)
    throw new EngineError({
      code: 'softmax-not-last',
      path: `activation[${early}]`,
      expected: 'softmax on the output layer only',
      found: '"softmax"',
      cure: 'use another activation in hidden layers',
    });
  const { outputs } = losses[loss];
  if (outputs && !outputs.includes(activation[last]!)) {
    throw new EngineError({
      code: 'loss-needs-output',
      path: `activation[${last}]`,
      expected: `${outputs.join(' or ')}, which ${loss} goes with`,
      found: `"${activation[last]}"`,
      cure: 'change the output activation or the loss',
    });
  }
}

function checkTarget(target: readonly number[], loss: LossName): void {
  const { targets } = losses[loss];
  if (targets === 'any') return;
  target.forEach((t, i) => {
    if (t < 0 || t > 1)
      throw new EngineError({
        code: 'target-not-fitting',
        path: `target[${i}]`,
        expected: `a probability between 0 and 1, as ${loss} needs`,
        found: String(t),
        cure: 'change the target or the loss',
      });
  });
  const total = target.reduce((a, b) => a + b, 0);
  if (targets === 'sum-to-1' && Math.abs(total - 1) > sumTolerance) {
    throw new EngineError({
      code: 'target-not-fitting',
      path: 'target',
      expected: `probabilities that sum to 1, as ${loss} needs`,
      found: String(total),
      cure: 'e.g. [0, 1]',
    });
  }
}
