/**
 * An assignment as questions for Moodle: for each exercise a category with some fixed variants, of which a quiz draws at random.
 * Moodle grades each box by itself, so what follows rightly from an earlier mistake is wrong there.
 */
import type { Catalogue } from '@components/exercise/catalogue.ts';
import { wordsOf } from '@components/exercise/catalogue.ts';
import { answerText, askedText, boxLabel, situationOf, titleOf } from '@components/exercise/phrasing.ts';
import type { Lang } from '@engine/derivation/speak.ts';
import { policyFor, type Assignment, type AssignmentItem } from '@engine/exercise/assignment.ts';
import { roundingOf } from '@engine/exercise/policy.ts';
import { templateOf } from '@engine/exercise/templates.ts';
import { variantOf } from '@engine/exercise/variant.ts';
import { asked, type AskedChoice, type AskedNumber, type Asking } from './asked.ts';
import { cloze } from './cloze.ts';
import { htmlOf } from './formula-html.ts';
import { packageWords } from './package-words.ts';
import { cdata, escapeXml, oneLine } from './xml.ts';

export interface MoodleOptions {
  /** Of each exercise, 1 … 100. */
  readonly variants: number;
  readonly lang: Lang;
  readonly catalogue: Catalogue;
}

export interface MoodleExport {
  readonly xml: string;
  /** How many questions are in it. */
  readonly questions: number;
  /** Titles of exercises that Moodle has no kind of question for. */
  readonly left: readonly string[];
}

/** What decides the numbers of a variant; they are others than any student's. */
export const moodleSeed = ({ id }: Assignment, item: number, variant: number): string =>
  `moodle|${id}|${item}|${variant}`;

interface Part {
  readonly label: string;
  readonly box: AskedNumber | AskedChoice;
}

