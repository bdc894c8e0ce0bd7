/** A term as a page shows it beside the text. */
export interface Meaning {
  readonly name: string;
  /** Its name in the other language. */
  readonly other: string;
  /** What it means: HTML made while the site was built. */
  readonly html: string;
}

/** By the term's id. */
export type Meanings = Readonly<Record<string, Meaning>>;
