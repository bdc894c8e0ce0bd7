/** One computed number of the lecture: its value, how it came about, and where a reader can watch it being computed. */
import { indexOf } from '@engine/derivation/derivation.ts';
import { isGiven, nameTex } from '@engine/derivation/typeset.ts';
import type { Derivation } from '@engine/derivation/derivation.ts';
import type { Step } from '@engine/derivation/step.ts';
import { result, resultValue } from '@engine/lecture/results.ts';
import type { Lang } from '@engine/derivation/speak.ts';
import { stepperMark } from '@components/derivation/address.ts';
import { homes } from './homes.ts';

export interface Computed {
  /** Full precision. */
  readonly value: number;
  readonly derivation?: Derivation;
  /** Absent for what is given, and for numbers without a derivation. */
  readonly step?: Step;
  /** Whether the number was given, or is one that was given under another name. */
  readonly given: boolean;
}

/**
 * @param of a name in `engine/lecture/results.ts`
 * @param q a quantity of that result
 * @throws EngineError `unknown-result`, `unknown-quantity`
 */
export function computed(of: string, q: string): Computed {
  const value = resultValue(of, q);
  const { derivation } = result(of);
  if (!derivation) return { value, given: false };
  const step = indexOf(derivation).step(q);
  return { value, derivation, given: isGiven(derivation, q), ...(step && { step }) };
}

/** TeX name of a quantity; undefined where the result has no derivation and so no symbols. */
export function symbolOf(of: string, q: string): string | undefined {
  const { derivation } = result(of);
  return derivation && nameTex(derivation, q);
}

/**
 * The address at which a quantity is computed before the reader's eyes: the step of the stepper that makes it.
 * @param page the address of the page that links, e.g. `backprop` or `en/backprop`
 * @returns undefined for numbers no stepper shows
 */
export function stepAddress(of: string, q: string, page: string | undefined, lang: Lang): string | undefined {
  const home = homes[of];
  if (!home || !computed(of, q).step) return undefined;
  const address = lang === 'en' ? `en/${home.page}` : home.page;
  const { id, prefix } = stepperMark(home.stepper);
  return `${page === address ? '' : `/${address}/`}?${prefix}step=${q}#${id}`;
}
