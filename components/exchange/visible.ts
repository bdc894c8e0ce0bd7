/** Characters that are not seen, or that turn the order of what is seen, made visible: text of strangers hides nothing. */

const isUnseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

/** Each of them as its number, such as ⟨U+202E⟩; tabs and line breaks stay. */
export const visible = (text: string): string =>
  Array.from(text, (character) =>
    isUnseen.test(character) && !'\t\n\r'.includes(character)
      ? `⟨U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`
      : character,
  ).join('');
