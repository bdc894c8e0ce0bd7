import { EngineError } from '../errors.ts';
import { decimalSum } from '../math/decimal.ts';

/** One point to be classified: its coordinates x₁ … xₙ, without the leading 1, and its class. */
export interface Example {
  readonly input: readonly number[];
  /** 1 or 0; with `sign` as the output, 1 or −1. */
  readonly target: number;
}

/** What a neuron says of its net input. Both say no at zero, as the lecture's f(0) = 0 does. */
export const thresholds = {
  step: (net: number): number => (net > 0 ? 1 : 0),
  sign: (net: number): number => (net > 0 ? 1 : -1),
} as const;
export type ThresholdName = keyof typeof thresholds;

/** How a perceptron is to learn. */
export interface LearningOptions {
  /** The start: w₀ (the bias) first, then one weight for each coordinate; zeros where left out. */
  readonly weights?: readonly number[];
  /** The learning rate η, above 0; 1 where left out. */
  readonly rate?: number;
  /** The order within a round, as places in the list of examples; as listed where left out. */
  readonly order?: readonly number[];
  /** Rounds after which it is given up; 1000 where left out. */
  readonly limit?: number;
  /** Whether to stop when the weights come back to what they were at the end of an earlier round; true where left out. */
  readonly stopAtCycle?: boolean;
  readonly output?: ThresholdName;
}

/** One example shown once, with everything that happens to it. */
export interface Presentation {
  /** From 1. */
  readonly round: number;
  /** Its place in the list of examples, from 0. */
  readonly example: number;
  readonly before: readonly number[];
  readonly net: number;
  readonly output: number;
  /** ε = target − output: 0 where it is classified rightly. */
  readonly error: number;
  /** Δw, all zeros where the error is. */
  readonly change: readonly number[];
  readonly weights: readonly number[];
}

/** separated: a whole round without an error · cycle: the weights have come back, so it will never end · limit: given up. */
export type Ending = 'separated' | 'cycle' | 'limit';

/** How a perceptron learnt. */
export interface Learning {
  readonly presentations: readonly Presentation[];
  /** Rounds begun, the last one without an error included. */
  readonly rounds: number;
  readonly updates: number;
  readonly weights: readonly number[];
  readonly ending: Ending;
  /** The weights after round `from` (0: at the start) are those after round `to` again. */
  readonly cycle?: { readonly from: number; readonly to: number };
}

/** u = w₀ + w₁x₁ + … + wₙxₙ, of the decimals as written: a threshold asks for its sign, so a rest of rounding must not stay. */
export const netInput = (weights: readonly number[], input: readonly number[]): number =>
  decimalSum([[weights[0]!], ...input.map((x, i) => [weights[i + 1]!, x])]);

const fault = (path: string, expected: string, found: unknown, cure: string): EngineError =>
  new EngineError({ code: 'wrong-shape', path, expected, found: JSON.stringify(found), cure });

function finite(value: number, path: string): void {
  if (Number.isFinite(value)) return;
  throw new EngineError({
    code: 'not-a-number',
    path,
    expected: 'a finite number',
    found: String(value),
    cure: 'write a number such as 0.5',
  });
}

/** What learning begins with, every choice made. */
export type Start = Required<LearningOptions>;

/**
 * Fills in what was left out and checks the rest, once.
 * @throws EngineError `wrong-shape`, `not-a-number`, `out-of-range`
 */
