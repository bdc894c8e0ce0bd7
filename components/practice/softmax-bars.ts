/** Softmax of three net inputs, with a temperature and a constant added to all: what the page shows of each class. */
import { softmax } from '@engine/nn/softmax.ts';
import { exp } from '@engine/math.ts';

/** What the reader may choose. */
export interface Chosen {
  readonly z: readonly [number, number, number];
  readonly temperature: number;
  /** Added to all three. */
  readonly shift: number;
}
export const firstChosen: Chosen = { z: [1, 2, 3], temperature: 1, shift: 0 };

export const nets = { least: -5, most: 5, step: 0.1 } as const;
export const shifts = { least: -10, most: 10, step: 1 } as const;
/** The temperature's slider moves evenly in orders of magnitude, from a tenth to ten. */
export const temperatures = { least: -1, most: 1, step: 0.05 } as const;

/** Two significant digits: what a slider chooses should be a number one can say. */
export const temperatureAt = (place: number): number => Number((10 ** place).toPrecision(2));
export const placeOf = (temperature: number): number => Math.log10(temperature);

export interface ClassShare {
  /** The net input with the constant added. */
  readonly net: number;
  /** e^(net/T). */
  readonly power: number;
  readonly p: number;
}

export interface Shares {
  readonly rows: readonly ClassShare[];
  /** Of the powers. */
  readonly sum: number;
}

export function sharesOf({ z, temperature, shift }: Chosen): Shares {
  const moved = z.map((x) => x + shift);
  const powers = moved.map((x) => exp(x / temperature));
  const p = softmax(moved, temperature);
  return {
    rows: moved.map((net, i) => ({ net, power: powers[i]!, p: p[i]! })),
    sum: powers.reduce((a, b) => a + b, 0),
  };
}
