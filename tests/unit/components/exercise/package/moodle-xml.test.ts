import { describe, expect, it } from 'vitest';
import { htmlOf } from '../../../../../components/exercise/package/formula-html.ts';
import { moodleSeed, moodleXml } from '../../../../../components/exercise/package/moodle-xml.ts';
import { wordsOf } from '../../../../../components/exercise/catalogue.ts';
import { optionText } from '../../../../../components/exercise/phrasing.ts';
import { policyFor, type Assignment } from '../../../../../engine/exercise/assignment.ts';
import { gradeVariant, type BoxReport } from '../../../../../engine/exercise/grade.ts';
import { currentTemplates } from '../../../../../engine/exercise/templates.ts';
import type { Template } from '../../../../../engine/exercise/template.ts';
import { variantOf } from '../../../../../engine/exercise/variant.ts';
import { catalogue } from '../../../../../src/exercises/catalogue.ts';
import { someAssignment } from '../../../../support/hand-in.ts';
import { moodleQuestions, seen, type MoodleBox } from '../../../../support/moodle.ts';

const of = (templates: readonly Template[], more: Partial<Assignment> = {}): Assignment => ({
  ...someAssignment,
  items: templates.map(({ id, version }) => ({ template: id, version, variants: 1, points: 6 })),
  ...more,
});
const hasLine = ({ kind }: Template): boolean => kind === 'line';

/** Inside an interval by a thousandth of it, and outside by as much. */
const [inside, outside] = [0.999, 1.001];

describe('an assignment as questions for Moodle', () => {
  it.each(['zh', 'en'] as const)('asks every exercise but lines, as often as wanted (%s)', (lang) => {
    for (let i = 0; i < currentTemplates.length; i += 25) {
      const templates = currentTemplates.slice(i, i + 25);
      const { xml, questions, left } = moodleXml(of(templates), { variants: 2, lang, catalogue });
      const read = moodleQuestions(xml);
      expect(read).toHaveLength(questions);
      expect(questions).toBe(2 * templates.filter((template) => !hasLine(template)).length);
      expect(left).toEqual(templates.filter(hasLine).map(({ id }) => wordsOf(catalogue, id).title[lang]));
      for (const { category, text } of read) {
        expect(category).toContain('$course$/top/');
        expect(text).not.toMatch(/undefined|NaN|\$/);
      }
    }
  });

  it.each([
    ['own', 0],
    ['step', 1],
  ] as const)('takes for right and for a mistake what the grader does (rounding: %s)', (rounding, more) => {
    const grading = { ...someAssignment.grading, rounding, furtherDecimals: more };
    const templates = currentTemplates.filter((template) => !hasLine(template));
    const assignment = of(templates, { grading });
    const read = moodleQuestions(moodleXml(assignment, { variants: 2, lang: 'zh', catalogue }).xml);
    let [numbers, mistakes, choices] = [0, 0, 0];
    for (const [n, { boxes }] of read.entries()) {
      const template = templates[Math.floor(n / 2)]!;
      const seed = moodleSeed(assignment, Math.floor(n / 2) + 1, (n % 2) + 1);
      const drawn = variantOf(template, seed);
      const policy = policyFor(assignment, template);
      const judged = (id: string, answer: string): BoxReport =>
        gradeVariant(template, seed, drawn, { [id]: answer }, policy).boxes.find((box) => box.id === id)!;
      expect(boxes.length, template.id).toBe(drawn.boxes.length);
      for (const [i, box] of drawn.boxes.entries()) {
        const { kind, answers } = boxes[i]!;
        const where = `${template.id} ${box.id}`;
        expect(
          answers.filter(({ fraction }) => fraction === 100),
          where,
        ).toHaveLength(1);
        if (box.kind === 'number') {
          expect(kind.toLowerCase()).toBe('numerical');
          for (const { text, tolerance, fraction, feedback } of answers) {
            const value = Number(text);
            const state = fraction === 100 ? 'correct' : fraction === 50 ? 'rounding-only' : 'wrong';
            // What was taken for right before is not judged again.
            const free = (answer: number): boolean =>
              answers.every(
                (other) =>
                  (other.text === text && other.tolerance === tolerance) ||
                  Math.abs(answer - Number(other.text)) > other.tolerance! * outside,
              );
            for (const end of [-1, 1]) {
              const near = value + end * tolerance! * inside;
              if (fraction === 100 || free(near))
                expect(judged(box.id, String(near)).state, where).toBe(state);
              if (tolerance! > 0 && fraction === 100)
                expect(judged(box.id, String(value + end * tolerance! * outside)).share, where).toBeLessThan(
                  1,
                );
            }
            numbers++;
            if (fraction > 0) continue;
            expect(feedback, where).not.toBe('');
            const { mistake } = judged(box.id, text);
            expect(seen(feedback), where).toContain(seen(htmlOf(catalogue.mistakes[mistake!]!.name.zh)));
            mistakes++;
          }
          continue;
        }
        choices++;
        for (const { text, fraction } of answers) {
          const option = seen(text);
          const letters = option.split(' ').map((letter) => letter.charCodeAt(0) - 65);
          const given =
            box.kind === 'choice'
              ? box.options.find(
                  (one) =>
                    seen(htmlOf(optionText(template, drawn, one, wordsOf(catalogue, template.id), 'zh'))) ===
                    option,
                )!.id
              : box.kind === 'order' || box.kind === 'step'
                ? letters.map((place) => box.steps[place]).join(' ')
                : option;
          expect(judged(box.id, given).share, `${where} ${option}`).toBe(fraction / 100);
        }
      }
    }
    expect(numbers).toBeGreaterThan(300);
    expect(mistakes).toBeGreaterThan(100);
    expect(choices).toBeGreaterThan(60);
  });

  it('is worth what the assignment says, where it can be divided', () => {
    const weights = (points: number): readonly number[] => {
      const items = [{ template: 'mp-truth-table', version: 1, variants: 1, points }];
      const { xml } = moodleXml({ ...someAssignment, items }, { variants: 1, lang: 'en', catalogue });
      return moodleQuestions(xml)[0]!.boxes.map(({ weight }: MoodleBox) => weight);
    };
    expect(weights(8)).toEqual([2, 2, 2, 2]);
    expect(weights(10)).toEqual([1, 1, 1, 1]);
  });

  it('is the same each time, and other numbers in each variant', () => {
    const options = { variants: 10, lang: 'zh', catalogue } as const;
    const { xml } = moodleXml(someAssignment, options);
    expect(moodleXml(someAssignment, options).xml).toBe(xml);
    expect(new Set(moodleQuestions(xml).map(({ text }) => text)).size).toBe(20);
  });

  it('holds whatever a title holds, as text', () => {
    const title = `<svg onload=alert(1)> ]]> & "a/b" 'c' \u0000\u0007\uFFFE‮ </text>`;
    const { xml } = moodleXml({ ...someAssignment, title }, { variants: 1, lang: 'zh', catalogue });
    expect(xml).not.toContain('<svg');
    const [first] = moodleQuestions(xml);
    expect(first!.category).toContain('<svg onload=alert(1)> ]]> & "a//b"');
    expect(first!.category).toContain('⟨U+0007⟩');
  });
});
