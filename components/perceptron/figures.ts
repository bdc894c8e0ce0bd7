/** Numbers and sentences as the perceptron's widgets write them. */
import { roundTo, show } from '@engine/derivation/rounding.ts';

/** At most four decimals, none that are zero, with a true minus sign. What is not zero never reads 0: a threshold tells them apart. */
export function brief(value: number): string {
  const rounded = roundTo(value, 4);
  return show(rounded === 0 ? Number(value.toPrecision(2)) : rounded).replaceAll('-', '−');
}

/** As many digits as a person types, as in a field: what is read there is what is computed with. */
export const exactly = (value: number): string => show(value).replaceAll('-', '−');

/** The brief form where it is added: a negative number in parentheses. */
export const term = (value: number): string => (value < 0 ? `(${brief(value)})` : brief(value));

/** (w₀, w₁, w₂) in one line. */
export const tuple = (values: readonly number[]): string => `(${values.map(brief).join(', ')})`;
