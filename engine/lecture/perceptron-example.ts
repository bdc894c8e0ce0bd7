import { learn, type Example } from '../nn/perceptron.ts';

/** A function of one to three inputs 0 and 1 as examples, rows 00, 01, 10, 11: the last input changes fastest. */
export function gate(outputs: readonly number[]): Example[] {
  const inputs = [2, 4, 8].indexOf(outputs.length) + 1;
  return outputs.map((target, row) => ({
    input: Array.from({ length: inputs }, (_, i) => (row >> (inputs - 1 - i)) & 1),
    target,
  }));
}

/** The gates that the lecture speaks of (slides 39, 53), rows 00, 01, 10, 11. */
export const gates = {
  and: gate([0, 0, 0, 1]),
  or: gate([0, 1, 1, 1]),
  nand: gate([1, 1, 1, 0]),
  xor: gate([0, 1, 1, 0]),
} as const;
export type GateName = keyof typeof gates;

/** Start weights far from any line that parts AND: a small rate has a long way to go. */
export const farStart = [3, -2, 1] as const;

/** Every function of n inputs, as the column of its outputs: 0…0 first, 1…1 last. */
export const functionsOf = (inputs: number): number[][] => {
  const rows = 1 << inputs;
  return Array.from({ length: 1 << rows }, (_, f) =>
    Array.from({ length: rows }, (_row, row) => (f >> (rows - 1 - row)) & 1),
  );
};

/**
 * Whether a perceptron can learn it. With η = 1 from zero the weights stay whole numbers, and in bounds where the classes cannot be
 * parted (Minsky & Papert’s cycling theorem): learning then ends without an error or comes back to weights it has had.
 */
export const isSeparable = (outputs: readonly number[]): boolean =>
  learn(gate(outputs)).ending === 'separated';
