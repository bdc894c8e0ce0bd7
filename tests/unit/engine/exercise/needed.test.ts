import { describe, expect, it } from 'vitest';
import { indexOf } from '@engine/derivation/derivation.ts';
import { nameTex } from '@engine/derivation/typeset.ts';
import { needed } from '@engine/exercise/needed.ts';
import { currentTemplates } from '@engine/exercise/templates.ts';
import { variantOf } from '@engine/exercise/variant.ts';
import { exercisePass } from '@engine/lecture/gradient-example.ts';

const ids = (d: { readonly steps: readonly { readonly quantity: { readonly id: string } }[] }): string[] =>
  d.steps.map(({ quantity }) => quantity.id);

describe('a derivation cut down', () => {
  const whole = exercisePass();

  it('keeps the way to what is needed, in its order, and every given number', () => {
    expect(ids(needed(whole, 'y'))).toEqual(['y']);
    expect(needed(whole, 'y').inputs).toBe(whole.inputs);
    expect(ids(needed(whole, 'w_p2'))).toEqual(ids(whole));
  });

  it('keeps what its names speak of: E, for the sake of ∂E/∂y, which does not rest on it', () => {
    expect(ids(needed(whole, 'd_E__y'))).toEqual(['y', 'E', 'd_E__y']);
  });
});

describe.each(currentTemplates.map((template) => [template.id, template] as const))('%s', (_, template) => {
  it('has a name for every quantity, in every derivation it shows', () => {
    const { derivation, shown, wrong } = variantOf(template, 'names');
    for (const d of [derivation, ...(shown ? [shown] : []), ...wrong.map((mistake) => mistake.derivation)]) {
      for (const { quantity } of [...d.inputs, ...d.steps]) expect(nameTex(d, quantity.id)).not.toBe('');
      for (const { reason } of d.steps)
        for (const [part, id] of Object.entries(reason))
          if (['of', 'by', 'via'].includes(part)) expect(indexOf(d).has(id)).toBe(true);
    }
  });
});
