/**
 * Two rules by which a connection changes with the activity at its two ends, without any target.
 *
 * Sources: Hebb, The Organization of Behavior (1949), p. 62, in words; lecture, slide 9. Oja, “A simplified neuron
 * model as a principal component analyzer”, Journal of Mathematical Biology 15 (1982).
 */

/** What one connection sees in one moment; unitless. */
export interface Moment {
  /** Activity before the connection, of the sender. */
  readonly pre: number;
  /** Activity after it, of the receiver. */
  readonly post: number;
  /** η > 0. */
  readonly rate: number;
}

/** Hebb: Δw = η · pre · post. Nothing in it ever stops the growth. */
export const hebbChange = ({ pre, post, rate }: Moment): number => rate * pre * post;

/** Oja: Δw = η · post · (pre − post · w). The second term takes away in proportion to w, and keeps |w| near 1. */
export const ojaChange = ({ pre, post, rate }: Moment, weight: number): number =>
  rate * post * (pre - post * weight);

export type Rule = 'hebb' | 'oja';

/** The output of a linear neuron: Σ w_i x_i. Both of one length. */
export const linearOutput = (weights: readonly number[], input: readonly number[]): number =>
  weights.reduce((sum, w, i) => sum + w * input[i]!, 0);

/**
 * The weights of a linear neuron after it has seen one input; its own output is the activity after the connections.
 * @param weights and `input` of one length @param rate η > 0
 */
export function learn(
  rule: Rule,
  weights: readonly number[],
  input: readonly number[],
  rate: number,
): number[] {
  const post = linearOutput(weights, input);
  return weights.map((w, i) => {
    const moment = { pre: input[i]!, post, rate };
    return w + (rule === 'hebb' ? hebbChange(moment) : ojaChange(moment, w));
  });
}

/** Length of a vector. */
export const lengthOf = (vector: readonly number[]): number =>
  Math.sqrt(vector.reduce((sum, v) => sum + v * v, 0));
