import ranking from '@content/10-frameworks/ranking.yaml';
import { directionAfter, rowsOf, sorted } from '@components/frameworks/ranking.ts';
import { describe, expect, test } from 'vitest';

const rows = rowsOf(ranking);

describe('the rows', () => {
  test('are the twenty printed ones and the three left out', () => {
    expect(rows).toHaveLength(23);
    expect(rows.map(({ rank }) => rank)).toEqual(rows.map((_, i) => i + 1));
    expect(rows.filter(({ printed }) => !printed).map(({ name }) => name)).toEqual([
      'tflearn',
      'nervana neon',
      'opennn',
    ]);
  });
  test('are printed as the source rounds: each number within half a hundredth of it', () => {
    for (const { name, overall, full, sum } of rows) {
      expect(Math.abs(overall - full), name).toBeLessThanOrEqual(0.005);
      expect(Math.abs(sum - full), name).toBeLessThanOrEqual(0.015);
    }
    expect(rows.filter(({ sum, overall }) => sum !== overall)).toHaveLength(10);
    expect(rows[0]).toMatchObject({
      overall: 10.87,
      github: 4.25,
      stackOverflow: 4.37,
      google: 2.24,
      sum: 10.86,
    });
  });
  test('refuse what is no row of the ranking, and say where', () => {
    expect(() => rowsOf({})).toThrow('expected a list of rows');
    expect(() => rowsOf([{ name: 'tenserflow' }])).toThrow('row 1');
    expect(() => rowsOf([{ name: 'keras', rank: 1, overall: 'high' }])).toThrow(
      'row 1: expected a number as overall, found "high"',
    );
    expect(() =>
      rowsOf([{ name: 'keras', rank: 1, overall: 1, github: 1, stackOverflow: 1, google: 1, stars: 1 }]),
    ).toThrow('row 1');
  });
});

test('sorting puts every pair in order, both ways, and loses no row', () => {
  for (const key of ['name', 'github', 'google', 'full'] as const) {
    const up = sorted(rows, key, 'ascending');
    for (let i = 1; i < up.length; i++) expect(up[i - 1]![key] <= up[i]![key]).toBe(true);
    const down = sorted(rows, key, 'descending');
    for (let i = 1; i < down.length; i++) expect(down[i - 1]![key] >= down[i]![key]).toBe(true);
    expect(new Set(up)).toEqual(new Set(rows));
  }
});

test('equal rows keep their order', () => {
  // keras and others share no score, but torch and cntk both have 0.17 in the Google column.
  const names = sorted(rows, 'google', 'descending').map(({ name }) => name);
  expect(names.indexOf('torch')).toBe(names.indexOf('cntk') - 1);
});

test('a head begins with the order one would ask for, then turns round', () => {
  expect(directionAfter('github')).toBe('descending');
  expect(directionAfter('github', 'descending')).toBe('ascending');
  expect(directionAfter('github', 'ascending')).toBe('descending');
  expect(directionAfter('name')).toBe('ascending');
  expect(directionAfter('rank', 'ascending')).toBe('descending');
});