export function moodleXml(assignment: Assignment, options: MoodleOptions): MoodleExport {
  const { lang } = options;
  const course = oneLine(assignment.title) || packageWords[lang].untitled;
  const parts: string[] = [];
  const left: string[] = [];
  let questions = 0;
  for (const [i, item] of assignment.items.entries()) {
    const title = titleOf(wordsOf(options.catalogue, item.template), lang);
    const written = questionsOf(assignment, item, i + 1, options);
    if (!written) {
      left.push(title);
      continue;
    }
    questions += written.length;
    parts.push(category(course, `${i + 1} ${title}`), ...written);
  }
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${parts.join('\n')}\n</quiz>\n`;
  return { xml, questions, left };
}

/** A slash in a name is written twice, for one alone divides names. */
const pathName = (name: string): string => name.replaceAll('/', '//');

const category = (course: string, name: string): string => `<question type="category">
<category><text>${escapeXml(`$course$/top/${pathName(course)}/${pathName(name)}`)}</text></category>
</question>`;

/** @returns undefined where a box is none that Moodle has */
function questionsOf(
  assignment: Assignment,
  item: AssignmentItem,
  number: number,
  { variants, lang, catalogue }: MoodleOptions,
): string[] | undefined {
  const template = templateOf(item.template, item.version);
  const words = wordsOf(catalogue, template.id);
  const policy = policyFor(assignment, template);
  const rounding = roundingOf(template, policy);
  const written: string[] = [];
  for (let k = 1; k <= variants; k++) {
    const seed = moodleSeed(assignment, number, k);
    const drawn = variantOf(template, seed);
    const asking: Asking = { template, seed, drawn, words, catalogue, policy, lang };
    const parts: Part[] = [];
    for (const box of drawn.boxes) {
      const one = asked(asking, box);
      if (!one) return undefined;
      parts.push({ label: htmlOf(boxLabel(template, drawn, box, words, lang)), box: one });
    }
    const situation = [situationOf(template, drawn, words, lang), askedText(drawn, rounding, lang)];
    const solution = drawn.boxes.map((box, i) => {
      const answer = htmlOf(answerText(template, drawn, box, rounding.decimals, words, lang));
      return `<p>${parts[i]!.label}${packageWords[lang].is}${answer}</p>`;
    });
    written.push(
      question(parts, {
        name: `${number} ${titleOf(words, lang)} (${k})`,
        text: situation
          .filter((line) => line !== '')
          .map((line) => `<p>${htmlOf(line)}</p>`)
          .join(''),
        solution: solution.join(''),
        points: item.points,
        penalty: penaltyOf(assignment),
      }),
    );
  }
  return written;
}

/** What a second try costs, where Moodle allows one. */
const penaltyOf = ({ attempts: [first = 1, second = 0] }: Assignment): number =>
  first === 0 ? 0 : Number((1 - second / first).toFixed(7));

interface Frame {
  readonly name: string;
  readonly text: string;
  readonly solution: string;
  readonly points: number;
  readonly penalty: number;
}

function question(parts: readonly Part[], frame: Frame): string {
  const [only, ...more] = parts;
  if (only && more.length === 0) {
    const text = `${frame.text}${only.box.is === 'choice' ? only.box.above : ''}<p>${only.label}</p>`;
    return framed(only.box.is === 'number' ? 'numerical' : 'multichoice', { ...frame, text }, [
      `<defaultgrade>${frame.points}</defaultgrade>`,
      ...(only.box.is === 'number' ? numerical(only.box) : multichoice(only.box)),
    ]);
  }
  // Moodle adds up whole weights; where the points cannot be divided, they are set in the quiz.
  const share = frame.points / parts.length;
  const weight = Number.isInteger(share) && share > 0 ? share : 1;
  const boxes = parts.map(
    ({ label, box }) =>
      `${box.is === 'choice' ? box.above : ''}<p>${label}${besideBox}${cloze(box, weight)}</p>`,
  );
  return framed('cloze', { ...frame, text: frame.text + boxes.join('') }, []);
}

/** Between a label and its box: no line ends there. */
const besideBox = '\u00A0';

const framed = (type: string, { name, text, solution, penalty }: Frame, rest: readonly string[]): string =>
  [
    `<question type="${type}">`,
    `<name><text>${escapeXml(name)}</text></name>`,
    `<questiontext format="html"><text>${cdata(text)}</text></questiontext>`,
    `<generalfeedback format="html"><text>${cdata(solution)}</text></generalfeedback>`,
    `<penalty>${penalty}</penalty>`,
    '<hidden>0</hidden>',
    ...rest,
    '</question>',
  ].join('\n');

/** The parts of a mark that Moodle knows outside of texts with boxes, in per cent. */
const shares = [
  0, 5, 10, 11.11111, 12.5, 14.28571, 16.66667, 20, 25, 30, 33.33333, 40, 50, 60, 66.66667, 70, 75, 80,
  83.33333, 90, 100,
];
/** The largest of them that is not more than was earned. */
const fraction = (share: number): number => shares.findLast((known) => known <= 100 * share + 1e-4)!;

const answer = (share: number, format: string, text: string, feedback: string, rest = ''): string =>
  `<answer fraction="${fraction(share)}" format="${format}"><text>${text}</text>` +
  `<feedback format="html"><text>${cdata(feedback)}</text></feedback>${rest}</answer>`;

const numerical = ({ answers }: AskedNumber): string[] =>
  answers.map(({ value, tolerance, share, feedback }) =>
    answer(share, 'moodle_auto_format', String(value), feedback, `<tolerance>${tolerance}</tolerance>`),
  );

const multichoice = ({ options, shuffled }: AskedChoice): string[] => [
  '<single>true</single>',
  `<shuffleanswers>${shuffled}</shuffleanswers>`,
  `<answernumbering>${shuffled ? 'abc' : 'none'}</answernumbering>`,
  ...options.map(({ html, right, feedback }) => answer(right ? 1 : 0, 'html', cdata(html), feedback)),
];
