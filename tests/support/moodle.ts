// Questions as Moodle reads them from a file: the parts of its grammar that our files use, written down anew. In texts with boxes a
// mark after a backslash, or a # after &, stands for itself; entities are read only after the boxes have been taken apart.
import { parseHTML, DOMParser } from 'linkedom';

export interface MoodleAnswer {
  /** 0 … 100. */
  readonly fraction: number;
  readonly text: string;
  readonly tolerance?: number;
  readonly feedback: string;
}
export interface MoodleBox {
  readonly kind: string;
  readonly weight: number;
  readonly answers: readonly MoodleAnswer[];
}
export interface MoodleQuestion {
  readonly type: string;
  readonly name: string;
  readonly category: string;
  readonly text: string;
  readonly boxes: readonly MoodleBox[];
}

const decoded = (text: string): string =>
  text.replace(/&(#\d+|amp|lt|gt|quot);/g, (entity, name: string) =>
    name.startsWith('#')
      ? String.fromCharCode(Number(name.slice(1)))
      : ({ amp: '&', lt: '<', gt: '>', quot: '"' }[name] ?? entity),
  );

/** Cut at a mark, except after a backslash; after & as well where asked. */
function cut(text: string, mark: string, alsoAfter = ''): string[] {
  const parts = [''];
  for (const [i, c] of [...text].entries()) {
    const before = [...text][i - 1] ?? '';
    if (c === mark && before !== '\\' && (alsoAfter === '' || before !== alsoAfter)) parts.push('');
    else parts[parts.length - 1] += c;
  }
  return parts;
}

function boxesIn(text: string): MoodleBox[] {
  return [...text.matchAll(/\{(\d*):([A-Z_]+):((?:[^}\\]|\\.)*)\}/gs)].map(([, weight, kind, inner]) => ({
    kind: kind!,
    weight: Number(weight || 1),
    answers: cut(inner!, '~').map((alternative) => {
      const [, mark = '', rest = ''] = /^(=|%[\d.]+%)?(.*)$/s.exec(alternative)!;
      const [answer = '', ...feedback] = cut(rest, '#', '&');
      const number =
        kind === 'NUMERICAL' ? /^(-?[\d.]+(?:e[-+]?\d+)?):([\d.]+(?:e[-+]?\d+)?)$/.exec(answer) : null;
      if (kind === 'NUMERICAL' && !number) throw new Error(`no number with a tolerance: ${answer}`);
      return {
        fraction: mark === '=' ? 100 : Number(mark.replaceAll('%', '') || 0),
        text: number ? number[1]! : decoded(answer),
        ...(number && { tolerance: Number(number[2]) }),
        feedback: decoded(feedback.join('#')),
      };
    }),
  }));
}

/** Every question of a file, in order, with the category it stands in. */
export function moodleQuestions(xml: string): MoodleQuestion[] {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  let category = '';
  const questions: MoodleQuestion[] = [];
  for (const node of document.querySelectorAll('question')) {
    const textOf = (path: string): string => node.querySelector(path)?.textContent ?? '';
    const type = node.getAttribute('type')!;
    if (type === 'category') {
      category = textOf('category > text');
      continue;
    }
    const text = textOf('questiontext > text');
    const answers = [...node.querySelectorAll('answer')].map((answer): MoodleAnswer => {
      const tolerance = answer.querySelector('tolerance')?.textContent;
      return {
        fraction: Number(answer.getAttribute('fraction')),
        text: answer.querySelector('text')!.textContent,
        ...(tolerance !== undefined && tolerance !== null && { tolerance: Number(tolerance) }),
        feedback: answer.querySelector('feedback > text')?.textContent ?? '',
      };
    });
    const weight = Number(textOf('defaultgrade') || 1);
    const boxes = type === 'cloze' ? boxesIn(text) : [{ kind: type, weight, answers }];
    questions.push({ type, name: textOf('name > text'), category, text, boxes });
  }
  return questions;
}

/** What a reader sees of a piece of HTML. */
export function seen(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body><p id="seen">${html}</p></body></html>`);
  return document.querySelector('#seen')!.textContent;
}
