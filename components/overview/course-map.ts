/** The shape of the course as its map needs it; `src` fills it in the language of the page and hands it over in `locals`. */
export interface MapChapter {
  readonly number: number;
  /** The address without language; the mark by which the reader's own progress finds the chapter. */
  readonly slug: string;
  readonly href: string;
  readonly title: string;
  readonly summary: string;
  /** How many sections it has, against which the reader's progress is counted. */
  readonly sections: number;
  /** The last line of its derivation, TeX. */
  readonly lastLine?: string;
}

/** One part of the lecture and the chapters it has become. */
export interface MapPart {
  /** As the lecture counts them, from 1. */
  readonly number: number;
  readonly title: string;
  readonly chapters: readonly MapChapter[];
}
