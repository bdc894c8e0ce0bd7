/** Which cell reads which: the order of a notebook, and what in it cannot be. */

export interface Read {
  readonly name: string;
  /** The id of the cell that defines it. */
  readonly from: string;
}

/** Why a cell cannot be run as it stands; `other` is the cell it quarrels with. */
export interface Quarrel {
  readonly code: 'defined-twice' | 'defined-below' | 'cycle' | 'not-yours';
  readonly name: string;
  readonly other: string;
}

export interface Links {
  /** What it reads from cells above, in the order of `Bindings.reads`. */
  readonly reads: readonly Read[];
  /** Cells below that read it. */
  readonly readers: readonly string[];
  readonly quarrels: readonly Quarrel[];
}
