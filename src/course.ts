/**
 * The table of contents, read from `content/course.yaml`.
 *
 * Used both by `astro.config.mjs` (sidebar) and by pages (kicker, previous and next chapter), so it reads
 * the file itself instead of importing it through the bundler.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';

/** The two languages of the site, as BCP 47 tags: the original first. */
export type Lang = 'zh-CN' | 'en';

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

const courseSchema = z.strictObject({
  chapters: z.array(
    z.strictObject({
      /** The number a reader sees, from 0. */
      number: z.int().nonnegative(),
      /** The folder inside `content/`: two digits, a hyphen, a name. */
      folder: z.string().regex(/^\d\d-[a-z-]+$/),
      /** The address: `/slug/` and `/en/slug/`. It outlives a change of number. */
      slug: z.string().regex(/^[a-z-]+$/),
      title: bilingual,
      /** One sentence, for the course map and for search engines. */
      summary: bilingual,
    }),
  ),
  /** The lecture's own parts, in its order, with the slugs of the chapters each has become. */
  parts: z.array(
    z.strictObject({ number: z.int().positive(), title: bilingual, chapters: z.array(z.string()) }),
  ),
});

export type Chapter = z.infer<typeof courseSchema>['chapters'][number];

// Builds, previews and tests all run from the repository's root; import.meta.url would point into a bundle.
const content = path.join(process.cwd(), 'content');

const course = courseSchema.parse(parse(readFileSync(path.join(content, 'course.yaml'), 'utf8')));

/** Every chapter the course plans, in reading order. Throws if `content/course.yaml` is malformed. */
export const plannedChapters: readonly Chapter[] = course.chapters;

/** The five parts of the lecture. */
export const lectureParts = course.parts;

/** The chapters one can read: both languages exist. Only these are listed anywhere on the site. */
export const chapters: readonly Chapter[] = plannedChapters.filter(({ folder }) =>
  ['zh-CN.mdx', 'en.mdx'].every((file) => existsSync(path.join(content, folder, file))),
);

/** Pages beside the chapters. Like a chapter, one is listed as soon as it exists. */
export const tools: readonly { page: string; label: string; translations: { en: string } }[] = [
  { page: 'exercises', label: '练习', translations: { en: 'Exercises' } },
  { page: 'slides', label: '讲义对照', translations: { en: 'Slide by slide' } },
  { page: 'errata', label: '勘误', translations: { en: 'Errata' } },
  { page: 'glossary', label: '术语', translations: { en: 'Glossary' } },
  { page: 'notation', label: '记号', translations: { en: 'Notation' } },
  { page: 'sources', label: '文献', translations: { en: 'Sources' } },
  { page: 'assign', label: '布置作业', translations: { en: 'Assign' } },
  { page: 'gradebook', label: '成绩册', translations: { en: 'Gradebook' } },
  { page: 'notebook', label: '草稿本', translations: { en: 'Notebook' } },
  { page: 'print', label: '打印', translations: { en: 'Print' } },
].filter(({ page }) => existsSync(path.join(process.cwd(), 'src', 'pages', `${page}.astro`)));

/**
 * The chapter behind a page, or `undefined` for pages that are not chapters.
 * @param id the page's id in the `docs` collection: `backprop` or `en/backprop`
 */
export function chapterOf(id: string): Chapter | undefined {
  const slug = id.replace(/^en\//, '');
  return chapters.find((chapter) => chapter.slug === slug);
}

/** A bilingual text in the language of the page. */
export function inLanguage(text: Readonly<{ zh: string; en: string }>, lang: string | undefined): string {
  return lang === 'en' ? text.en : text.zh;
}

/** The chapters as components are told of them: number, title and address in one language. */
export const readableChapters = (lang: 'zh' | 'en'): { number: number; title: string; href: string }[] =>
  chapters.map(({ number, title, slug }) => ({
    number,
    title: title[lang],
    href: `${lang === 'en' ? '/en' : ''}/${slug}/`,
  }));

/** How many sections a chapter has: its headings of second rank, the same in both languages. */
export const sectionsOf = ({ folder }: Chapter): number =>
  readFileSync(path.join(content, folder, 'zh-CN.mdx'), 'utf8').match(/^## /gm)?.length ?? 0;
