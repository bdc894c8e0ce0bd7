/**
 * A formula as a cell asks for it with `tex('…')`: the page sets it.
 *
 * Plain data of `kind: 'tex'`, frozen; what `tex` itself has made is told from an object that merely looks like it by `isTex`.
 */
import { described, EngineError } from '../errors.ts';

export interface Tex {
  readonly kind: 'tex';
  readonly tex: string;
}

/** UTF-16 units. */
export const longestTex = 4000;

const made = new WeakSet<object>();

/** Whether `tex` made it. */
export const isTex = (value: unknown): value is Tex =>
  typeof value === 'object' && value !== null && made.has(value);

/**
 * A formula in TeX. Whether it is right is seen where it is set; a mistake is shown there, as text.
 * @param source in `String.raw`, or with each backslash doubled
 * @throws EngineError `wrong-shape`, `too-large`
 * @example tex(String.raw`\delta_k = o_k(1 - o_k)(o_k - t_k)`)
 */
export function tex(source: string): Tex {
  if (typeof source !== 'string') {
    throw new EngineError({
      code: 'wrong-shape',
      path: 'tex',
      expected: 'a text',
      found: described(source),
      cure: 'put the formula in quotes',
    });
  }
  if (source.length > longestTex) {
    throw new EngineError({
      code: 'too-large',
      path: 'tex',
      expected: `at most ${longestTex} letters`,
      found: `${source.length} of them`,
      cure: 'show a part of it',
    });
  }
  const checked: Tex = Object.freeze({ kind: 'tex', tex: source });
  made.add(checked);
  return checked;
}
