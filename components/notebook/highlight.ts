/** Code as it stands in a page before anybody touches it: one line under the other, set in ink. For builds. */
import { highlightCode } from '@lezer/highlight';
import { parser } from '@lezer/javascript';
import { escapeHtml } from '@components/math/rich.ts';
import { ink } from './ink.ts';

const typescript = parser.configure({ dialect: 'ts' });

/** @returns HTML of each line; put together with line breaks between them, their text is the source but for its last line break */
export function highlighted(source: string): readonly string[] {
  const text = source.replace(/\n$/, '');
  const lines = [''];
  const put = (html: string): void => void (lines[lines.length - 1] += html);
  highlightCode(
    text,
    typescript.parse(text),
    ink,
    (part, classes) =>
      put(classes ? `<span class="${classes}">${escapeHtml(part)}</span>` : escapeHtml(part)),
    () => lines.push(''),
  );
  return lines;
}
