import data from '@content/imagenet.yaml';
import sourceData from '@content/sources.yaml';
import { readWinners } from '@components/history/imagenet.ts';
import { worksById } from '@components/history/works.ts';
import { describe, expect, test } from 'vitest';

const sources = worksById(sourceData);
const one = { year: 2015, team: 'T', error: 3.57, network: true, ensemble: true, sources: ['he-2016'] };

test('the winners are those of the contest, year by year', () => {
  const winners = readWinners(data, sources);
  expect(winners.map(({ year, error }) => [year, error])).toEqual([
    [2010, 28.2],
    [2011, 25.8],
    [2012, 15.3],
    [2013, 11.2],
    [2014, 6.7],
    [2015, 3.57],
    [2016, 2.99],
    [2017, 2.25],
  ]);
  expect(winners.map(({ strict }) => strict).filter((n) => n !== undefined)).toEqual([16.4, 11.7]);
  expect(winners.filter(({ network }) => network).every(({ ensemble }) => ensemble)).toBe(true);
});

describe('reading the file of winners', () => {
  test.each([
    [[{ ...one, error: 357 }], '[0].error: expected a number between 0 and 100'],
    [[{ ...one, strict: 0 }], '[0].strict: expected a number between 0 and 100'],
    [[{ ...one, network: 'yes' }], '[0].network: expected true or false'],
    [[{ ...one, sources: [] }], '[0].sources: expected a list of works'],
    [[{ ...one, sources: ['x'] }], '[0].sources[0]: expected the id of a work'],
    [[{ ...one, team: '' }], '[0].team: expected a name'],
    [[{ ...one, year: 2015.5 }], '[0].year: expected a year'],
    [[{ ...one, top1: 20 }], '[0].top1: expected one of the fields'],
    [[one, one], '[1].year: expected a year after 2015'],
    [{}, 'the whole: expected a list'],
    [[null], '[0]: expected an object'],
  ])('%j is refused by place', (given, message) => {
    expect(() => readWinners(given, sources)).toThrow(message);
  });
});
