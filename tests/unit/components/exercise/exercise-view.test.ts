// An exercise as it is built: complete without a script, told in full in review, telling nothing where nothing is to be told.
import { parseHTML } from 'linkedom';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import ExerciseView from '../../../../components/exercise/ExerciseView.svelte';
import type { ViewProps } from '../../../../components/exercise/view-props.ts';
import { usualPolicy } from '../../../../engine/exercise/policy.ts';
import { currentTemplates, templateOf } from '../../../../engine/exercise/templates.ts';
import { variantOf } from '../../../../engine/exercise/variant.ts';
import { catalogue } from '../../../../src/exercises/catalogue.ts';
import { right } from '../../../oracles/right-answer.ts';

const seed = 'view';
const nothing = (): void => undefined;
function shown(id: string, props: Partial<ViewProps> = {}) {
  const all: ViewProps = {
    template: templateOf(id),
    seed,
    lang: 'zh',
    catalogue,
    policy: usualPolicy,
    mode: 'practice',
    tries: [],
    draft: {},
    name: 'it',
    ondraft: nothing,
    ...props,
  };
  const { body } = render(ExerciseView, { props: all });
  return parseHTML(`<!doctype html><html><body>${body}</body></html>`).document;
}

describe.each(currentTemplates.map(({ id }) => id))('%s', (id) => {
  const drawn = variantOf(templateOf(id), seed);

  it.each(['zh', 'en'] as const)('has its title, its situation and every box, in %s', (lang) => {
    const page = shown(id, { lang });
    expect(page.querySelector('h3')!.textContent.trim()).not.toBe('');
    expect(page.querySelector('.situation')!.textContent.trim()).not.toBe('');
    const boxes = [...page.querySelectorAll('[data-box]')].map((box) => box.getAttribute('data-box'));
    expect(boxes).toEqual(drawn.boxes.map((box) => box.id));
    const ids = [...page.querySelectorAll('[id]')].map((element) => element.id);
    expect(ids).toEqual([...new Set(ids)]);
    // Whatever a name or a description refers to is there, but for what is said after a check.
    for (const element of page.querySelectorAll('[aria-labelledby], [for]')) {
      const refers = `${element.getAttribute('aria-labelledby') ?? ''} ${element.getAttribute('for') ?? ''}`;
      for (const one of refers.trim().split(/\s+/)) expect(ids).toContain(one);
    }
    for (const number of page.querySelectorAll('.situation [data-quantity]'))
      expect(Number(number.getAttribute('data-value'))).toBe(
        drawn.values.get(number.getAttribute('data-quantity')!),
      );
  });

  it('is all right in review when it is', () => {
    const answers = right(templateOf(id), drawn);
    const page = shown(id, { mode: 'review', tries: [answers], attempts: [1], points: 10 });
    const states = [...page.querySelectorAll('[data-told]')].map((told) => told.getAttribute('data-state'));
    expect(states).toEqual(drawn.boxes.map(() => 'correct'));
    expect(page.querySelector('[data-do="check"]')).toBeNull();
    expect(page.querySelector('.status')!.textContent).toBe('全对。得10分，满分10分。');
  });

  it('tells nothing where it is collected', () => {
    const answers = right(templateOf(id), drawn);
    const page = shown(id, { mode: 'after', draft: answers, tries: [answers] });
    expect(page.querySelectorAll('[data-told][data-state], .status, [data-do]')).toHaveLength(0);
  });
});
