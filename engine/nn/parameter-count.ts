/** How many numbers a layer has to learn, and how deep and wide a network is: counted, not measured. */

/** Counts of one layer or of several. */
export interface ParameterCount {
  readonly weights: number;
  readonly biases: number;
  readonly total: number;
}

const count = (weights: number, biases: number): ParameterCount => ({
  weights,
  biases,
  total: weights + biases,
});

/**
 * Fully connected: a weight for each pair of neurons, a bias for each that receives.
 * @param senders, receivers natural numbers
 */
export const fullyConnected = (senders: number, receivers: number): ParameterCount =>
  count(senders * receivers, receivers);

/** All layers of a fully connected network together. @param layers neurons in each layer, input first */
export function networkParameters(layers: readonly number[]): ParameterCount {
  const each = layers.slice(1).map((size, l) => fullyConnected(layers[l]!, size));
  return count(
    each.reduce((n, { weights }) => n + weights, 0),
    each.reduce((n, { biases }) => n + biases, 0),
  );
}

/** Layers that compute: all but the input, as on slide 55. @param layers neurons in each layer, input first */
export const depthOf = (layers: readonly number[]): number => layers.length - 1;

/** Neurons of the largest layer, as on slide 55. @param layers neurons in each layer, input first */
export const widthOf = (layers: readonly number[]): number => Math.max(...layers);

/** A square picture of some channels, filtered by square kernels without padding, one pixel at a time. */
export interface Convolution {
  /** Pixels along an edge of the picture. */
  readonly side: number;
  /** Channels that come in: 1 for grey, 3 for colour. */
  readonly channels: number;
  /** Pixels along an edge of a kernel; at most `side`. */
  readonly kernel: number;
  /** Maps that go out. */
  readonly maps: number;
}

/** Pixels along an edge of each map that goes out: one for each place of the kernel. */
export const mapSide = ({ side, kernel }: Convolution): number => side - kernel + 1;

/**
 * Convolutional: each map has one kernel over all channels and one bias, used at every place
 * (LeCun, Bottou, Bengio & Haffner 1998).
 */
export const convolutional = ({ channels, kernel, maps }: Convolution): ParameterCount =>
  count(kernel * kernel * channels * maps, maps);

/** The same picture to maps of the same size with every pixel connected to every neuron. */
export function fullyConnectedAs(convolution: Convolution): ParameterCount {
  const { side, channels, maps } = convolution;
  const out = mapSide(convolution);
  return fullyConnected(side * side * channels, out * out * maps);
}
