/** From files of any kind to hand-ins: each is read by itself, and one that cannot be read keeps no other from being read. */
import { readForeign, Unreadable, type Unfit } from '@components/exchange/foreign-json.ts';
import { EngineError, type ErrorCode } from '@engine/errors.ts';
import type { Assignment } from '@engine/exercise/assignment.ts';
import { canonicalJson } from '@engine/exercise/canonical-json.ts';
import { handInOf, inOrder, type HandIn } from '@engine/exercise/hand-ins.ts';
import { readSubmission } from '@engine/exercise/submission.ts';
import { archiveCaps, unpackedFiles, type EntryFault } from './archive.ts';
import { isZip, zipDirectory, ZipRefused, type ZipFault } from './zip-directory.ts';

/** A file as it is at hand: its bytes come when they are asked for. */
export interface Source {
  /** A label; no file is ever written or found by it. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly read: () => Promise<Uint8Array>;
}

export const collectCaps = {
  /** Files, those in zips counted one by one. */
  files: 20_000,
  /** Bytes of a file that is no zip. */
  each: archiveCaps.each,
  /** Bytes of a zip, packed. */
  zip: archiveCaps.all,
  /** Bytes of all that is kept. */
  all: 192 * 1024 * 1024,
} as const;
/** A hand-in of a hundred exercises with all its tries is far below. */
const jsonCaps = { length: archiveCaps.each, depth: 12, nodes: 100_000 };
const longestName = 200;

export type FaultCode = Unfit | ErrorCode | EntryFault | ZipFault | 'not-text' | 'cannot-read' | 'too-much';

/** A file that gave no hand-in, and why. */
export interface Fault {
  readonly name: string;
  readonly code: FaultCode;
  /** In the file, such as `submission.tries.1.1`; empty for the whole. */
  readonly where: string;
}

/** What is wrong with a file nobody can read on with. */
export const faultOf = (error: unknown, name: string): Fault => {
  if (error instanceof Unreadable) return { name, code: error.code, where: error.where };
  if (error instanceof EngineError)
    return error.path === 'submission.format'
      ? { name, code: 'not-ours', where: '' }
      : { name, code: error.code, where: error.path };
  return { name, code: 'damaged', where: '' };
};

export interface Collected {
  /** Each once, by its hash. */
  readonly handIns: readonly HandIn[];
  /** By hash, under which names it was found, in order. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly faults: readonly Fault[];
}

/** @returns the hand-in in a file, or why there is none. Never throws. */
export function handInFrom(bytes: Uint8Array, name: string): HandIn | Fault {
  let text;
  try {
    // A mark before the text is left out.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { name, code: 'not-text', where: '' };
  }
  try {
    if (!text.trimStart().startsWith('{')) throw new Unreadable('not-ours');
    const data = readForeign(text, jsonCaps);
    const read = readSubmission(data);
    return handInOf(read, text.trim() !== canonicalJson(data));
  } catch (error) {
    return faultOf(error, name);
  }
}

const isDocument = (bytes: Uint8Array): boolean =>
  zipDirectory(bytes, archiveCaps.entries).some(({ name }) => name === '[Content_Types].xml');

export class Collection {
  readonly #handIns = new Map<string, HandIn>();
  readonly #names = new Map<string, string[]>();
  readonly #faults: Fault[] = [];
  /** One object for one assignment, however many files carry it. */
  readonly #assignments = new Map<string, Assignment>();
  #files = 0;
  #bytes = 0;

  /** Takes in a file, or the files of a zip one by one; after each of them the caller may let others have their turn. */
  async *take({ name, size, read }: Source): AsyncGenerator<void> {
    if (size > collectCaps.zip) return this.#fault(name, 'too-large');
    if (this.#files >= collectCaps.files) return this.#fault(name, 'too-much');
    let bytes;
    try {
      bytes = await read();
    } catch {
      return this.#fault(name, 'cannot-read');
    }
    if (!isZip(bytes)) return this.#takeFile(name, bytes);
    try {
      // A document of an office program is a zip inside, and no folder of hand-ins.
      if (isDocument(bytes)) return this.#fault(name, 'not-ours');
      for (const file of unpackedFiles(bytes)) {
        const label = `${name}: ${file.name}`;
        if ('fault' in file) this.#fault(label, file.fault);
        else this.#takeFile(label, file.bytes);
        yield;
      }
    } catch (error) {
      this.#fault(name, error instanceof ZipRefused ? error.code : 'zip-damaged');
    }
  }

  #fault(name: string, code: FaultCode, where = ''): void {
    this.#files++;
    this.#faults.push({ name: name.slice(0, longestName), code, where });
  }

  #takeFile(name: string, bytes: Uint8Array): void {
    if (bytes.length > collectCaps.each) return this.#fault(name, 'too-large');
    if (this.#files >= collectCaps.files || this.#bytes + bytes.length > collectCaps.all)
      return this.#fault(name, 'too-much');
    const found = handInFrom(bytes, name);
    if ('code' in found) return this.#fault(name, found.code, found.where);
    this.#files++;
    const { hash, asked, submission, flags } = found;
    const label = name.slice(0, longestName);
    const before = this.#handIns.get(hash);
    if (before) {
      this.#names.get(hash)!.push(label);
      // Of two copies the one with less to tell of is the one that was handed in.
      const told = (all: readonly string[]): string => `${all.length} ${all.join(' ')}`;
      if (told(flags) >= told(before.flags)) return;
    } else {
      this.#names.set(hash, [label]);
      this.#bytes += bytes.length;
    }
    const assignment = this.#assignments.get(asked) ?? submission.assignment;
    this.#assignments.set(asked, assignment);
    this.#handIns.set(hash, { ...found, submission: { ...submission, assignment } });
  }

  /** What has come so far, in an order that does not depend on the order of files. */
  collected(): Collected {
    return {
      handIns: [...this.#handIns.values()].sort((a, b) => inOrder(a.hash, b.hash)),
      names: new Map([...this.#names].map(([hash, names]) => [hash, [...names].sort(inOrder)])),
      faults: [...this.#faults].sort(
        (a, b) => inOrder(a.name, b.name) || inOrder(a.code, b.code) || inOrder(a.where, b.where),
      ),
    };
  }
}
