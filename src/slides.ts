/** Where each slide of the lecture has its place, read from `content/slides.yaml`; with the headings it leads to. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { chapters, inLanguage } from './course.ts';
import type { Chapter } from './course.ts';

const content = path.join(process.cwd(), 'content');

const slideSchema = z.strictObject({
  /** The lecture's slides are numbered from 1 in its own order. */
  slide: z.int().positive(),
  /** A chapter's number. */
  chapter: z.int().nonnegative(),
  /** The id of a section of it. */
  section: z.string().regex(/^[a-z][a-z0-9-]*$/),
});
export type Slide = z.infer<typeof slideSchema>;

/** Every slide, in the lecture's order. Throws if `content/slides.yaml` is malformed. */
export const slides: readonly Slide[] = z
  .array(slideSchema)
  .parse(parse(readFileSync(path.join(content, 'slides.yaml'), 'utf8')));

/** The sections of a chapter in one language: id and title, in order. */
export function sectionTitles({ folder }: Chapter, lang: 'zh' | 'en'): ReadonlyMap<string, string> {
  const source = readFileSync(path.join(content, folder, lang === 'en' ? 'en.mdx' : 'zh-CN.mdx'), 'utf8');
  return new Map(
    [...source.matchAll(/^## (.+?)\s*\[#([a-z0-9-]+)\]\s*$/gm)].map(([, title, id]) => [id!, title!]),
  );
}

/** Slides that follow each other and have one place. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly chapter: number;
  readonly chapterTitle: string;
  readonly title: string;
  readonly href: string;
}

/** All slides as stretches, in the lecture's order, as a page lists them. */
export function stretches(lang: 'zh' | 'en'): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const { slide, chapter: number, section } of slides) {
    const chapter = chapters.find((c) => c.number === number);
    const title = chapter && sectionTitles(chapter, lang).get(section);
    if (!chapter || title === undefined)
      throw new Error(
        `content/slides.yaml: slide ${slide}: expected a section of a chapter one can read, found ${section} in chapter ${number}. Correct the entry.`,
      );
    const href = `${lang === 'en' ? '/en' : ''}/${chapter.slug}/#${section}`;
    const last = found.at(-1);
    if (last?.href === href) found[found.length - 1] = { ...last, to: slide };
    else
      found.push({
        from: slide,
        to: slide,
        chapter: number,
        chapterTitle: inLanguage(chapter.title, lang),
        title,
        href,
      });
  }
  return found;
}
