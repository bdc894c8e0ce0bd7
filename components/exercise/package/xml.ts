/** Texts of strangers inside XML: well-formed whatever they hold, and never markup. */
import { visible } from '@components/exchange/visible.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What XML 1.0 has no place for is made visible or, where nobody could see it anyway, left out. */
const fit = (text: string): string => visible(text).replace(/[\uFFFE\uFFFF]/g, '');

/** For an element's text and for an attribute; the same is right in HTML. */
export const escapeXml = (text: string): string => fit(text).replace(/[&<>"']/g, (mark) => entities[mark]!);

/** Markup of our own making as a text that XML does not look into. */
export const cdata = (html: string): string =>
  `<![CDATA[${fit(html).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/** For where one line is wanted, such as a title. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
