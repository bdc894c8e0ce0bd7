/** Why a step is taken: one sentence in the reader's language, with formulas between `$`. */
import { indexOf, type Derivation } from '@engine/derivation/derivation.ts';
import type { Id } from '@engine/derivation/expr.ts';
import type { Lang } from '@engine/derivation/speak.ts';
import type { Reason, Step } from '@engine/derivation/step.ts';
import { nameTex } from '@engine/derivation/typeset.ts';
import type { Sentences } from './reason-sentences.ts';

/** A piece of a sentence: plain words, or TeX. */
export type Part = { readonly text: string } | { readonly tex: string };

/**
 * The reason of a step.
 * @param sentences all of them, or none where every reason is a note of its own
 * @param more a sentence to say after it; empty for none
 */
export function reasonOf(
  d: Derivation,
  step: Step,
  lang: Lang,
  sentences: Partial<Sentences>,
  more: string,
): Part[] {
  const tex = (id: Id): string => nameTex(d, id, { now: step.pass });
  const { reason, quantity } = step;
  if (reason.code === 'note') {
    return parts(reason[lang], (id) => (id === 'q' ? tex(quantity.id) : tex(id)));
  }
  const gaps: Record<string, string> = { q: tex(quantity.id) };
  for (const gap of ['of', 'by', 'via'] as const) {
    if (gap in reason) gaps[gap] = tex((reason as Record<typeof gap, Id>)[gap]);
  }
  const sentence = sentences[nameOf(d, reason)]!;
  const joined = more && lang === 'en' ? `${sentence} ${more}` : sentence + more;
  return parts(joined, (gap) => gaps[gap]!);
}

/** Splits a sentence at its gaps. */
const parts = (sentence: string, tex: (gap: string) => string): Part[] =>
  sentence
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece.startsWith('{') ? { tex: tex(piece.slice(1, -1)) } : { text: piece }));

/** Functions whose slope is written with their own value. */
const ownSlope = (rule: string | undefined): boolean => ['sigmoid', 'tanh', 'softmax'].includes(rule ?? '');

function nameOf(d: Derivation, reason: Exclude<Reason, { code: 'note' }>): keyof Sentences {
  const index = indexOf(d);
  switch (reason.code) {
    case 'weighted-sum':
    case 'activation':
    case 'loss':
    case 'path':
    case 'shortcut':
      return reason.code;
    case 'local': {
      const made = index.step(reason.of);
      const { role } = index.quantity(reason.by);
      if (made?.phase === 'loss') return 'loss-by-output';
      if (made?.reason.code === 'activation')
        return ownSlope(reason.rule) ? 'out-by-net' : 'out-by-net-plain';
      if (made?.reason.code !== 'weighted-sum') return 'local-other';
      return role === 'weight' ? 'net-by-weight' : role === 'computed' ? 'net-by-out' : 'local-other';
    }
    case 'chain': {
      const { role, sensitivity } = index.quantity(reason.by);
      if (role === 'weight' || role === 'bias') return 'chain-weight';
      return sensitivity ? 'chain-unit' : 'chain-other';
    }
    case 'paths-summed':
      return index.quantity(reason.by).role === 'bias' ? 'summed-bias' : 'summed-unit';
    case 'update':
      return index.quantity(reason.by).role === 'bias' ? 'update-bias' : 'update-weight';
  }
}
