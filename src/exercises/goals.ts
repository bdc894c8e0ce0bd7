/** What each chapter wants its readers to be able to do, for those who list the exercises that serve it. */
import { getCollection } from 'astro:content';

/** @returns the goals by the chapter's address */
export const goalsOf = async (lang: 'zh' | 'en'): Promise<Readonly<Record<string, readonly string[]>>> =>
  Object.fromEntries(
    (await getCollection('docs')).flatMap(({ id, data }) => {
      const english = id.startsWith('en/');
      return english === (lang === 'en') ? [[id.replace(/^en\//, ''), data.goals ?? []] as const] : [];
    }),
  );
