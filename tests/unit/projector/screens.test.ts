import { screensOf, type Block } from '@src/projector/screens.ts';
import { expect, test } from 'vitest';

const block = (kind: Block['kind'], height: number): Block => ({ kind, height });
const text = (height: number): Block => block('text', height);

test('a section begins a screen and keeps what fits', () => {
  const page = [text(50), block('section', 20), text(40), text(40), text(40)];
  expect(screensOf(page, 100)).toEqual([[0], [1, 2, 3], [4]]);
});

test('a title never stands alone, even before what is too tall', () => {
  expect(screensOf([block('section', 20), text(500), text(10)], 100)).toEqual([[0, 1], [2]]);
  expect(screensOf([block('section', 20), block('heading', 20), block('stage', 500)], 100)).toEqual([
    [0, 1, 2],
  ]);
});

test('a stage has its screen to itself', () => {
  expect(screensOf([text(10), block('stage', 10), text(10)], 100)).toEqual([[0], [1], [2]]);
});

test('a lower heading begins a screen where something stands before it', () => {
  expect(screensOf([text(10), block('heading', 10), text(10)], 100)).toEqual([[0], [1, 2]]);
});

test('every block is on exactly one screen, in order', () => {
  const kinds = ['section', 'heading', 'stage', 'text'] as const;
  const page = Array.from({ length: 200 }, (_, i) => block(kinds[(i * 7 + (i >> 2)) % 4]!, (i * 37) % 130));
  expect(screensOf(page, 100).flat()).toEqual(page.map((_, i) => i));
  expect(screensOf([], 100)).toEqual([]);
});
