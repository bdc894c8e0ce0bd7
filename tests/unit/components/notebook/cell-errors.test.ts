import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../../components/notebook/cell-errors.ts';
import { errorCodes } from '../../../../engine/errors.ts';
import { cellErrorCodes } from '../../../../engine/notebook/output.ts';

/** What may fill gaps, so that each can be found again. */
const data = {
  ...{ name: 'gate', what: 'x.map', of: 'undefined', other: 'the first' },
  ...{ path: 'weights[0]', found: '"fast"', expected: 'a number', cure: 'mend it' },
};
const error = { name: 'Error', message: 'said by the language' };
const all = [
  ...Object.keys(cellErrorCodes).map((code) => [error.name, code] as const),
  ...Object.keys(errorCodes).map((code) => ['EngineError', code] as const),
];

describe.each(all)('%s %s', (name, code) => {
  it('has words in both languages, with its gaps filled', () => {
    const zh = sentenceOf({ ...error, name, code, data }, 'zh')!;
    const en = sentenceOf({ ...error, name, code, data }, 'en')!;
    expect(zh).toMatch(/\p{Script=Han}.*。$/su);
    expect(en).toMatch(/^\S.*\.$/s);
    expect(en).not.toMatch(/\p{Script=Han}/u);
    for (const text of [zh, en]) expect(text).not.toMatch(/\{\w+\}/);
  });
  it('never shows an empty gap', () => {
    for (const lang of ['zh', 'en'] as const) {
      const bare = sentenceOf({ ...error, name, code }, lang);
      if (bare !== undefined) expect(bare).not.toMatch(/\{\w+\}/);
    }
  });
});

describe('words for an error', () => {
  it('are the engine’s where the engine refused', () => {
    const twice = { ...error, code: 'defined-twice', data };
    expect(sentenceOf({ ...twice, name: 'EngineError' }, 'en')).toContain('quantities');
    expect(sentenceOf(twice, 'en')).toContain('cell');
  });
  it('take what fills a gap as text, whatever it is', () => {
    const found = sentenceOf({ ...error, code: 'not-defined', data: { name: '{name}<b>' } }, 'en');
    expect(found).toContain('{name}<b> is not defined');
  });
  it('are missing where nothing is known, also under names that every object has', () => {
    expect(sentenceOf(error, 'zh')).toBeUndefined();
    for (const code of ['nonsense', 'constructor', '__proto__'])
      expect(sentenceOf({ ...error, code }, 'zh')).toBeUndefined();
  });
  it('do without a gap where they can', () => {
    expect(sentenceOf({ ...error, code: 'not-a-function' }, 'en')).toBe(
      'What is called here is not a function.',
    );
  });
});
