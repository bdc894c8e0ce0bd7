/** Tells two texts apart. Finds damage and changes; proves nothing about who wrote what. */

const prime = 0x01000193;

/** 32 bits of FNV-1a over UTF-16 units, each as two bytes. */
function fnv1a(text: string, start: number): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), prime);
    hash = Math.imul(hash ^ (unit >>> 8), prime);
  }
  // FNV leaves the last characters in the low bits; this spreads them over all (the finalizer of MurmurHash3).
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const hex = (bits: number): string => bits.toString(16).padStart(8, '0');

/** @returns 16 hexadecimal digits */
export const fingerprint = (text: string): string =>
  hex(fnv1a(text, 0x811c9dc5)) + hex(fnv1a(text, 0x9747b28c));

/** The four bytes that stand before what they check. */
export function checksum(bytes: Uint8Array): readonly [number, number, number, number] {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, prime);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  hash ^= hash >>> 16;
  return [hash >>> 24, (hash >>> 16) & 0xff, (hash >>> 8) & 0xff, hash & 0xff];
}
