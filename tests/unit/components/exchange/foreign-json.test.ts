import { describe, expect, it } from 'vitest';
import { readForeign, Unreadable, type Caps } from '@components/exchange/foreign-json.ts';

const caps: Caps = { length: 1000, depth: 4, nodes: 50 };
function refusal(text: string, within = caps): string {
  try {
    readForeign(text, within);
  } catch (error) {
    if (error instanceof Unreadable) return error.where ? `${error.code} at ${error.where}` : error.code;
    throw error;
  }
  return 'none';
}

describe('JSON from anywhere', () => {
  it('is what JSON.parse says, where it is small and harmless', () => {
    for (const text of ['null', '"[[[[[["', '{"a":[1,{"b":"\\"]}"}]}', ' [ ] ', '-0.5e3', '"\\\\"'])
      expect(readForeign(text, caps)).toEqual(JSON.parse(text));
  });
  it('may be as deep as the cap and no deeper', () => {
    expect(refusal('[[[[]]]]')).toBe('none');
    expect(refusal('[[[[[]]]]]')).toBe('too-deep');
    expect(refusal('{"a":{"a":{"a":{"a":{}}}}}')).toBe('too-deep');
  });
  it('may not have more values than the cap, nor more letters', () => {
    expect(refusal(`[${'1,'.repeat(60)}1]`)).toBe('too-many');
    expect(refusal(`"${'x'.repeat(1000)}"`)).toBe('too-large');
  });
  it('is refused at once where it is a bomb', () => {
    const large = { length: 1e7, depth: 32, nodes: 20_000 };
    // The best of three: what else this machine does at the moment is not the text's doing.
    const [deep, many] = ['['.repeat(100_000), `[${'0,'.repeat(4e6)}0]`];
    const times = [1, 2, 3].map(() => {
      const start = performance.now();
      expect(refusal(deep, large)).toBe('too-deep');
      expect(refusal(many, large)).toBe('too-many');
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(300);
  });
  it('says where it is damaged', () => {
    expect(refusal('{"a": 1,\n "b" 2}')).toBe('not-json at line 2, column 6');
    expect(refusal('{"a": [1, 2')).toBe('cut-short');
    expect(refusal('{"a": "half')).toBe('cut-short');
    expect(refusal('')).toMatch(/^not-json/);
  });
  it('has no name that could reach a prototype', () => {
    expect(refusal('{"__proto__":{"x":1}}')).toBe('forbidden-name at __proto__');
    expect(refusal('[{"constructor":{"prototype":{"x":1}}}]')).toBe('forbidden-name at constructor');
    expect(refusal('{"\\u005f_proto__":1}')).toBe('forbidden-name at __proto__');
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});
