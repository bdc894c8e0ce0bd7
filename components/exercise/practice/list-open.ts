/** Exercises opened in the list: one chapter's share what keeps them. */
import { loadKatex } from '@components/derivation/formulas.svelte.ts';
import { languageOf } from '@components/language.ts';
import { mount } from 'svelte';
import type { Catalogue } from '../catalogue.ts';
import { ChapterPractice } from './chapter-practice.svelte.ts';
import { keeperFor } from './device.ts';
import type { Open } from './list-awake.ts';
import Practice from './Practice.svelte';

export function openerOf(catalogue: Catalogue): Open {
  const lang = languageOf(document.documentElement.lang);
  const chapters = new Map<string, Promise<ChapterPractice>>();
  const chapter = (slug: string, changed: () => void): Promise<ChapterPractice> => {
    let one = chapters.get(slug);
    if (!one) {
      const keeper = keeperFor(slug);
      const practice = new ChapterPractice(keeper);
      one = practice.restore().then(() => practice);
      // Written, or forgotten: the signs in the list say what lies on the shelf.
      keeper.watch(({ pending }) => {
        if (!pending) changed();
      });
      chapters.set(slug, one);
    }
    return one;
  };
  return async (target, row, changed) => {
    loadKatex();
    mount(Practice, {
      target,
      props: {
        practice: await chapter(row['slug']!, changed),
        id: row['row']!,
        lang,
        catalogue,
        nth: Number(row['nth']),
        heading: 4,
      },
    });
  };
}
