/** TeX to HTML, while the site is built. A mistake in a formula stops the build. */
import katex from 'katex';
import { withoutNamespace } from './namespace.ts';

/**
 * `\htmlClass` is the one thing allowed beyond plain TeX: it marks a part of a formula, such as a wrong number.
 * @param silent without the MathML that is read aloud, where a label already says it
 * @throws katex.ParseError
 */
export function typeset(tex: string, displayMode = false, silent = false): string {
  const html = katex.renderToString(tex, {
    displayMode,
    output: silent ? 'html' : 'htmlAndMathml',
    throwOnError: true,
    strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
    trust: ({ command }) => command === '\\htmlClass',
  });
  return withoutNamespace(html).replace(/^<span/, '<span data-pagefind-ignore');
}
