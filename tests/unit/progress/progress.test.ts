import { readOf, readProgress, withRead, writeProgress } from '@src/progress/progress.ts';
import { describe, expect, test } from 'vitest';

describe('what was kept', () => {
  test('comes back as it was written', () => {
    const progress = withRead(withRead({}, 'backprop', 'loss'), 'backprop', 'forward');
    expect(readProgress(writeProgress(progress))).toEqual({ backprop: ['loss', 'forward'] });
  });

  test.each([
    [null],
    [''],
    ['{'],
    ['[1]'],
    ['"x"'],
    ['{"backprop":"all"}'],
    ['{"__proto__":["loss"]}'],
    ['{"back prop":["loss"],"x":7}'],
  ])('%s counts as nothing read', (text) => {
    const progress = readProgress(text);
    expect(Object.keys(progress)).toEqual([]);
    expect(readOf(progress, 'backprop', 9)).toBe(0);
  });

  test('strange sections and repeats are dropped', () => {
    expect(readProgress('{"backprop":["loss",3,"loss","<b>",null]}')).toEqual({ backprop: ['loss'] });
    const many = readProgress(JSON.stringify({ x: Array.from({ length: 5000 }, (_, i) => `s${i}`) }));
    expect(many['x']!.length).toBe(100);
  });
});

test('a section is read once, and never more than there are', () => {
  const once = withRead({}, 'gradient', 'slope');
  expect(withRead(once, 'gradient', 'slope')).toBe(once);
  expect(readOf(once, 'gradient', 3)).toBe(1);
  expect(readOf({ gradient: ['a', 'b', 'c', 'd'] }, 'gradient', 3)).toBe(3);
});
