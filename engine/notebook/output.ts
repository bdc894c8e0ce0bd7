/**
 * What a cell shows, as data: made where the cell runs, carried as text, and drawn by the page. Nothing in it is markup.
 */
import type { Derivation } from '../derivation/derivation.ts';
import type { NetworkSpec } from '../nn/specification.ts';
import type { Plot } from './plot.ts';

/** A value as it can be looked into. Numbers are text at full precision, as the language prints them (and −0 as `-0`). */
export type Shown =
  | { readonly kind: 'number'; readonly text: string }
  /** `length` is that of the whole, where only its beginning is kept. */
  | { readonly kind: 'string'; readonly text: string; readonly length?: number }
  /** true, false, null, undefined, a symbol, a bigint: printed as they are. */
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'function'; readonly name: string }
  /** Numbers only. `length` is that of the whole; `type` such as `Float64Array` where it is not a plain array. */
  | {
      readonly kind: 'vector';
      readonly items: readonly string[];
      readonly length: number;
      readonly type?: string;
    }
  /** Rows of numbers, all of one length; height and width are those of the whole. */
  | {
      readonly kind: 'matrix';
      readonly rows: readonly (readonly string[])[];
      readonly height: number;
      readonly width: number;
    }
  /** Records with the same fields, one a row. */
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly Shown[])[];
      readonly height: number;
    }
  | {
      readonly kind: 'list';
      readonly items: readonly Shown[];
      readonly length: number;
      readonly type?: string;
    }
  | {
      readonly kind: 'record';
      readonly fields: readonly (readonly [name: string, value: Shown])[];
      readonly size: number;
      readonly type?: string;
    }
  | {
      readonly kind: 'map';
      readonly entries: readonly (readonly [key: Shown, value: Shown])[];
      readonly size: number;
    }
  | { readonly kind: 'error'; readonly name: string; readonly message: string }
  /** again: it contains itself · deep: it goes on below what is shown · getter: computed when asked, so not asked. */
  | { readonly kind: 'more'; readonly why: 'again' | 'deep' | 'getter' }
  | { readonly kind: 'network'; readonly network: NetworkSpec }
  | { readonly kind: 'derivation'; readonly derivation: Derivation }
  | { readonly kind: 'plot'; readonly plot: Plot }
  | { readonly kind: 'tex'; readonly tex: string };

/** Why a cell failed. `code` picks the reader's words where there are any; `message` is what the language said. */
export interface CellError {
  readonly name: string;
  readonly message: string;
  /** One of `cellErrorCodes`, or of the engine's error codes. */
  readonly code?: string;
  /** What fills the gaps of the sentence for `code`. */
  readonly data?: Readonly<Record<string, string>>;
  /** In the cell's own text, from 1. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
}

/** Every mistake a page has words for beyond the engine's own, and when. */
export const cellErrorCodes = {
  syntax: 'the text is not a program',
  'unknown-module': 'an import from elsewhere than "tuidao"',
  'no-such-export': '"tuidao" has nothing of that name',
  'not-imported': 'a name of "tuidao" is used without importing it',
  'not-defined': 'a name that nothing defines',
  'defined-below': 'a name that only a cell further down defines',
  'defined-twice': 'a name that another cell defines already',
  cycle: 'two cells that read each other',
  'not-yours': 'an assignment to what another cell defines',
  constant: 'an assignment to a constant',
  'not-a-function': 'a call of what is no function',
  'no-property': 'a property of null or undefined',
  'too-deep': 'calls nested without end',
  'out-of-memory': 'more memory than a cell gets',
  'time-limit': 'stopped after its time was up',
  stopped: 'stopped by the reader',
  died: 'the place where cells run is gone',
  'above-failed': 'a cell it reads has failed',
  'no-network': 'an attempt to reach beyond the page',
} as const;
export type CellErrorCode = keyof typeof cellErrorCodes;

export type Output =
  /** The value of the last line, or of `show(…)`. */
  | { readonly kind: 'value'; readonly value: Shown }
  /** A line of the console. `depth` counts the groups it stands in. */
  | {
      readonly kind: 'line';
      readonly level: 'log' | 'warn' | 'error';
      readonly parts: readonly Shown[];
      readonly depth?: number;
    }
  /** Replaces the one before it. */
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'error'; readonly error: CellError }
  /** Whatever else it printed is not kept. */
  | { readonly kind: 'cut'; readonly at: 'lines' | 'bytes' };

/** What one run of a cell may print. Beyond, one `cut` is left. */
export const mostLines = 2000;
export const mostBytes = 256 * 1024;
/** One string, or one whole output but for networks, derivations and plots, in UTF-16 units. */
export const longestLine = 8 * 1024;
