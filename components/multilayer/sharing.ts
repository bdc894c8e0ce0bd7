/** Parameters of one layer from picture to maps: every pixel to every neuron, or one small kernel shared by all places. */
import { firstOfLeNet } from '@engine/lecture/multilayer-example.ts';
import { convolutional, fullyConnectedAs, mapSide, type Convolution } from '@engine/nn/parameter-count.ts';

export const firstConvolution = firstOfLeNet;

export const ranges = {
  side: { least: 8, most: 224, step: 8 },
  channels: { least: 1, most: 16, step: 1 },
  kernel: { least: 1, most: 7, step: 2 },
  maps: { least: 1, most: 64, step: 1 },
} as const satisfies Record<keyof Convolution, { least: number; most: number; step: number }>;
export const controls = ['side', 'channels', 'kernel', 'maps'] as const;

export function sharingOf(convolution: Convolution) {
  const { side, channels, maps } = convolution;
  const out = mapSide(convolution);
  const [full, shared] = [fullyConnectedAs(convolution), convolutional(convolution)];
  return {
    out,
    inputs: side * side * channels,
    neurons: out * out * maps,
    full,
    shared,
    /** How many times as many parameters the fully connected layer has. */
    times: full.total / shared.total,
  };
}

/** Every number that is shown, by its id on the page. */
export function valuesOf(convolution: Convolution) {
  const { inputs, neurons, full, shared, times } = sharingOf(convolution);
  return {
    inputs,
    neurons,
    full_weights: full.weights,
    full_biases: full.biases,
    full: full.total,
    shared_weights: shared.weights,
    shared_biases: shared.biases,
    shared: shared.total,
    times,
  };
}

/** The sums behind some of them. */
export function sumsOf(convolution: Convolution) {
  const { side, channels, kernel, maps } = convolution;
  const { inputs, neurons } = sharingOf(convolution);
  return {
    inputs: `${side}² × ${channels}`,
    neurons: `(${side} − ${kernel} + 1)² × ${maps}`,
    full: `${grouped(inputs)} × ${grouped(neurons)}`,
    shared: `${kernel}² × ${channels} × ${maps}`,
  };
}

/** Whole numbers in groups of three, with the thin space that does not break. */
export const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '\u202F');
/** How many times, to three digits where it is small. */
export const timesText = (times: number): string =>
  times >= 100 ? grouped(Math.round(times)) : String(Number(times.toPrecision(3)));
