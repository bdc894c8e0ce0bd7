// Zip files of anybody's making: safety first.
import { describe, expect, it } from 'vitest';
import { archiveCaps, unpackedFiles, type ArchiveCaps } from '@components/exercise/gradebook/archive.ts';
import { zipDirectory, ZipRefused } from '@components/exercise/gradebook/zip-directory.ts';
import { deflateSync, zipSync } from 'fflate';
import { zipOf, type ZipFile } from '../../../../support/zips.ts';

const text = (of: string): Uint8Array => new TextEncoder().encode(of);
/** Bytes that pack badly. */
const noise = (size: number): Uint8Array =>
  new Uint8Array(size).map((_, i) => Math.imul(i ^ (i >>> 7), 2654435761) >>> 24);
const file = (name: string, more: Partial<ZipFile> = {}): ZipFile => ({ name, bytes: text('{}'), ...more });
const came = (zip: Uint8Array, caps: ArchiveCaps = archiveCaps): string[] =>
  [...unpackedFiles(zip, 'refused', caps)].map(
    (one) => `${one.name} ${'fault' in one ? one.fault : `${one.bytes.length} bytes`}`,
  );
const refusal = (zip: Uint8Array): string => {
  try {
    came(zip);
  } catch (error) {
    if (error instanceof ZipRefused) return error.code;
    throw error;
  }
  return 'none';
};

describe('zip files', () => {
  it('are read as a zip program packs them, stored or deflated', () => {
    const whole = zipSync({ 'a.json': text('one'), b: { 'c.json': [text('two'), { level: 0 }] } });
    expect(
      [...unpackedFiles(whole)].map((one) => ('bytes' in one ? new TextDecoder().decode(one.bytes) : '')),
    ).toEqual(['one', 'two']);
  });
  it('have names that are labels, whatever they look like', () => {
    const names = ['../../x', 'C:\\x', '/abs', 'a\u0000b', '__proto__'];
    expect(came(zipOf(names.map((name) => file(name))))).toEqual(names.map((name) => `${name} 2 bytes`));
  });
  it('may bear names of Chinese Windows, which are not UTF-8', () => {
    const gbk = new Uint8Array([0xd7, 0xf7, 0xd2, 0xb5]);
    expect(zipDirectory(zipOf([file('', { name: gbk, flags: 0 })]), 10)[0]!.name).toBe('作业');
  });
  it('have folders and furniture that nobody handed in', () => {
    expect(
      came(zipOf([file('a/'), file('__MACOSX/._a.json'), file('a/.DS_Store'), file('a/b.json')])),
    ).toEqual(['a/b.json 2 bytes']);
  });
  it('give a link as the text it is, and lead nowhere', () => {
    expect(came(zipOf([file('link', { bytes: text('/etc/passwd'), mode: 0o120777 })]))).toEqual([
      'link 11 bytes',
    ]);
  });
  it('are not unpacked beyond what a file may be, whatever the header says', () => {
    const large = noise(archiveCaps.each + 1);
    expect(came(zipOf([file('honest', { bytes: large })]))).toEqual(['honest too-large']);
    expect(came(zipOf([file('liar', { bytes: large, size: 100 })]))).toEqual(['liar too-large']);
    expect(came(zipOf([file('stored', { bytes: large, method: 0, size: 100 })]))).toEqual([
      'stored too-large',
    ]);
  });
  it('stop a bomb early', () => {
    const bomb = zipOf([file('bomb', { bytes: new Uint8Array(8 * 1024 * 1024), size: 1000 })]);
    const many = zipOf(Array.from({ length: 40 }, (_, n) => file(`${n}`, { bytes: new Uint8Array(3e5) })));
    const start = performance.now();
    expect(came(bomb)).toEqual(['bomb too-large']);
    // Once the first of them have come to all that may come, the others are left alone.
    const faults = came(many, { ...archiveCaps, all: 5e6 }).map((one) => one.split(' ')[1]!);
    expect(faults[0]).toBe('zip-bomb');
    expect(faults.at(-1)).toBe('too-large');
    // 40 times what unpacks to a third of a megabyte.
    expect(performance.now() - start).toBeLessThan(2000);
  });
  it('may come to so many bytes together, and entries may not lie on one another to come to more', () => {
    const bytes = noise(128 * 1024);
    const packedSize = deflateSync(bytes, { level: 9 }).length;
    const same = (n: number): ZipFile => file(`${n}`, { at: 0, packedSize, size: bytes.length });
    const zip = zipOf([file('0', { bytes }), ...Array.from({ length: 79 }, (_, n) => same(n + 1))]);
    const caps = { ...archiveCaps, all: 10 * bytes.length };
    const sizes = [...unpackedFiles(zip, 'refused', caps)].map((one) =>
      'bytes' in one ? one.bytes.length : 0,
    );
    expect(sizes.filter((size) => size > 0)).toEqual(Array(10).fill(bytes.length));
  });
  it('hold no other zips', () => {
    expect(came(zipOf([file('inner.zip', { bytes: zipOf([file('a')]) }), file('b')]))).toEqual([
      'inner.zip zip-nested',
      'b 2 bytes',
    ]);
  });
  it('have a reason for each file that cannot be had', () => {
    expect(came(zipOf([file('locked', { flags: 1 })]))).toEqual(['locked zip-encrypted']);
    expect(came(zipOf([file('strange', { method: 99 })]))).toEqual(['strange zip-method']);
    expect(came(zipOf([file('lost', { at: 1 })]))).toEqual(['lost zip-damaged']);
    expect(came(zipOf([file('liar', { size: 99 })]))).toEqual(['liar zip-damaged']);
    const zip = zipOf([file('broken', { bytes: noise(300) })]);
    zip.fill(0xff, 36, 50);
    expect(came(zip)).toEqual(['broken zip-damaged']);
  });
  it('are refused whole where their directory is of no use', () => {
    const many = Array.from({ length: archiveCaps.entries + 1 }, (_, n) => file(`${n}`));
    expect(refusal(zipOf(many))).toBe('zip-too-many');
    expect(refusal(zipOf([file('a')], 60_000))).toBe('zip-too-many');
    expect(refusal(zipOf([file('a')], 65_535))).toBe('zip-64');
    expect(refusal(zipOf([file('a')], 7))).toBe('zip-damaged');
    const whole = zipOf([file('a'), file('b')]);
    for (let size = 4; size < whole.length; size++)
      expect(refusal(whole.subarray(0, size))).toBe('zip-damaged');
  });
});
