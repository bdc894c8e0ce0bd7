/**
 * What the home page computes: one update of the lecture's 2-2-2 network, told by the bias θ₂.
 *
 * Each line reads the line above it. The page is made with these lines when the site is built; the same
 * functions run again in the browser when a reader takes further steps.
 */
import { writtenHtml } from '../../components/number/format.ts';
import { indexOf } from '../../engine/derivation/derivation.ts';
import { evaluate } from '../../engine/derivation/evaluate.ts';
import type { Values } from '../../engine/derivation/evaluate.ts';
import type { Expr, Id } from '../../engine/derivation/expr.ts';
import { show } from '../../engine/derivation/rounding.ts';
import type { Phase } from '../../engine/derivation/step.ts';
import { backpropExample } from '../../engine/lecture/backprop-example.ts';
import { onePass, repeat, train } from '../../engine/nn/optimizer.ts';

const pass = onePass(backpropExample);
/** This pass, and the forward pass with what it learnt. */
const passes = repeat(pass, 2);

export interface Line {
  /** The quantity this line computes. */
  readonly id: Id;
  readonly phase: Phase;
  /** The formula in symbols, TeX. */
  readonly tex: string;
}

export const lines: readonly Line[] = [
  { id: 'E', phase: 'loss', tex: 'E=\\tfrac12\\sum_k(t_k-o_k)^2' },
  {
    id: 'd_E__b2',
    phase: 'backward',
    tex: '\\dfrac{\\partial E}{\\partial\\theta_2}=\\delta_{o_1}\\cdot 1+\\delta_{o_2}\\cdot 1',
  },
  {
    id: 'b2_p2',
    phase: 'update',
    tex: '\\theta_2\\leftarrow\\theta_2-\\eta\\,\\dfrac{\\partial E}{\\partial\\theta_2}',
  },
  { id: 'net2_1_p2', phase: 'forward', tex: '\\mathit{net}_{o_1}=\\sum_j b_{j1}h_j+\\theta_2' },
  { id: 'out2_1_p2', phase: 'forward', tex: 'o_1=\\sigma(\\mathit{net}_{o_1})' },
  { id: 'E_p2', phase: 'loss', tex: 'E=\\tfrac12\\sum_k(t_k-o_k)^2' },
];

/** The right side of a line's step. */
export const exprOf = (id: Id): Expr => indexOf(passes).step(id)!.expr;

/** The phase a quantity was computed in, if it is one of the lines. */
export const phaseOf = (id: Id): Phase | undefined => lines.find((line) => line.id === id)?.phase;

/** @param inputs weights and biases learnt so far, and the learning rate; the lecture's where left out */
export const compute = (inputs: Readonly<Record<Id, number>> = {}): Values => evaluate(passes, { inputs });

/**
 * Goes on learning.
 * @param updates how many, 0 or more
 * @param inputs where to start from, as for `compute`
 * @returns the weights and biases afterwards, and the loss before each update
 * @throws EngineError `non-finite` when the learning rate is too large
 */
export function walk(
  updates: number,
  inputs: Readonly<Record<Id, number>> = {},
): { learnt: Record<Id, number>; losses: number[] } {
  const losses: number[] = [];
  const learnt = train(pass, updates, { inputs }, (_done, values) => {
    losses.push(values.get('E')!);
    return true;
  });
  return { learnt, losses };
}

/** The longest number that is shown as it was given. */
const givenLength = 6;

/** A number for reading, as HTML: as it was given if that is short, else rounded. */
export const reading = (value: number): string =>
  writtenHtml(value, { given: show(value).length <= givenLength });

/** Updates the little curve looks ahead, at least. */
const horizon = 40;

/** The curve of the loss in a box of 100 × 100: what has been walked, what follows, and where it stands. */
export interface Spark {
  readonly past: string;
  readonly ahead: string;
  readonly here: { readonly x: number; readonly y: number };
}

/**
 * @param losses the loss before each update, from the beginning to well beyond the present
 * @param done updates made so far
 */
export function spark(losses: readonly number[], done: number): Spark {
  const top = Math.max(...losses, 0) * 1.08;
  const last = Math.max(losses.length - 1, 1);
  const stride = Math.ceil(last / 120);
  const at = (k: number) => ({ x: (100 * k) / last, y: 100 - (90 * (losses[k] ?? 0)) / (top || 1) });
  const path = (from: number, to: number): string => {
    const points: string[] = [];
    for (let k = from; k < to; k += stride) points.push(`${at(k).x.toFixed(2)} ${at(k).y.toFixed(2)}`);
    points.push(`${at(to).x.toFixed(2)} ${at(to).y.toFixed(2)}`);
    return `M${points.join('L')}`;
  };
  return { past: path(0, done), ahead: path(done, last), here: at(done) };
}

/** How many updates the curve covers when `done` have been made. */
export const covered = (done: number): number => Math.ceil((done + 10) / horizon) * horizon;
