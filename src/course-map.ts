/** The course as its map shows it: the lecture's parts, and of the chapters those one can read. */
import type { MapPart } from '../components/overview/course-map.ts';
import { chapters, inLanguage, lectureParts, sectionsOf } from './course.ts';
import { lastLine } from './home/last-line.ts';

/** @param lang of the page; `en`, or the original */
export const courseMap = (lang: string | undefined): readonly MapPart[] =>
  lectureParts
    .map(({ number, title, chapters: slugs }) => ({
      number,
      title: inLanguage(title, lang),
      chapters: chapters
        .filter(({ slug }) => slugs.includes(slug))
        .map((chapter) => {
          const line = lastLine(chapter.slug);
          return {
            number: chapter.number,
            slug: chapter.slug,
            href: `${lang === 'en' ? '/en' : ''}/${chapter.slug}/`,
            title: inLanguage(chapter.title, lang),
            summary: inLanguage(chapter.summary, lang),
            sections: sectionsOf(chapter),
            ...(line !== undefined && { lastLine: line }),
          };
        }),
    }))
    .filter(({ chapters: readable }) => readable.length > 0);
