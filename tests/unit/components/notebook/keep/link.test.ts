import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { generatorOf, integer } from '@engine/random.ts';
import { fromBase64url, toBase64url } from '@components/exchange/base64url.ts';
import { checksum } from '@components/exchange/fingerprint.ts';
import type { Kept, KeptLesson } from '@components/notebook/keep/kept.ts';
import { longestPacked } from '@components/exchange/packed.ts';
import { linkOf, sharedIn } from '@components/notebook/keep/link.ts';

const generator = generatorOf(20260);
/** A whole number from 0, below this one. */
const chance = (below: number): number => integer(generator, below);
const alphabet = [...'abz019 \n\t"\\{}[]<>&/*`$é甲乙😀\u2028\uFEFF\u0000', 'const w = 0.15;', '</script>'];
const text = (): string =>
  Array.from({ length: chance(40) }, () => alphabet[chance(alphabet.length)]).join('');
function lesson(): KeptLesson {
  const ids = new Set(Array.from({ length: chance(6) }, () => `c${chance(1000)}-x`));
  return { kind: 'lesson', cells: [...ids].map((id) => ({ id, source: text(), of: '00ff00ff00ff00ff' })) };
}
const scratch = (): Kept => ({
  kind: 'scratch',
  cells: lesson().cells.map(({ id, source }) => ({ id, kind: chance(2) ? 'code' : 'words', source })),
});

/** A link with a right checksum around any bytes. */
function around(packed: Uint8Array, version = '1'): string {
  const bytes = new Uint8Array(packed.length + 4);
  bytes.set(checksum(packed));
  bytes.set(packed, 4);
  return `#cells=${version}.${toBase64url(bytes)}`;
}
const holding = (json: string): string => around(deflateSync(new TextEncoder().encode(json), { level: 9 }));
const verdict = (link: string): string => {
  const shared = sharedIn(link);
  return shared.is === 'damaged' ? shared.code : shared.is;
};

describe('letters of an address', () => {
  it('give back every run of bytes', () => {
    for (let n = 0; n < 200; n++) {
      const bytes = Uint8Array.from({ length: n }, () => chance(256));
      expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
    }
  });
  it('are of one form: nothing else stands for the same bytes', () => {
    expect(['A', 'AB', 'AA=', 'A A', '+/', 'é', 'AAAAB'].map(fromBase64url)).toEqual(
      Array(7).fill(undefined),
    );
  });
});

