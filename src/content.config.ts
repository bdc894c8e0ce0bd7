/** What counts as a page, and what a page must say about itself. */
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import en from '../content/i18n/en.json';
import zh from '../content/i18n/zh-CN.json';

const line = z.string().min(1);
const homeWords = z.strictObject({
  /** The headline, in lines. */
  headline: z.array(line),
  /** What this is, in a few sentences. */
  idea: line,
  /** The way in; `{number}` and `{title}` are the first chapter's. */
  begin: line,
  live: z.strictObject({
    title: line,
    network: line,
    /** With `{count}`. */
    updates: line,
    phases: z.strictObject({ forward: line, loss: line, backward: line, update: line }),
    one: line,
    ten: line,
    thousand: line,
    again: line,
    rate: line,
    spark: line,
    legend: line,
    diverged: line,
  }),
  map: z.strictObject({ title: line, text: line }),
  /** `{total}` claims checked, `{off}` of them not right. */
  errata: z.strictObject({ title: line, text: line, printed: line, recomputed: line, all: line }),
  ways: z.strictObject({ title: line, items: z.array(z.strictObject({ what: line, how: line })) }),
});
export type HomeWords = z.infer<typeof homeWords>;

/** `08-backprop/zh-CN.mdx` → `backprop`, `08-backprop/en.mdx` → `en/backprop`; the home page stands at the top. */
function pageId(entry: string): string {
  if (entry === 'home/zh-CN.mdx') return 'index';
  if (entry === 'home/en.mdx') return 'en';
  const match = /^\d\d-([a-z-]+)\/(zh-CN|en)\.mdx$/.exec(entry);
  if (!match) {
    throw new Error(
      `content/${entry}: expected a chapter as NN-name/zh-CN.mdx or NN-name/en.mdx. Rename the file or its folder.`,
    );
  }
  const [, slug = '', lang] = match;
  return lang === 'en' ? `en/${slug}` : slug;
}

export const collections = {
  docs: defineCollection({
    loader: glob({
      base: './content',
      pattern: '{home,[0-9][0-9]-*}/{zh-CN,en}.mdx',
      generateId: ({ entry }) => pageId(entry),
    }),
    schema: docsSchema({
      extend: z.object({
        /** The paragraph under the title: what the chapter is about, in two or three sentences. */
        lead: z.string().optional(),
        /** What the reader can do afterwards, each completing “After this chapter you can …”. */
        goals: z.array(z.string()).optional(),
        /** The words of the home page; what it computes is in `src/home`. */
        home: homeWords.optional(),
      }),
    }),
  }),
  i18n: defineCollection({
    // Starlight's own loader looks inside src/; the words of the site live with its other words, in content/.
    loader: () => [
      { id: 'zh-CN', ...zh },
      { id: 'en', ...en },
    ],
    schema: i18nSchema({
      extend: z.object({
        'course.chapters': z.string(),
        'course.tools': z.string(),
        'course.errata': z.string(),
        'course.kicker': z.string(),
        'course.goals': z.string(),
        'course.credit': z.string(),
        'math.scroll': z.string(),
        'search.failed': z.string(),
        'missing.title': z.string(),
        'missing.text': z.string(),
        'missing.home': z.string(),
        'progress.kept': z.string(),
        'progress.forget': z.string(),
        'print.start': z.string(),
        'print.how': z.string(),
        'print.notes': z.string(),
        'projector.start': z.string(),
        'projector.bar': z.string(),
        'projector.next': z.string(),
        'projector.back': z.string(),
        'projector.skip': z.string(),
        'projector.skipBack': z.string(),
        'projector.leave': z.string(),
        'projector.full': z.string(),
        'projector.code': z.string(),
        'projector.codeOf': z.string(),
        'projector.count': z.string(),
        'projector.keys': z.string(),
        'projector.local': z.string(),
        'projector.tooLong': z.string(),
      }),
    }),
  }),
};
