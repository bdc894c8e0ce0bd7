/** The table of contents at the end of a zip file (PKWARE APPNOTE 4.3.12), read without trusting it. */

export interface ZipEntry {
  /** A label, never a path. */
  readonly name: string;
  readonly folder: boolean;
  readonly encrypted: boolean;
  /** 0: stored · 8: deflated. */
  readonly method: number;
  /** Bytes, as they are said to be. */
  readonly packedSize: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly at: number;
}

export type ZipFault = 'zip-damaged' | 'zip-too-many' | 'zip-64';

/** Thrown by whatever reads zips, and caught before it reaches a page. */
export class ZipRefused extends Error {
  readonly code: ZipFault;
  constructor(code: ZipFault) {
    super(code);
    this.name = 'ZipRefused';
    this.code = code;
  }
}

const endSize = 22;
const longestComment = 0xffff;

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && bytes[3] === bytes[2]! + 1;

/** Chinese Windows writes names in its own letters and does not say so. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** @throws ZipRefused */
export function zipDirectory(bytes: Uint8Array, most: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - endSize;
  const first = Math.max(0, end - longestComment);
  while (end >= first && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < first) throw new ZipRefused('zip-damaged');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) throw new ZipRefused('zip-64');
  if (count > most) throw new ZipRefused('zip-too-many');
  const entries: ZipEntry[] = [];
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw new ZipRefused('zip-damaged');
    const [nameSize, extraSize, commentSize] = [28, 30, 32].map((i) => view.getUint16(at + i, true));
    const next = at + 46 + nameSize! + extraSize! + commentSize!;
    if (next > end) throw new ZipRefused('zip-damaged');
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameSize!));
    entries.push({
      name,
      folder: /[/\\]$/.test(name),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}
