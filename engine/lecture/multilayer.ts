import { unrolled } from '../nn/feedback-network.ts';
import {
  convolutional,
  depthOf,
  fullyConnectedAs,
  mapSide,
  networkParameters,
  widthOf,
} from '../nn/parameter-count.ts';
import { backpropExample } from './backprop-example.ts';
import {
  fadingPair,
  feedbackPair,
  firstOfLeNet,
  holdingPair,
  moments,
  rows,
  twoHidden,
  xorNetwork,
} from './multilayer-example.ts';
import { derived, forwardPass, numbers, type ResultMakers } from './result.ts';

/** What the lecture computes in its chapter 5. */
export const multilayerResults = {
  /** Its numbers are halves and whole ones: one decimal shows all of them. */
  'xor-network': () => ({ ...forwardPass(xorNetwork, 'xor'), rounding: { kind: 'display', decimals: 1 } }),
  /** Every row of the truth table: net1_00, s1_00, net2_00, s2_00, net3_00, y_00, … */
  'xor-rows': () =>
    numbers(
      Object.fromEntries(
        rows.flatMap((input) => {
          const { values } = forwardPass({ ...xorNetwork, input });
          const at = (id: string): number => values.get(id)!;
          const row = input.join('');
          return [
            [`net1_${row}`, at('net1_1')],
            [`s1_${row}`, at('out1_1')],
            [`net2_${row}`, at('net1_2')],
            [`s2_${row}`, at('out1_2')],
            [`net3_${row}`, at('net2_1')],
            [`y_${row}`, at('out2_1')],
          ];
        }),
      ),
    ),
  /** The lecture's networks by its own convention, which does not count the input. */
  'network-depth': () =>
    numbers({
      perceptron: depthOf([2, 1]),
      xor: depthOf(xorNetwork.layers),
      backprop: depthOf(backpropExample.layers),
      two_hidden: depthOf(twoHidden),
    }),
  'two-hidden': () => {
    const { weights, biases, total } = networkParameters(twoHidden);
    return numbers({ weights, biases, total, width: widthOf(twoHidden), depth: depthOf(twoHidden) });
  },
  /** The first layer of LeNet-5 against the same layer fully connected. */
  'first-of-lenet': () => {
    const [full, shared] = [fullyConnectedAs(firstOfLeNet), convolutional(firstOfLeNet)];
    const out = mapSide(firstOfLeNet);
    return numbers({
      inputs: firstOfLeNet.side * firstOfLeNet.side * firstOfLeNet.channels,
      neurons: out * out * firstOfLeNet.maps,
      full: full.total,
      convolution: shared.total,
      times: full.total / shared.total,
    });
  },
  'feedback-pair': () => derived(unrolled(feedbackPair, moments)),
  'feedback-holding': () => derived(unrolled(holdingPair, moments)),
  'feedback-fading': () => derived(unrolled(fadingPair, moments)),
} as const satisfies ResultMakers;
