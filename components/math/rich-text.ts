/** Text with mathematics, set while the site is built. */
import { rich } from './rich.ts';
import { typeset } from './typeset.ts';

/** @returns HTML, as `rich` makes it @throws Error if a $ is left alone; katex.ParseError if a formula is wrong */
export const richText = (text: string): string => rich(text, (tex) => typeset(tex));
