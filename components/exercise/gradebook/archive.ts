/**
 * Zip files of anybody's making. Nothing in them is believed: what is unpacked is counted while it is unpacked, and stopped
 * where it is too much.
 */
import { inflated } from '@components/exchange/inflate.ts';
import { isZip, zipDirectory, type ZipEntry } from './zip-directory.ts';

export const archiveCaps = {
  entries: 500,
  /** Bytes of one file, unpacked. */
  each: 2 * 1024 * 1024,
  /** Bytes of all of them. */
  all: 64 * 1024 * 1024,
  /** Unpacked to packed; small files are let off. */
  ratio: 200,
} as const;
export type ArchiveCaps = { readonly [name in keyof typeof archiveCaps]: number };

/** Bytes unpacked at a time. */
const feed = 16 * 1024;
/** Bytes that may come of anything, whatever the ratio. */
const small = 64 * 1024;

export type EntryFault =
  'zip-encrypted' | 'zip-method' | 'zip-nested' | 'zip-bomb' | 'zip-damaged' | 'too-large';

export type Unpacked =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly fault: EntryFault };

class Stopped extends Error {
  readonly fault: EntryFault;
  /** Bytes that were unpacked in vain: they count as well. */
  readonly spent: number;
  constructor(fault: EntryFault, spent = 0) {
    super(fault);
    this.fault = fault;
    this.spent = spent;
  }
}

/** What systems put beside the files of people. */
const isFurniture = (name: string): boolean =>
  /(?:^|[/\\])(?:__MACOSX|\.DS_Store|Thumbs\.db|desktop\.ini)(?:[/\\]|$)/.test(name);

/** The packed bytes of an entry, found by its own header. */
function packedBytes(bytes: Uint8Array, { at, packedSize }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) throw new Stopped('zip-damaged');
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packedSize > bytes.length) throw new Stopped('zip-damaged');
  return bytes.subarray(from, from + packedSize);
}

/** @param most bytes that may come of it */
function unpacked(packed: Uint8Array, most: number, { ratio }: ArchiveCaps): Uint8Array {
  let spent = 0;
  const whole = inflated(packed, feed, (size) => {
    spent = size;
    if (size > most) throw new Stopped('too-large', size);
    if (size > Math.max(small, packed.length * ratio)) throw new Stopped('zip-bomb', size);
  });
  if (!whole) throw new Stopped('zip-damaged', spent);
  return whole;
}

/** One file of a zip. @param left bytes that all of them together may still come to */
function unpackedEntry(bytes: Uint8Array, entry: ZipEntry, left: number, caps: ArchiveCaps): Uint8Array {
  if (entry.encrypted) throw new Stopped('zip-encrypted');
  if (entry.method !== 0 && entry.method !== 8) throw new Stopped('zip-method');
  const most = Math.min(caps.each, left);
  if (left <= 0 || entry.size > most) throw new Stopped('too-large');
  const packed = packedBytes(bytes, entry);
  if (entry.method === 0 && packed.length > most) throw new Stopped('too-large');
  // A header that lies is found out by what comes.
  const whole = entry.method === 0 ? packed.slice() : unpacked(packed, most, caps);
  if (whole.length !== entry.size) throw new Stopped('zip-damaged', whole.length);
  return whole;
}

/**
 * The files in a zip, one after the other as they are asked for; those that cannot be had, with the reason.
 * @param nested whether a zip within is refused, as where people's files are looked for
 * @throws ZipRefused where nothing of it can be had
 */
export function* unpackedFiles(
  bytes: Uint8Array,
  nested: 'refused' | 'kept' = 'refused',
  caps: ArchiveCaps = archiveCaps,
): Generator<Unpacked> {
  let left: number = caps.all;
  for (const entry of zipDirectory(bytes, caps.entries)) {
    const { name } = entry;
    if (entry.folder || isFurniture(name)) continue;
    try {
      const whole = unpackedEntry(bytes, entry, left, caps);
      left -= whole.length;
      if (nested === 'refused' && isZip(whole)) throw new Stopped('zip-nested');
      yield { name, bytes: whole };
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      left -= error.spent;
      yield { name, fault: error.fault };
    }
  }
}
