import { describe, expect, it } from 'vitest';
import { isTex, longestTex, tex } from '../../../../engine/notebook/tex.ts';
import { refusalOf } from '../../../support/refusal.ts';

describe('a formula', () => {
  it('is kept as it was written, and told from what only looks like one', () => {
    const made = tex(String.raw`\frac{a}{b}`);
    expect(made).toEqual({ kind: 'tex', tex: '\\frac{a}{b}' });
    expect(isTex(made)).toBe(true);
    expect([{ ...made }, null, 'x'].some(isTex)).toBe(false);
    expect(() => Object.assign(made, { tex: 'x' })).toThrow(TypeError);
  });
  it('is a text, and not without end', () => {
    expect(refusalOf(() => tex(7 as never))).toMatchObject({ code: 'wrong-shape', path: 'tex', found: '7' });
    expect(tex('x'.repeat(longestTex)).tex).toHaveLength(longestTex);
    expect(refusalOf(() => tex('x'.repeat(longestTex + 1)))).toMatchObject({ code: 'too-large' });
  });
});
