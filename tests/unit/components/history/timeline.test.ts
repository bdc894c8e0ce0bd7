import claimData from '@content/claims.yaml';
import sourceData from '@content/sources.yaml';
import data from '@content/timeline.yaml';
import { readClaims } from '@components/claims/claims.ts';
import { decadeOf, decadesOf, periodOf, readTimeline, standing } from '@components/history/timeline.ts';
import { worksById } from '@components/history/works.ts';
import { describe, expect, test } from 'vitest';

const claims = readClaims(claimData);
const sources = worksById(sourceData);
const timeline = readTimeline(data, sources, claims);

const period = { id: 'p', from: 1940, to: 1960, kind: 'wave', name: { zh: '一', en: 'one' } };
const event = {
  id: 'e',
  year: 1943,
  name: { zh: '事', en: 'event' },
  text: { zh: '说', en: 'words' },
  sources: ['mcculloch-pitts-1943'],
  claims: ['fact.1943.mp'],
};
const read = (given: unknown) => () => readTimeline(given, sources, claims);

describe('the course’s timeline', () => {
  test('goes from 1943 to 2017 through two winters and the waves around them', () => {
    expect(timeline.events.at(0)?.year).toBe(1943);
    expect(timeline.events.at(-1)?.year).toBe(2017);
    expect(timeline.periods.filter(({ kind }) => kind === 'winter')).toHaveLength(2);
    expect(decadesOf(timeline)).toEqual([1940, 1950, 1960, 1970, 1980, 1990, 2000, 2010]);
  });
  test('speaks of claims of its own chapter only', () => {
    const chapters = timeline.events.flatMap((e) => e.claims.map((id) => claims.get(id)!.chapter));
    expect(new Set(chapters)).toEqual(new Set([1]));
  });
  test('names, for every event, a work of that year or the year beside it', () => {
    for (const { id, year, sources: works } of timeline.events) {
      const first = Math.min(...works.map((work) => sources.get(work)!.year));
      expect(Math.abs(first - year), id).toBeLessThanOrEqual(1);
    }
  });
});

describe('reading the file of the timeline', () => {
  test('a good one comes through', () => {
    expect(read({ periods: [period], events: [event] })()).toEqual({ periods: [period], events: [event] });
  });
  test('claims may be left out, works may not', () => {
    const silent = Object.fromEntries(Object.entries(event).filter(([name]) => name !== 'claims'));
    expect(read({ periods: [period], events: [silent] })().events[0]!.claims).toEqual([]);
    expect(read({ periods: [period], events: [{ ...event, sources: [] }] })).toThrow(
      'events[0].sources: expected at least one work',
    );
  });
  test.each([
    [{ events: [] }, 'periods: expected a list, found nothing'],
    [{ periods: [{ ...period, kind: 'thaw' }], events: [] }, 'periods[0].kind: expected one of wave, winter'],
    [{ periods: [{ ...period, to: 1940 }], events: [] }, 'periods[0].to: expected a year after 1940'],
    [
      { periods: [period, { ...period, from: 1961, to: 1970 }], events: [] },
      'periods[1].from: expected 1960',
    ],
    [{ periods: [period], events: [{ ...event, year: 1943.5 }] }, 'events[0].year: expected a year'],
    [{ periods: [period], events: [{ ...event, year: 1970 }] }, 'events[0].year: expected a year within'],
    [
      { periods: [period], events: [event, { ...event, id: 'f', year: 1942 }] },
      'events[1].year: expected 1943',
    ],
    [{ periods: [period], events: [event, event] }, 'events[1].id: expected an id of its own'],
    [{ periods: [period], events: [{ ...event, name: { zh: '事' } }] }, 'events[0].name.en: expected text'],
    [
      { periods: [period], events: [{ ...event, sources: ['x'] }] },
      'events[0].sources[0]: expected the id of a work',
    ],
    [
      { periods: [period], events: [{ ...event, claims: ['x'] }] },
      'events[0].claims[0]: expected the id of a claim',
    ],
    [
      { periods: [period], events: [{ ...event, place: 'x' }] },
      'events[0].place: expected one of the fields',
    ],
    [[], 'the whole: expected an object'],
  ])('%j is refused by place', (given, message) => {
    expect(read(given)).toThrow(message);
  });
});

test('a year on the edge belongs to the period it begins', () => {
  expect(periodOf(timeline, 1968).id).toBe('wave-1');
  expect(periodOf(timeline, 1969).id).toBe('winter-1');
  expect(periodOf(timeline, 2017).id).toBe('wave-3');
  expect(decadeOf(1989)).toBe(1980);
});

test.each([
  [[], 'right'],
  [['exact', 'rounds-to'], 'right'],
  [['exact', 'imprecise'], 'imprecise'],
  [['unverifiable'], 'imprecise'],
  [['imprecise', 'wrong', 'exact'], 'wrong'],
] as const)('the lecture stands by its worst verdict: %j is %s', (verdicts, expected) => {
  expect(standing(verdicts)).toBe(expected);
});
