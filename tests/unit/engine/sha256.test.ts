import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { sha256, utf8 } from '@engine/math/sha256.ts';

it('is the hash that Node computes, for every length around the ends of blocks', () => {
  for (const n of [0, 1, 3, 54, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1000]) {
    const text = [...'aé中😀'.repeat(n)].slice(0, n).join('');
    expect(sha256(text), String(n)).toBe(createHash('sha256').update(text).digest('hex'));
  }
});

it('takes half a surrogate pair for the replacement character', () => {
  expect([...utf8('\ud800x')]).toEqual([...Buffer.from('\ufffdx')]);
});
