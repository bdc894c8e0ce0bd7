/** Tells two texts apart. Finds damage and changes; proves nothing about who wrote what. */
import { sha256, sha256Of } from '@engine/math/sha256.ts';

/** @returns 16 hexadecimal digits */
export const fingerprint = (text: string): string => sha256(text).slice(0, 16);

/** The four bytes that stand before what they check. */
export const checksum = (bytes: Uint8Array): readonly [number, number, number, number] => {
  const bits = parseInt(sha256Of(bytes).slice(0, 8), 16);
  return [bits >>> 24, (bits >>> 16) & 0xff, (bits >>> 8) & 0xff, bits & 0xff];
};
