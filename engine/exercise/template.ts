/**
 * An exercise family: a derivation whose given numbers are drawn from a seed and some of whose quantities the student finds.
 * What is right, how it is worked out and what each mistake would have given all follow from the derivation.
 */
import type { Derivation } from '../derivation/derivation.ts';
import type { Id } from '../derivation/expr.ts';
import type { Generator } from '../random.ts';
import type { Mistake } from './mistakes.ts';

/** numbers: boxes for one or several results · the others as their names say. */
export type Kind = 'numbers' | 'choice' | 'truth-table' | 'line' | 'order' | 'wrong-step' | 'predict';
export const kinds: readonly Kind[] = [
  'numbers',
  'choice',
  'truth-table',
  'line',
  'order',
  'wrong-step',
  'predict',
];

/** 1: one formula, numbers put in · 2: several steps · 3: the way is to be found as well. */
export type Level = 1 | 2 | 3;

/** One of several answers to choose from; its words stand with the exercise's, under its id. */
export interface Option {
  readonly id: string;
  /** A number to be shown in place of words. */
  readonly value?: number;
  /** The mistake that leads here. */
  readonly mistake?: string;
}

/** A point of one of two classes. */
export interface ClassPoint {
  readonly x: number;
  readonly y: number;
  readonly class: 0 | 1;
}

/** Where an answer goes; every answer is kept as the text it was given as. */
export type Box =
  /** The value of a quantity; the box has the quantity's id. */
  | { readonly kind: 'number'; readonly id: Id }
  /** The same where the value is 0 or 1. */
  | { readonly kind: 'bit'; readonly id: Id }
  /** Answered by the id of an option. */
  | {
      readonly kind: 'choice';
      readonly id: string;
      readonly options: readonly Option[];
      readonly right: string;
    }
  /** A line that has the two classes on different sides, answered by two of its points: `x1 y1 x2 y2`. */
  | { readonly kind: 'line'; readonly id: string; readonly points: readonly ClassPoint[] }
  /** Steps of the derivation in an order in which they can be taken, answered by their ids with spaces between. */
  | { readonly kind: 'order'; readonly id: string; readonly steps: readonly Id[] }
  /** The step in which the shown derivation goes wrong, answered by its id. */
  | { readonly kind: 'step'; readonly id: string; readonly steps: readonly Id[]; readonly right: Id };

/** One exercise made from a template. */
export interface Variant {
  readonly derivation: Derivation;
  /** In the order in which they are to be filled; a number may be judged by those before it. */
  readonly boxes: readonly Box[];
  /** The mistakes this exercise tells apart. */
  readonly mistakes: readonly Mistake[];
  /** The derivation as it is shown where a mistake is to be found in it. */
  readonly shown?: Derivation;
}

/** How digits are to be handled: results rounded when they are written down, or every step of the way. */
export interface AskedRounding {
  readonly kind: 'display' | 'step';
  /** 0 … 9. */
  readonly decimals: number;
}

export interface Template {
  /** Small letters, digits and hyphens; never used for anything else again. */
  readonly id: string;
  /** From 1. Grows whenever a seed would give another variant or an answer another verdict; the old one stays. */
  readonly version: number;
  /** The chapter's address, such as `backprop`. */
  readonly chapter: string;
  readonly kind: Kind;
  readonly level: Level;
  /** What it takes, in minutes, for somebody who has read the chapter. */
  readonly minutes: number;
  readonly rounding: AskedRounding;
  /** A candidate; whether it will do is decided by `variantOf`. */
  readonly draw: (generator: Generator) => Variant;
  /** Outputs near the ends of their range are part of the matter. */
  readonly maySaturate?: true;
  /** Two boxes may come out equal: that is part of the matter. */
  readonly mayCoincide?: true;
}
