import type { Expr, Id } from './expr.ts';

/** A letter with marks, e.g. w with sub 11 and sup (2); TeX. */
export interface Letter {
  readonly base: string;
  readonly sub?: string;
  readonly sup?: string;
}

/** A derivative ∂of/∂by, or only its share through `via`; `short` is its nickname, such as δ for ∂E/∂net. */
export interface PartialName {
  readonly of: Id;
  readonly by: Id;
  readonly via?: Id;
  readonly short?: Letter;
  /** `of` depends on `by` alone: an ordinary derivative, written with d instead of ∂. */
  readonly ordinary?: true;
}

/** How a quantity is written. Names of derivatives are composed, so they follow when a letter changes. */
export type Notation = Letter | PartialName;

export type Role = 'input' | 'target' | 'weight' | 'bias' | 'rate' | 'computed';

/** Where a quantity sits on a picture: layer 0 is the input; an edge also has `from`, a unit of the layer before. */
export interface Place {
  readonly layer: number;
  readonly unit?: number;
  readonly from?: number;
}

/** A named number. */
export interface Quantity {
  readonly id: Id;
  readonly notation: Notation;
  readonly role: Role;
  /** The pass of training whose value it is; absent for what is given once (x, t, η). */
  readonly pass?: number;
  readonly place?: Place;
  /** The nickname that the derivative of the loss by this quantity gets, if it has one. */
  readonly sensitivity?: Letter;
}

export type Phase = 'forward' | 'loss' | 'backward' | 'update';

/** Why a step is taken, as data: `code` picks the sentence in each language, the ids fill its gaps. */
export type Reason =
  | { readonly code: 'weighted-sum' | 'activation' | 'loss' }
  | { readonly code: 'local'; readonly of: Id; readonly by: Id; readonly rule?: string }
  | { readonly code: 'chain' | 'paths-summed' | 'shortcut'; readonly of: Id; readonly by: Id }
  | { readonly code: 'path'; readonly of: Id; readonly by: Id; readonly via: Id }
  | { readonly code: 'update'; readonly by: Id }
  /** A sentence of its own, for steps no rule speaks of; `{id}` in it stands for a quantity's name. */
  | { readonly code: 'note'; readonly zh: string; readonly en: string };

/** quantity = expr, and why. */
export interface Step {
  readonly quantity: Quantity;
  readonly expr: Expr;
  readonly phase: Phase;
  readonly pass: number;
  readonly reason: Reason;
}

/** A given number; unitless. */
export interface Input {
  readonly quantity: Quantity;
  readonly value: number;
}
