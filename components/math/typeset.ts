/** TeX to HTML, while the site is built. A mistake in a formula stops the build. */
import katex from 'katex';

/**
 * `\htmlClass` is the one thing allowed beyond plain TeX: it marks a part of a formula, such as a wrong number.
 * @throws katex.ParseError
 */
export function typeset(tex: string, displayMode = false): string {
  return katex
    .renderToString(tex, {
      displayMode,
      throwOnError: true,
      strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
      trust: ({ command }) => command === '\\htmlClass',
    })
    .replace(/^<span/, '<span data-pagefind-ignore');
}
