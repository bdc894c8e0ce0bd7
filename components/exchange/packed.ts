/**
 * A text as letters that may stand in an address: a version, a dot, four checking bytes and the compressed text. Reading
 * measures before it unpacks, and unpacks no more than it may.
 */
import { deflateSync } from 'fflate';
import { fromBase64url, toBase64url } from './base64url.ts';
import { checksum } from './fingerprint.ts';
import { Unreadable } from './foreign-json.ts';
import { inflated } from './inflate.ts';

const version = 1;
/** Longer ones do not survive being sent around; then a file is better. */
export const longestPacked = 8000;
/** What a text may unpack to, in bytes, and how much of it is unpacked at a time. */
export const mostUnpacked = 2 * 1024 * 1024;
const feed = 256;

/** @param dictionary text that is likely to come up; reading takes the same one */
export function packed(text: string, dictionary?: string): string {
  const small = deflateSync(new TextEncoder().encode(text), { level: 9, ...withDictionary(dictionary) });
  const bytes = new Uint8Array(small.length + 4);
  bytes.set(checksum(small));
  bytes.set(small, 4);
  return `${version}.${toBase64url(bytes)}`;
}

const withDictionary = (text: string | undefined): { dictionary?: Uint8Array } =>
  text ? { dictionary: new TextEncoder().encode(text) } : {};

/** @throws Unreadable */
function textIn(small: Uint8Array, dictionary: string | undefined): string {
  const counted = (size: number): void => {
    if (size > mostUnpacked) throw new Unreadable('too-large');
  };
  const whole = inflated(small, feed, counted, withDictionary(dictionary).dictionary);
  if (!whole) throw new Unreadable('damaged');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(whole);
  } catch {
    throw new Unreadable('damaged');
  }
}

/** The text that was packed. @throws Unreadable */
export function unpacked(letters: string, dictionary?: string, longest = longestPacked): string {
  if (letters.length > longest) throw new Unreadable('too-large');
  const dot = letters.indexOf('.');
  const said = letters.slice(0, Math.max(dot, 0));
  if (!/^[1-9]\d{0,5}$/.test(said)) throw new Unreadable('damaged');
  if (Number(said) > version) throw new Unreadable('newer');
  const bytes = fromBase64url(letters.slice(dot + 1));
  if (!bytes || bytes.length < 5) throw new Unreadable('damaged');
  const small = bytes.subarray(4);
  if (checksum(small).some((byte, i) => byte !== bytes[i])) throw new Unreadable('damaged');
  return textIn(small, dictionary);
}
