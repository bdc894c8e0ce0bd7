// The lecture's claims have their place: in the chapter and the section the file names, in both languages.
import claims from '@content/claims.yaml';
import { readClaims } from '@components/claims/claims.ts';
import { describe, expect, test } from 'vitest';
import { plannedChapters } from '../../../src/course.ts';
import { chapters } from '../../support/chapters.ts';
import { idOf, isJsx, nodesOf, propsOf, textsIn, type Source } from '../../support/mdx.ts';

const all = [...readClaims(claims).values()];
const ids = new Set(all.map(({ id }) => id));

/** Ids given to components that show claims, in reading order. */
const shownIn = ({ tree }: Source): string[] =>
  nodesOf(tree).flatMap((node) => {
    if (!isJsx(node)) return [];
    const props = propsOf(node);
    if (node.name === 'Claim') return textsIn(props['id']);
    if (node.name === 'Claims') return textsIn(props['ids']);
    return textsIn(props).filter((text) => ids.has(text));
  });

const sectionsOf = ({ tree }: Source): string[] =>
  nodesOf(tree).flatMap((node) => (node.type === 'heading' ? [idOf(node) ?? ''] : []));

test('every claim belongs to a chapter of the course', () => {
  const numbers = plannedChapters.map(({ number }) => number);
  expect(all.filter(({ chapter }) => !numbers.includes(chapter))).toEqual([]);
});

describe.each(chapters.map(({ chapter, zh }) => [chapter.folder, chapter.number, zh] as const))(
  '%s',
  (_, number, source) => {
    const own = all.filter(({ chapter }) => chapter === number);

    test('every claim it shows exists', () => {
      expect(shownIn(source).filter((id) => !ids.has(id))).toEqual([]);
    });

    test('every claim of the chapter is shown in it, once', () => {
      const shown = shownIn(source);
      expect(own.map(({ id }) => id).filter((id) => !shown.includes(id))).toEqual([]);
      expect(shown.filter((id, i) => shown.indexOf(id) !== i)).toEqual([]);
    });

    test('every claim names a section of the chapter', () => {
      const sections = sectionsOf(source);
      expect(own.filter(({ section }) => !sections.includes(section)).map(({ id }) => id)).toEqual([]);
    });

    test('every claim is shown in the section it names', () => {
      let section = '';
      const places = new Map<string, string>();
      for (const node of nodesOf(source.tree)) {
        if (node.type === 'heading') section = idOf(node) ?? section;
        if (isJsx(node)) {
          for (const id of shownIn({ ...source, tree: { type: 'root', children: [node as never] } })) {
            places.set(id, section);
          }
        }
      }
      const misplaced = own.flatMap(({ id, section: named }) =>
        places.has(id) && places.get(id) !== named ? [`${id}: ${named}, found in ${places.get(id)}`] : [],
      );
      expect(misplaced).toEqual([]);
    });
  },
);
