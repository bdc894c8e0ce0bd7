import { describe, expect, it } from 'vitest';
import { collectCaps, type FaultCode } from '@components/exercise/gradebook/collect.ts';
import { reasonOf } from '@components/exercise/gradebook/fault-words.ts';
import { zipped } from '@components/exercise/gradebook/xlsx.ts';
import { submissionText } from '../../../../../engine/exercise/submission.ts';
import { work } from '../../../../support/class.ts';
import { collectedFrom, sourceOf } from '../../../../support/collected.ts';

const good = submissionText(work('1'));
const faults = async (content: string | Uint8Array): Promise<string[]> =>
  (await collectedFrom([sourceOf('a.json', content), sourceOf('good.json', good)])).faults.map(
    ({ code, where }) => `${code}${where && ` ${where}`}`,
  );

describe('files that students hand in', () => {
  it('are read by themselves: what is wrong with one is no matter to the others', async () => {
    expect(await faults('')).toEqual(['not-ours']);
    expect(await faults('<!doctype html>')).toEqual(['not-ours']);
    expect(await faults('{"format":"tuidao-assignment"}')).toEqual(['not-ours']);
    expect(await faults(new Uint8Array([0xff, 0xfe, 0x00]))).toEqual(['not-text']);
    expect(
      await faults(good.replace('"formatVersion":1,"handedIn"', '"formatVersion":99,"handedIn"')),
    ).toEqual(['newer-format submission.formatVersion']);
    expect(await faults(good.replaceAll('backprop-output-weight', 'of-next-year'))).toEqual([
      'unknown-template of-next-year',
    ]);
    expect(await faults(`{"__proto__":{"earned":100},${good.slice(1)}`)).toEqual([
      'forbidden-name __proto__',
    ]);
    expect(await faults('{"a":'.repeat(1e5))).toEqual(['too-deep']);
    expect(await faults(new Uint8Array(collectCaps.each + 1))).toEqual(['too-large']);
    expect(await faults(zipped({ '[Content_Types].xml': new Uint8Array(3) }))).toEqual(['not-ours']);
    expect(await faults(zipped({ 'a.json': new TextEncoder().encode('{') }))).toEqual(['cut-short']);
  });
  it('are damaged wherever they end too early, and never anything else', async () => {
    for (let size = 1; size < good.length - 1; size += 7) {
      const { handIns, faults: found } = await collectedFrom([
        sourceOf('cut.json', good.slice(0, size)),
        sourceOf('good.json', good),
      ]);
      expect(handIns).toHaveLength(1);
      expect(found.map(({ code }) => code)).toEqual(['cut-short']);
    }
  });
  it('are found once, under all their names, in zips and loose', async () => {
    const zip = zipped({ '交/1.json': new TextEncoder().encode(good) });
    const { handIns, names } = await collectedFrom([sourceOf('b.zip', zip), sourceOf('a.json', good)]);
    expect(handIns).toHaveLength(1);
    expect(names.get(handIns[0]!.hash)).toEqual(['a.json', 'b.zip: 交/1.json']);
  });
  it('tell when they were written anew, or have a field twice', async () => {
    const flagsOf = async (text: string): Promise<readonly string[]> =>
      (await collectedFrom([sourceOf('a.json', text)])).handIns[0]!.flags;
    expect(await flagsOf(good)).toEqual([]);
    expect(await flagsOf(`\ufeff${good}`)).toEqual([]);
    expect(await flagsOf(JSON.stringify(JSON.parse(good), undefined, 2))).toEqual(['rewritten']);
    expect(await flagsOf(good.replace('"tries":', '"tries":{"1.1":[]},"tries":'))).toEqual(['rewritten']);
    expect(await flagsOf(good.replace('"tries":', '"score":100,"tries":'))).toEqual([
      'checksum',
      'strange-fields',
    ]);
  });
  it('may not be opened at all, or be too large to be asked for', async () => {
    const broken = { name: 'x', size: 3, read: () => Promise.reject(new Error('gone')) };
    const huge = {
      name: 'y',
      size: 100 * 1024 * 1024,
      read: () => Promise.reject(new Error('never asked for')),
    };
    expect((await collectedFrom([broken, huge])).faults.map(({ code }) => code)).toEqual([
      'cannot-read',
      'too-large',
    ]);
  });
  it('have a reason in words, in which a stranger’s text hides nothing', () => {
    const codes: FaultCode[] = ['not-ours', 'cut-short', 'zip-bomb', 'too-much', 'wrong-shape', 'missing'];
    for (const lang of ['zh', 'en'] as const)
      for (const code of codes)
        expect(reasonOf(code, 'submission.\u202etries', lang)).not.toMatch(/\u202e|undefined/);
    expect(reasonOf('wrong-shape', 'submission.nonce', 'en')).toContain('(submission.nonce)');
  });
});
