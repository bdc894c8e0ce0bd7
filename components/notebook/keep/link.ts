/**
 * A link that carries cells: `#cells=1.` and the letters of four checking bytes and a compressed text. All of it stands in
 * the fragment, which no server is told. Reading measures before it unpacks, and unpacks no more than it may.
 */
import { deflateSync, Inflate } from 'fflate';
import { fromBase64url, toBase64url } from './base64url.ts';
import { checksum } from './fingerprint.ts';
import { sharedStart } from './flag.ts';
import { fieldsOf, readForeign, textAt, Unreadable, type Unfit } from './foreign-json.ts';
import { isKey, type Kept, type NotebookKey } from './kept.ts';
import { readKept } from './record.ts';

const version = 1;
/** Longer ones do not survive being sent around; then a file is better. */
export const longestLink = 8000;
/** What a link may unpack to, in bytes, and how much of it is unpacked at a time. */
const mostBytes = 2 * 1024 * 1024;
const feed = 256;
const caps = { length: mostBytes, depth: 32, nodes: 20_000 };

/** @returns the fragment, with its `#`; undefined where it would be too long */
export function linkOf(key: NotebookKey, kept: Kept): string | undefined {
  const text = JSON.stringify({ key, kind: kept.kind, cells: kept.cells });
  const packed = deflateSync(new TextEncoder().encode(text), { level: 9 });
  const bytes = new Uint8Array(packed.length + 4);
  bytes.set(checksum(packed));
  bytes.set(packed, 4);
  const link = `${sharedStart}${version}.${toBase64url(bytes)}`;
  return link.length <= longestLink ? link : undefined;
}

/** @throws Unreadable */
function unpacked(packed: Uint8Array): string {
  const pieces: Uint8Array[] = [];
  let [size, ended] = [0, false];
  const inflate = new Inflate((piece, last) => {
    size += piece.length;
    if (size > mostBytes) throw new Unreadable('too-large');
    pieces.push(piece);
    ended = last;
  });
  try {
    for (let at = 0; at < packed.length; at += feed)
      inflate.push(packed.subarray(at, at + feed), at + feed >= packed.length);
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged');
  }
  if (!ended) throw new Unreadable('damaged');
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(whole);
  } catch {
    throw new Unreadable('damaged');
  }
}

/** @throws Unreadable */
function read(body: string): { readonly key: NotebookKey; readonly kept: Kept } {
  if (body.length > longestLink) throw new Unreadable('too-large');
  const dot = body.indexOf('.');
  const said = body.slice(0, Math.max(dot, 0));
  if (!/^[1-9]\d{0,5}$/.test(said)) throw new Unreadable('damaged');
  if (Number(said) > version) throw new Unreadable('newer');
  const bytes = fromBase64url(body.slice(dot + 1));
  if (!bytes || bytes.length < 5) throw new Unreadable('damaged');
  const packed = bytes.subarray(4);
  if (checksum(packed).some((byte, i) => byte !== bytes[i])) throw new Unreadable('damaged');
  const fields = fieldsOf(readForeign(unpacked(packed), caps), '');
  const key = textAt(fields['key'], 'key', 100);
  if (!isKey(key)) throw new Unreadable('bad-id', 'key');
  return { key, kept: readKept(fields, key, '') };
}

export type Shared =
  | { readonly is: 'none' }
  | { readonly is: 'cells'; readonly key: NotebookKey; readonly kept: Kept }
  | { readonly is: 'damaged'; readonly code: Unfit };

/** @param fragment of an address, with its `#`. Never throws. */
export function sharedIn(fragment: string): Shared {
  if (!fragment.startsWith(sharedStart)) return { is: 'none' };
  try {
    return { is: 'cells', ...read(fragment.slice(sharedStart.length)) };
  } catch (error) {
    return { is: 'damaged', code: error instanceof Unreadable ? error.code : 'damaged' };
  }
}
