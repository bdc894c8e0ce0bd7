/** What Starlight cannot know about a page: its neighbours in the course, and its description. */
import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { chapterOf, chapters, inLanguage } from './course.ts';
import type { Chapter } from './course.ts';
import { courseMap } from './course-map.ts';

export const onRequest = defineRouteMiddleware(({ locals }) => {
  const route = locals.starlightRoute;
  locals.courseMap = courseMap(route.lang);
  const chapter = chapterOf(route.entry.id);

  // Which programs made the page is of no use to a reader, and no card image exists to show elsewhere.
  route.head = route.head.filter(
    ({ attrs }) => attrs?.name !== 'generator' && attrs?.name !== 'twitter:card',
  );

  if (!chapter) {
    route.pagination = { prev: undefined, next: undefined };
    return;
  }

  if (!route.entry.data.description) {
    const content = inLanguage(chapter.summary, route.lang);
    route.head.push({ tag: 'meta', attrs: { name: 'description', content } });
  }

  const place = chapters.indexOf(chapter);
  const link = (neighbour: Chapter | undefined) =>
    neighbour && {
      type: 'link' as const,
      label: inLanguage(neighbour.title, route.lang),
      href: `${route.locale ? `/${route.locale}` : ''}/${neighbour.slug}/`,
      isCurrent: false,
      badge: undefined,
      attrs: { 'data-number': String(neighbour.number) },
    };
  route.pagination = { prev: link(chapters[place - 1]), next: link(chapters[place + 1]) };
});
