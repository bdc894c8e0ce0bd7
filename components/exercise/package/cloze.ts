/** A box inside a text, as Moodle writes it: `{1:NUMERICAL:=0.5:0.05~%0%0.7:0.05#…}`. */
import type { AskedChoice, AskedNumber } from './asked.ts';

/** Marks that mean something there, and the sign that makes an entity: read back by Moodle before it takes the text for HTML. */
const encoded = (html: string): string => html.replace(/[&{}#~/"\\]/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** Per cent, as exactly as it takes. */
const percent = (share: number): string => String(Number((100 * share).toFixed(5)));
const weighed = (share: number): string => (share === 1 ? '=' : `%${percent(share)}%`);
const said = (feedback: string): string => (feedback === '' ? '' : `#${encoded(feedback)}`);

/** @param weight a whole number */
export function cloze(box: AskedNumber | AskedChoice, weight: number): string {
  if (box.is === 'number') {
    const answers = box.answers.map(
      ({ value, tolerance, share, feedback }) => `${weighed(share)}${value}:${tolerance}${said(feedback)}`,
    );
    return `{${weight}:NUMERICAL:${answers.join('~')}}`;
  }
  // A menu can hold letters alone; what has formulas or markup stands below one another.
  const plain = box.options.every(({ html }) => !/[<\\&]/.test(html));
  const kind = `MULTICHOICE_${plain ? '' : 'V'}${box.shuffled ? 'S' : ''}`.replace(/_$/, '');
  const options = box.options.map(
    ({ html, right, feedback }) => `${weighed(right ? 1 : 0)}${encoded(html)}${said(feedback)}`,
  );
  return `{${weight}:${kind}:${options.join('~')}}`;
}
