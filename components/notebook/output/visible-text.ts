/**
 * A text from a cell as it may stand on the page: characters that cannot be seen, or that turn the direction of what stands
 * around them, are written out, so that no text shows as another than it is. What joins emoji stays.
 */
const unseen = /(?![\n\t\u200d])[\p{Cc}\p{Cf}\u2028\u2029]|\p{Cs}/gu;

export const visibleText = (text: string): string =>
  text.replace(unseen, (mark) => `\\u${mark.codePointAt(0)!.toString(16).padStart(4, '0')}`);
