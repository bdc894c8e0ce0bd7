// The chapters one can read: both languages of each exist. Read from the repository, without a build.
import { chapters as readable, type Chapter } from '../../src/course.ts';
import { readMdx, type Source } from './mdx.ts';

export interface ChapterSources {
  readonly chapter: Chapter;
  readonly zh: Source;
  readonly en: Source;
}

export const chapters: readonly ChapterSources[] = readable.map((chapter) => ({
  chapter,
  zh: readMdx(`content/${chapter.folder}/zh-CN.mdx`),
  en: readMdx(`content/${chapter.folder}/en.mdx`),
}));

if (chapters.length === 0) {
  throw new Error('expected a chapter with zh-CN.mdx and en.mdx, found none in content/course.yaml.');
}
