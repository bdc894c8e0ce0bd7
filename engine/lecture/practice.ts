import { exp, log } from '../math.ts';
import { sigmoid } from '../derivation/functions.ts';
import { denseLayers, depthOf, parameterCount } from '../nn/architecture.ts';
import { batchGradient, rightAnswers } from '../nn/batch-training.ts';
import { crossEntropyOfNet, squaredOfNet } from '../nn/sigmoid-losses.ts';
import { softmax } from '../nn/softmax.ts';
import { famousNetworks } from './famous-networks.ts';
import { startOf, testPoints, trained, trainingPoints, type Design } from './pinwheel.ts';
import { derived, numbers, type ResultMakers } from './result.ts';
import { netInputs, softmaxCrossEntropy } from './softmax-cross-entropy.ts';
import { constantGuess, guesses, measured } from './total-loss.ts';

/** Ids of a result spell −4 as m4. */
const spelled = (x: number): string => (x < 0 ? `m${-x}` : String(x));

/** Shares of the three classes: p1 p2 p3. */
const shares = (z: readonly number[], temperature = 1): Record<string, number> =>
  Object.fromEntries(softmax(z, temperature).map((p, i) => [`p${i + 1}`, p]));

/** Net inputs at which the two losses are compared in the text. */
const compared = [-8, -4, -2, 0, 2, 4];

function run(design: Design) {
  const { updates, loss, right, spec } = trained(design);
  return numbers({ updates, loss, right, test: rightAnswers(spec, testPoints) });
}
const design: Design = { hidden: 8, loss: 'cross-entropy', rate: 1 };

/** What the lecture computes in its chapter 9. */
export const practiceResults = {
  'softmax-cross-entropy': () => derived(softmaxCrossEntropy()),
  /** softmax(1, 2, 3), and the same after a constant is added or the temperature changed. */
  'softmax-123': () => numbers(shares(netInputs)),
  'softmax-shifted': () => numbers(shares(netInputs.map((z) => z + 100))),
  'softmax-cold': () => numbers(shares(netInputs, 0.2)),
  'softmax-warm': () => numbers(shares(netInputs, 5)),
  /** For each answer given with probability p: −ln p. */
  'cross-entropy-values': () => numbers({ third: log(3), tenth: log(10), hundredth: log(100) }),
  'losses-of-net': () =>
    numbers({
      ...Object.fromEntries(
        compared.flatMap((z) => [
          [`p_${spelled(z)}`, sigmoid(z)],
          [`squared_${spelled(z)}`, squaredOfNet.value(1, z)],
          [`squared_slope_${spelled(z)}`, squaredOfNet.slope(1, z)],
          [`entropy_${spelled(z)}`, crossEntropyOfNet.value(1, z)],
          [`entropy_slope_${spelled(z)}`, crossEntropyOfNet.slope(1, z)],
        ]),
      ),
      /** −p(1 − p)² is steepest at p = ⅓, that is z = −ln 2, and comes to −4/27. */
      steepest: squaredOfNet.slope(1, -log(2)),
      steepest_at: -log(2),
      /** How many times as large the slope of the cross-entropy is at −8: 1 / (p(1 − p)) = 2 + e^8 + e^(−8). */
      ratio_m8: 2 + exp(8) + exp(-8),
    }),
  /** Layers with weights, and numbers to be learnt: alexnet_layers, alexnet_parameters, … */
  'famous-networks': () =>
    numbers(
      Object.fromEntries(
        Object.entries(famousNetworks).flatMap(([name, architecture]) => [
          [`${name}_layers`, depthOf(architecture)],
          [`${name}_parameters`, parameterCount(architecture)],
        ]),
      ),
    ),
  /** A network for handwritten digits: 28 × 28 pixels in, ten classes out. */
  handwriting: () =>
    numbers({
      input: 28 * 28,
      direct: parameterCount(denseLayers([784, 10])),
      one: parameterCount(denseLayers([784, 100, 10])),
      two: parameterCount(denseLayers([784, 300, 100, 10])),
      first: 784 * 300 + 300,
      /** A convolution of six 5 × 5 kernels over the same image. */
      convolution: parameterCount([{ kind: 'convolution', kernel: 5, from: 1, to: 6 }]),
    }),
  /** Sum and mean over the same eight samples: loss and slope at 0, one step from there at η = 0.3, and the rate from which the sum runs away. */
  'sum-and-mean': () => {
    const count = 8;
    const samples = measured(count);
    const { loss, gradients } = batchGradient(constantGuess(1), samples);
    const slope = (gradients.biases[0] as readonly number[])[0]!;
    return numbers({
      mean: loss,
      sum: count * loss,
      mean_slope: slope,
      sum_slope: count * slope,
      mean_step: guesses('mean', count, 0.3, 1).at(-1)!,
      sum_step: guesses('sum', count, 0.3, 1).at(-1)!,
      rate_limit: 2 / count,
    });
  },
  'pinwheel-start': () => {
    const spec = startOf(design);
    return numbers({
      parameters: parameterCount(denseLayers(spec.layers)),
      points: trainingPoints.length,
      loss: batchGradient(spec, trainingPoints).loss,
      guessing: log(3),
    });
  },
  pinwheel: () => run(design),
  'pinwheel-squared': () => run({ ...design, loss: 'half-squared-error' }),
  'pinwheel-straight': () => run({ ...design, hidden: 0 }),
  'pinwheel-slow': () => run({ ...design, rate: 0.1 }),
  'pinwheel-fast': () => run({ ...design, rate: 10 }),
} as const satisfies ResultMakers;
