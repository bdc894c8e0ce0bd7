/** A sentence with its blanks, {0} and {1}, filled in. */
export const filled = (sentence: string, ...blanks: readonly (string | number)[]): string =>
  sentence.replace(/\{(\d)\}/g, (_, i: string) => String(blanks[Number(i)]));
