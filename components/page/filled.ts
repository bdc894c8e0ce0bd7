/** Sentences with gaps, such as `{n} of {all}`. */

/** What stands in the gaps. */
export type Gaps = Readonly<Record<string, string | number>>;

/** The sentence with its gaps filled; one that nothing is given for stays as it is. */
export const filled = (sentence: string, gaps: Gaps): string =>
  sentence.replace(/\{(\w+)\}/g, (gap, name: string) =>
    Object.hasOwn(gaps, name) ? String(gaps[name]) : gap,
  );

/** The same where gaps are numbered from {0} on. */
export const filledInOrder = (sentence: string, ...blanks: readonly (string | number)[]): string =>
  filled(sentence, Object.fromEntries(blanks.entries()));
