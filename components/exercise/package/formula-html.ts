/** Text with formulas between `$`, as HTML whose formulas the platform sets by itself (`\( … \)`). */
import { escapeXml } from './xml.ts';

export const htmlOf = (text: string): string =>
  text
    .split('$')
    .map((part, i) => (i % 2 === 0 ? escapeXml(part) : `\\(${escapeXml(part)}\\)`))
    .join('');