describe('a link that carries cells', () => {
  it('gives back what was put into it', () => {
    for (let n = 0; n < 1000; n++) {
      const [key, kept] =
        n % 2 ? (['scratch', scratch()] as const) : (['lesson:backprop', lesson()] as const);
      const link = linkOf(key, kept)!;
      expect(link).toMatch(/^#cells=1\.[\w-]+$/);
      expect(sharedIn(link)).toEqual({ is: 'cells', key, kept });
    }
  });
  it('is damaged wherever it is cut, and never part of itself', () => {
    const link = linkOf('scratch', scratch())!;
    for (let length = '#cells='.length; length < link.length; length++)
      expect(verdict(link.slice(0, length)), String(length)).toBe('damaged');
    for (let length = 0; length < '#cells='.length; length++)
      expect(verdict(link.slice(0, length))).toBe('none');
  });
  it('is damaged where any one letter is another', () => {
    const link = linkOf('lesson:backprop', lesson())!;
    for (let at = '#cells=1.'.length; at < link.length; at++) {
      const other = link[at] === 'A' ? 'B' : 'A';
      expect(verdict(link.slice(0, at) + other + link.slice(at + 1)), String(at)).toBe('damaged');
    }
  });
  it('is not made where it would be too long', () => {
    const noise = Array.from({ length: 20_000 }, () => String.fromCharCode(33 + chance(90))).join('');
    expect(
      linkOf('scratch', { kind: 'scratch', cells: [{ id: 'a', kind: 'code', source: noise }] }),
    ).toBeUndefined();
  });
  it.each([
    ['', 'none'],
    ['#section', 'none'],
    ['#cells=', 'damaged'],
    ['#cells=1', 'damaged'],
    ['#cells=0.AAAA', 'damaged'],
    ['#cells=x.AAAA', 'damaged'],
    ['#cells=2.AAAA', 'newer'],
    ['#cells=99.', 'newer'],
    ['#cells=1.AAAA\n', 'damaged'],
  ])('%j is %s', (link, what) => expect(verdict(link)).toBe(what));

  it('is not read where it is too long', () =>
    expect(verdict(`#cells=1.${'A'.repeat(longestPacked)}`)).toBe('too-large'));
  it('is read strictly to the last field', () => {
    const good = { key: 'lesson:backprop', kind: 'lesson', cells: [{ id: 'a', source: '1', of: '' }] };
    const cell = good.cells[0]!;
    const but = (change: object): string => verdict(holding(JSON.stringify({ ...good, ...change })));
    expect(but({})).toBe('cells');
    expect(but({ key: 'lesson:../x' })).toBe('bad-id');
    expect(but({ key: '__proto__' })).toBe('bad-id');
    expect(but({ key: 'scratch' })).toBe('wrong-type');
    expect(but({ kind: 'scratch' })).toBe('wrong-type');
    expect(but({ cells: {} })).toBe('wrong-type');
    expect(but({ cells: [cell, cell] })).toBe('twice');
    expect(but({ cells: [{ ...cell, id: '../../etc/passwd' }] })).toBe('bad-id');
    expect(but({ cells: [{ ...cell, id: '' }] })).toBe('bad-id');
    expect(but({ cells: [{ ...cell, id: 'a'.repeat(10_000) }] })).toBe('bad-id');
    expect(but({ cells: [{ ...cell, source: 1 }] })).toBe('wrong-type');
    expect(but({ cells: [{ id: 'a', of: '' }] })).toBe('missing');
    expect(but({ cells: [null] })).toBe('wrong-type');
    expect(verdict(holding('{"key":"scratch","kind":"scratch","cells":[],"__proto__":{"a":1}}'))).toBe(
      'forbidden-name',
    );
    expect(verdict(holding('nonsense'))).toBe('not-json');
    expect(verdict(around(deflateSync(Uint8Array.of(0xff, 0xfe, 0x22))))).toBe('damaged');
    expect(verdict(around(Uint8Array.of(7, 7, 7, 7)))).toBe('damaged');
  });

  it('is a bomb no longer than 300 ms and 16 MB', () => {
    const cells = (n: number, source: string): string =>
      JSON.stringify({
        key: 'scratch',
        kind: 'scratch',
        cells: Array.from({ length: n }, () => ({ id: 'c', kind: 'code', source })),
      });
    const bombs = [
      // Of zeros a link's letters hold about 6 MB; of a link that is longer nothing is unpacked at all.
      ['deflate', around(deflateSync(new Uint8Array(5.5 * 2 ** 20), { level: 9 })), 'too-large'],
      ['deflate, long', around(deflateSync(new Uint8Array(64 * 2 ** 20), { level: 9 })), 'too-large'],
      ['deep', holding('['.repeat(100_000)), 'too-deep'],
      ['many', holding(cells(5000, '')), 'too-many'],
      ['one long', holding(cells(1, 'x'.repeat(1.9e6))), 'too-long'],
    ] as const;
    for (const [name, link, code] of bombs) {
      // The best of three: what else this machine does at the moment is not the link's doing.
      const times = [1, 2, 3].map(() => {
        const [start, before] = [performance.now(), process.memoryUsage().heapUsed];
        expect(verdict(link), name).toBe(code);
        expect(process.memoryUsage().heapUsed - before, name).toBeLessThan(16 * 2 ** 20);
        return performance.now() - start;
      });
      expect(Math.min(...times), name).toBeLessThan(300);
    }
    expect(bombs[0][1].length).toBeLessThan(longestPacked);
  });
});
