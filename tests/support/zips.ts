// Zip files that no zip program would make, put together by hand (PKWARE APPNOTE 4.3).
import { deflateSync } from 'fflate';

export interface ZipFile {
  readonly name: string | Uint8Array;
  readonly bytes: Uint8Array;
  /** Said in place of the true size. */
  readonly size?: number;
  readonly packedSize?: number;
  readonly method?: number;
  readonly flags?: number;
  /** Where the directory says its header begins. */
  readonly at?: number;
  /** Unix mode, as in symbolic links. */
  readonly mode?: number;
}

const number = (value: number, bytes: 2 | 4): number[] =>
  Array.from({ length: bytes }, (_, i) => Math.floor(value / 256 ** i) % 256);

/** @param count said in place of the true number of files */
export function zipOf(files: readonly ZipFile[], count = files.length): Uint8Array {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const file of files) {
    const { bytes, method = 8, flags = 0x800, size = bytes.length, mode = 0 } = file;
    const name = typeof file.name === 'string' ? new TextEncoder().encode(file.name) : file.name;
    const packed = method === 8 ? deflateSync(bytes, { level: 9 }) : bytes;
    const common = [
      ...number(20, 2),
      ...number(flags, 2),
      ...number(method, 2),
      ...number(0, 4),
      ...number(0, 4), // nobody here looks at the check of bytes
      ...number(file.packedSize ?? packed.length, 4),
      ...number(size, 4),
      ...number(name.length, 2),
      ...number(0, 2),
    ];
    const local = new Uint8Array([0x50, 0x4b, 3, 4, ...common, ...name]);
    locals.push(local, packed);
    directory.push(
      new Uint8Array([
        ...[0x50, 0x4b, 1, 2, ...number(20, 2), ...common],
        ...[...number(0, 2), ...number(0, 2), ...number(0, 2), ...number(mode * 65536, 4)],
        ...number(file.at ?? at, 4),
        ...name,
      ]),
    );
    at += local.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = new Uint8Array([
    ...[0x50, 0x4b, 5, 6, 0, 0, 0, 0],
    ...[...number(count, 2), ...number(count, 2), ...number(size, 4), ...number(at, 4), 0, 0],
  ]);
  const parts = [...locals, ...directory, end];
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let to = 0;
  for (const part of parts) {
    whole.set(part, to);
    to += part.length;
  }
  return whole;
}
