import { cards, cardsIn, inside, judge, outward, sets } from '@components/overview/nesting.ts';
import { nestingWords } from '@components/overview/nesting-words.ts';
import { describe, expect, test } from 'vitest';

test('the sets lie one inside another, shallow and deep side by side', () => {
  expect(outward('deep')).toEqual(['deep', 'nn', 'ml', 'ai']);
  expect(inside('nn')).toEqual(['shallow', 'deep']);
  expect(inside('deep')).toEqual([]);
});

test('every card has one home, and every set a card that names it', () => {
  expect(sets.flatMap((set) => cardsIn(set)).length).toBe(cards.length);
  for (const set of sets) expect(cardsIn(set).filter(({ isName }) => isName)).toHaveLength(1);
});

describe('a card in a place', () => {
  test.each([
    ['svm', 'ml', 'right'],
    ['svm', 'ai', 'too-wide'],
    ['svm', 'nn', 'too-narrow'],
    ['svm', 'deep', 'too-narrow'],
    ['alexnet', 'shallow', 'elsewhere'],
    ['alexnet', 'ml', 'too-wide'],
    ['name-ai', 'deep', 'too-narrow'],
  ] as const)('%s in %s: %s', (card, place, judgement) => {
    expect(judge(card, place)).toBe(judgement);
  });
  test('is right in exactly one', () => {
    for (const { id, home } of cards) {
      expect(sets.filter((set) => judge(id, set) === 'right')).toEqual([home]);
    }
  });
});

test('every sentence about a place names the card, in both languages', () => {
  for (const lang of ['zh', 'en'] as const) {
    const { judged, chosen } = nestingWords(lang);
    for (const sentence of [...Object.values(judged), chosen]) expect(sentence).toContain('{card}');
  }
});
