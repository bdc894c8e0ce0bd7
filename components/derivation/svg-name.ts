/** Names of quantities for a picture, where TeX cannot be set: runs of letters, some of them lowered. */
import { indexOf, type Derivation } from '@engine/derivation/derivation.ts';
import type { Id } from '@engine/derivation/expr.ts';
import type { Letter } from '@engine/derivation/step.ts';

export interface Run {
  readonly text: string;
  /** Set below the line, small. */
  readonly sub?: boolean;
  /** Digits and signs stand upright, letters lean. */
  readonly upright?: boolean;
}

const greek: Readonly<Record<string, string>> = {
  '\\theta': 'θ',
  '\\delta': 'δ',
  '\\eta': 'η',
  '\\sigma': 'σ',
  "\\sigma'": 'σ′',
  "y'": 'y′',
  '\\varepsilon': 'ε',
  '\\mathit{net}': 'net',
  '\\mathit{out}': 'out',
};

/** TeX marks away: `o_{1}` is `o1`. */
const plain = (tex: string): string => tex.replace(/[_{}\\]/g, '');

function letterRuns({ base, sub, sup }: Letter, later: string): Run[] {
  // A unit's output is called by the unit: out_{h_1} is h₁ on a picture.
  const unit = base === '\\mathit{out}' ? /^([a-z])_\{(\d+)\}$/.exec(sub ?? '') : null;
  const above = `${sup ? plain(sup) : ''}${later}`;
  const marks: Run[] = above === '' ? [] : [{ text: above, upright: true }];
  if (unit) return [{ text: unit[1]! }, { text: unit[2]!, sub: true, upright: true }, ...marks];
  return [
    { text: (greek[base] ?? base).replace(/^\\Delta /, 'Δ') },
    ...(sub ? [{ text: plain(sub), sub: true, upright: /^[\d,]+$/.test(sub) }] : []),
    ...marks,
  ];
}

/** The name of a quantity as seen from pass `now`. */
export function nameRuns(d: Derivation, id: Id, now: number): Run[] {
  const { notation, pass = now } = indexOf(d).quantity(id);
  const later = pass === now ? '' : pass === now + 1 ? '′' : `⟨${pass}⟩`;
  if ('base' in notation) return letterRuns(notation, later);
  if (notation.short) return letterRuns(notation.short, later);
  const { of, by, via, ordinary } = notation;
  const mark = ordinary ? 'd' : '∂';
  return [
    { text: mark, upright: true },
    ...nameRuns(d, of, now),
    { text: `/${mark}`, upright: true },
    ...nameRuns(d, by, now),
    ...(via === undefined ? [] : [{ text: '|', upright: true }, ...nameRuns(d, via, now)]),
  ];
}

/** The same as one word, for labels that are read out. */
export const nameText = (d: Derivation, id: Id, now: number): string =>
  nameRuns(d, id, now)
    .map((run) => run.text)
    .join('');

/** About how wide runs are at 16 px, in px; errs on the wide side. */
export function runsWidth(runs: readonly Run[]): number {
  return runs.reduce((width, { text, sub }) => width + text.length * (sub ? 6.5 : 9.2), 0);
}
