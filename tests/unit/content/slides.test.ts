import { expect, test } from 'vitest';
import { sectionTitles, slides, stretches } from '../../../src/slides.ts';
import { readClaims } from '../../../components/claims/claims.ts';
import claims from '../../../content/claims.yaml';
import { chapters } from '../../../src/course.ts';

/** The lecture has so many slides. */
const all = 114;

test('every slide of the lecture has one home, in its order', () => {
  expect(slides.map(({ slide }) => slide)).toEqual(Array.from({ length: all }, (_, i) => i + 1));
});

test('every home is a section of its chapter, in both languages', () => {
  for (const { slide, chapter: number, section } of slides) {
    const chapter = chapters.find((c) => c.number === number);
    expect(chapter, `slide ${slide}`).toBeDefined();
    for (const lang of ['zh', 'en'] as const)
      expect([...sectionTitles(chapter!, lang).keys()], `slide ${slide}`).toContain(section);
  }
});

test('no chapter is without a slide, and listed together they are all there', () => {
  expect(new Set(slides.map(({ chapter }) => chapter))).toEqual(
    new Set(chapters.map(({ number }) => number)),
  );
  for (const lang of ['zh', 'en'] as const) {
    const listed = stretches(lang).flatMap(({ from, to }) =>
      Array.from({ length: to - from + 1 }, (_, i) => from + i),
    );
    expect(listed).toEqual(slides.map(({ slide }) => slide));
  }
});

test('what a slide claims is shown in the chapter that covers it, or in one that says why', () => {
  const home = new Map(slides.map(({ slide, chapter }) => [slide, chapter]));
  const astray = [...readClaims(claims).values()].filter(
    ({ slide, chapter }) => home.get(slide) !== chapter && !elsewhere.has(slide),
  );
  expect(astray.map(({ id }) => id)).toEqual([]);
});

/** Slides with claims of more than one chapter: their home is one, the claims stand where they matter. */
const elsewhere = new Set([2, 7, 25]);