export function startOf(examples: readonly Example[], options: LearningOptions): Start {
  const dimension = examples[0]?.input.length;
  if (dimension === undefined || dimension === 0) {
    throw fault('examples', 'at least one example with a coordinate', examples, 'add a point');
  }
  examples.forEach(({ input, target }, p) => {
    if (input.length !== dimension) {
      throw fault(`examples[${p}]`, `${dimension} coordinates`, input, 'give each point as many');
    }
    input.forEach((x, i) => finite(x, `examples[${p}].input[${i}]`));
    finite(target, `examples[${p}].target`);
  });
  const weights = options.weights ?? new Array<number>(dimension + 1).fill(0);
  if (weights.length !== dimension + 1) {
    throw fault('weights', `${dimension + 1} weights, the bias first`, weights, 'give one for each');
  }
  weights.forEach((w, i) => finite(w, `weights[${i}]`));
  const { rate = 1, limit = 1000, stopAtCycle = true, output = 'step' } = options;
  finite(rate, 'rate');
  if (rate <= 0) {
    throw new EngineError({
      code: 'out-of-range',
      path: 'rate',
      expected: 'a number above 0',
      found: String(rate),
      cure: 'write a learning rate such as 1',
    });
  }
  const order = options.order ?? examples.map((_, p) => p);
  if (order.length === 0 || order.some((p) => examples[p] === undefined)) {
    throw fault('order', `places from 0 to ${examples.length - 1}`, order, 'name existing examples');
  }
  return { weights, rate, order, limit, stopAtCycle, output };
}

/**
 * Shows one example: sum, output, error, Δw = η ε x, new weights (the lecture's steps 2 to 4, slide 45), each exact in the decimals
 * of what it is computed from.
 * @param round only noted
 */
export function present(
  examples: readonly Example[],
  example: number,
  weights: readonly number[],
  { rate, output }: Pick<Start, 'rate' | 'output'>,
  round = 1,
): Presentation {
  const { input, target } = examples[example]!;
  const net = netInput(weights, input);
  const said = thresholds[output](net);
  const error = target - said;
  const change = [1, ...input].map((x) => decimalSum([[rate, error, x]]));
  return {
    round,
    example,
    before: weights,
    net,
    output: said,
    error,
    change,
    weights: weights.map((w, i) => decimalSum([[w], [change[i]!]])),
  };
}

/**
 * The perceptron learning rule (Rosenblatt 1958; slides 45 and 52): show every example in turn, correct after each mistake, and begin
 * another round as long as the last one had a mistake in it.
 * @throws EngineError as `startOf` does, and `non-finite` when the weights overflow
 */
export function learn(examples: readonly Example[], options: LearningOptions = {}): Learning {
  const start = startOf(examples, options);
  const presentations: Presentation[] = [];
  /** The round after which the weights were such; their text, for numbers compare by it to the last bit. */
  const seen = new Map<string, number>([[start.weights.join(), 0]]);
  let weights = start.weights;
  let updates = 0;
  const ended = (rounds: number, ending: Ending, cycle?: Learning['cycle']): Learning => ({
    presentations,
    rounds,
    updates,
    weights,
    ending,
    ...(cycle && { cycle }),
  });
  for (let round = 1; round <= start.limit; round++) {
    let mistakes = 0;
    for (const p of start.order) {
      const shown = present(examples, p, weights, start, round);
      presentations.push(shown);
      weights = shown.weights;
      if (shown.error !== 0) mistakes++;
    }
    weights.forEach((w, i) => {
      if (!Number.isFinite(w)) throw overflow(i, w);
    });
    updates += mistakes;
    if (mistakes === 0) return ended(round, 'separated');
    const state = weights.join();
    const from = seen.get(state);
    if (from !== undefined && start.stopAtCycle) return ended(round, 'cycle', { from, to: round });
    seen.set(state, round);
  }
  return ended(start.limit, 'limit');
}

const overflow = (i: number, found: number): EngineError =>
  new EngineError({
    code: 'non-finite',
    path: `w${i}`,
    expected: 'a finite number',
    found: String(found),
    cure: 'make the learning rate or the coordinates smaller',
  });

/**
 * What one correction for all examples together would add: the sum of ε x over a round in which the weights stand still,
 * and beside it the sum of the errors alone, in which plus and minus cancel (slide 51).
 */
export function batchOf(
  examples: readonly Example[],
  weights: readonly number[],
): { readonly errors: readonly number[]; readonly sum: number; readonly direction: readonly number[] } {
  const shown = examples.map((_, p) => present(examples, p, weights, { rate: 1, output: 'step' }));
  const errors = shown.map(({ error }) => error);
  return {
    errors,
    sum: errors.reduce((a, b) => a + b, 0),
    direction: weights.map((_, i) => shown.reduce((total, { change }) => total + change[i]!, 0)),
  };
}
