/** Numbers that are pleasant to compute with, drawn from a generator. */
import { integer, type Generator } from '../random.ts';

/** One of low, low + step, … up to high, as a short decimal. @example decimal(g, 0.1, 0.9, 0.05) */
export function decimal(g: Generator, low: number, high: number, step: number): number {
  const count = Math.round((high - low) / step);
  return Number((low + integer(g, count + 1) * step).toPrecision(12));
}

/** The same with either sign, never zero. */
export function signedDecimal(g: Generator, low: number, high: number, step: number): number {
  const size = decimal(g, low, high, step);
  return integer(g, 2) === 0 ? size : -size;
}

/** Several different ones, in the order drawn. @param count at most as many as there are */
export function differentDecimals(
  g: Generator,
  count: number,
  low: number,
  high: number,
  step: number,
): number[] {
  const drawn: number[] = [];
  while (drawn.length < count) {
    const x = decimal(g, low, high, step);
    if (!drawn.includes(x)) drawn.push(x);
  }
  return drawn;
}
