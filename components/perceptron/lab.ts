/** What the reader does to a perceptron: points, start weights and rate in; the whole learning, its rounds and its limits out. */
import { gates } from '@engine/lecture/perceptron-example.ts';
import { marginOf, radius, separability, updateBound, type Separability } from '@engine/nn/margin.ts';
import {
  learn,
  netInput,
  thresholds,
  type Example,
  type Learning,
  type Presentation,
} from '@engine/nn/perceptron.ts';

const stones = (
  filled: readonly (readonly number[])[],
  ringed: readonly (readonly number[])[],
): Example[] => [
  ...filled.map((input) => ({ input, target: 1 })),
  ...ringed.map((input) => ({ input, target: 0 })),
];

/** Sets of points to begin with; the order is the order of learning. */
export const presets = {
  and: gates.and,
  or: gates.or,
  nand: gates.nand,
  xor: gates.xor,
  clouds: stones(
    [
      [1.3, 1.5],
      [0.7, 1.6],
      [1.6, 0.8],
      [0.9, 1],
    ],
    [
      [-0.5, 0.4],
      [0.3, -0.4],
      [0.4, 0.5],
      [-0.3, -0.6],
    ],
  ),
  /** The last ringed stone lies between filled ones. */
  mixed: stones(
    [
      [1.3, 1.5],
      [1.6, 0.8],
      [0.4, 0.2],
    ],
    [
      [-0.5, 0.4],
      [0.3, -0.4],
      [1, 0.8],
    ],
  ),
} as const satisfies Record<string, readonly Example[]>;
export type PresetName = keyof typeof presets;
export const presetNames = Object.keys(presets) as PresetName[];

export interface Setup {
  readonly examples: readonly Example[];
  /** Bias first. */
  readonly weights: readonly number[];
  readonly rate: number;
}
export const firstSetup: Setup = { examples: presets.and, weights: [0, 0, 0], rate: 1 };
/** The first correction that AND needs: the fourth example. */
export const firstAt = 4;

/** As many stones as a number fits into, and the proof looks through quickly. */
export const mostPoints = 12;
/** Rounds after which it is given up: points that can just be parted may take very many. */
export const limit = 200;

export interface Round {
  readonly round: number;
  /** The presentations of the round, and the place of each among all. */
  readonly shown: readonly { readonly at: number; readonly presentation: Presentation }[];
  readonly weights: readonly number[];
}

/** What the weights are after so many examples shown, and how they do. */
export interface Moment {
  readonly weights: readonly number[];
  /** Examples they get wrong. */
  readonly wrong: readonly number[];
  /** Their own γ. */
  readonly margin: number;
}

export interface Lab {
  readonly learning: Learning;
  /** At the start, then after each example shown. */
  readonly moments: readonly Moment[];
  readonly rounds: readonly Round[];
  readonly separability: Separability;
  readonly radius: number;
  /** The most corrections from this start at this rate, by the best separator; absent where there is none. */
  readonly bound?: number;
  /** How many times each example’s inequality is taken in the proof that there is no line; absent where there is one. */
  readonly shares?: readonly number[];
}

/** @throws EngineError for what cannot be computed, such as a rate of zero */
export function labOf({ examples, weights, rate }: Setup): Lab {
  const learning = learn(examples, { weights, rate, limit });
  const rounds = Array.from({ length: learning.rounds }, (_, i): Round => {
    const from = i * examples.length;
    const shown = learning.presentations
      .slice(from, from + examples.length)
      .map((presentation, p) => ({ at: from + p + 1, presentation }));
    return { round: i + 1, shown, weights: shown.at(-1)!.presentation.weights };
  });
  const found = separability(examples);
  const far = radius(examples);
  const moments = [weights, ...learning.presentations.map(({ weights: after }) => after)].map(
    (w): Moment => ({ weights: w, wrong: wrongOf(examples, w), margin: marginOf(w, examples) }),
  );
  return {
    learning,
    moments,
    rounds,
    separability: found,
    radius: far,
    ...(found.separable && {
      bound: updateBound({
        radius: far,
        margin: found.margin,
        separator: found.weights,
        start: weights,
        rate,
      }),
    }),
    ...(!found.separable && { shares: shares(found.certificate) }),
  };
}

/** Which examples these weights get wrong. */
export const wrongOf = (examples: readonly Example[], weights: readonly number[]): number[] =>
  examples.flatMap(({ input, target }, p) =>
    thresholds.step(netInput(weights, input)) === target ? [] : [p],
  );

/** The parts of a certificate as small whole numbers where they are such: the least of them made 1. */
export function shares(certificate: readonly number[]): number[] {
  const least = Math.min(...certificate.filter((part) => part > 1e-9));
  return certificate.map((part) => (part > 1e-9 ? part / least : 0));
}

/** The list with one of its members moved a place forward. */
export function earlier<Item>(list: readonly Item[], place: number): Item[] {
  if (place <= 0) return [...list];
  return list.map((item, i) => (i === place - 1 ? list[place]! : i === place ? list[place - 1]! : item));
}
