import type { Letter } from '../derivation/step.ts';

/** How a network's quantities are written. Indices start at 1; layer 0 is the input. */
export interface Names {
  readonly unit: (kind: 'net' | 'out' | 'delta', layer: number, unit: number) => Letter;
  readonly weight: (layer: number, from: number, to: number) => Letter;
  readonly bias: (layer: number, unit?: number) => Letter;
}

const bases = { net: '\\mathit{net}', out: '\\mathit{out}', delta: '\\delta' };
/** Two indices side by side; a comma once one has two digits. */
const pair = (a: number, b: number): string => (a > 9 || b > 9 ? `${a},${b}` : `${a}${b}`);

/** w with indices ji and layer (l): from unit j of layer l − 1 to unit i of layer l, as in the lecture's figure 5.7. */
export const generalNames: Names = {
  unit: (kind, layer, unit) => ({ base: bases[kind], sub: `${unit}`, sup: `(${layer})` }),
  weight: (layer, from, to) => ({ base: 'w', sub: pair(from, to), sup: `(${layer})` }),
  bias: (layer, unit) => ({ base: 'b', ...(unit && { sub: `${unit}` }), sup: `(${layer})` }),
};

const unitLetters = ['', 'h', 'o'];
const weightLetters = ['', 'a', 'b'];

/** The lecture's names for its example of one hidden layer: h, o; a, b; θ₁, θ₂ (slides 79–89). */
export const lectureNames: Names = {
  unit: (kind, layer, unit) => ({ base: bases[kind], sub: `${unitLetters[layer]}_{${unit}}` }),
  weight: (layer, from, to) => ({ base: weightLetters[layer]!, sub: pair(from, to) }),
  bias: (layer, unit) => ({ base: '\\theta', sub: unit ? `${layer},${unit}` : `${layer}` }),
};

const netOf = (layer: number, unit: number): number => (layer === 1 ? unit : unit + 2);

/** The lecture's names for its three neurons that make XOR: s₁, s₂, y; w₁₁ … w₂₂, w₃, w₄; b₁, b₂, b₃ (slide 58). */
export const xorNames: Names = {
  unit: (kind, layer, unit) =>
    kind !== 'out'
      ? { base: bases[kind], sub: `${netOf(layer, unit)}` }
      : layer === 1
        ? { base: 's', sub: `${unit}` }
        : { base: 'y' },
  weight: (layer, from, to) => ({ base: 'w', sub: layer === 1 ? pair(from, to) : `${from + 2}` }),
  bias: (layer, unit = 1) => ({ base: 'b', sub: `${netOf(layer, unit)}` }),
};

/** Names that belong to one example of the lecture only, and so have to be asked for. */
const namings = { xor: xorNames } as const;
export type Naming = keyof typeof namings;

/** The names asked for; without that the lecture's where they reach, general ones elsewhere. */
export const namesFor = (layers: readonly number[], naming?: Naming): Names =>
  naming ? namings[naming] : layers.length === 3 ? lectureNames : generalNames;
