// What is said after a check: the mistake by name and its step, own results carried on, what is accepted, what is worth what.
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../../components/exercise/catalogue.ts';
import { beforeCheck, resultText, triesText } from '../../../../components/exercise/checking.ts';
import { toldOf, type Subject } from '../../../../components/exercise/feedback.ts';
import { groupsOf, waiting } from '../../../../components/exercise/groups.ts';
import { readingOf, withOtherSign } from '../../../../components/exercise/reading.ts';
import { wayOf } from '../../../../components/exercise/solution.ts';
import { standingOf } from '../../../../components/exercise/standing.ts';
import { gradeVariant, type Answers } from '../../../../engine/exercise/grade.ts';
import { usualPolicy } from '../../../../engine/exercise/policy.ts';
import { currentTemplates, templateOf } from '../../../../engine/exercise/templates.ts';
import { variantOf } from '../../../../engine/exercise/variant.ts';
import { catalogue } from '../../../../src/exercises/catalogue.ts';
import { right } from '../../../oracles/right-answer.ts';

const seed = 'told';
function exercise(id: string, lang: 'zh' | 'en' = 'en') {
  const template = templateOf(id);
  const drawn = variantOf(template, seed);
  const subject: Subject = { template, drawn, words: wordsOf(catalogue, id), catalogue, lang };
  const report = (answers: Answers) => gradeVariant(template, seed, drawn, answers, usualPolicy);
  return {
    template,
    drawn,
    subject,
    right: right(template, drawn),
    report,
    told: (answers: Answers, open = false) => toldOf(subject, report(answers), answers, open),
    standing: (mode: 'practice' | 'now' | 'after' | 'review', tries: Answers[], attempts?: number[]) =>
      standingOf(template, seed, drawn, usualPolicy, mode, tries, attempts),
    before: (mode: 'practice' | 'now', draft: Answers, last?: Answers, meant = false) =>
      beforeCheck(subject, seed, usualPolicy, mode, draft, last, meant),
  };
}

/** A wrong result as a student would write it down. */
const written = (value: number, decimals: number): string => value.toFixed(decimals);

describe.each(currentTemplates.filter(({ kind }) => kind === 'numbers').map(({ id }) => id))('%s', (id) => {
  it('names each mistake that is made alone, shows the step, and tells no answer', () => {
    const { drawn, template, told, right: answers } = exercise(id);
    for (const { values } of drawn.wrong) {
      const changed = drawn.boxes.find(
        (box) => box.kind === 'number' && Math.abs(values.get(box.id)! - drawn.values.get(box.id)!) > 1e-9,
      );
      if (!changed) continue;
      const typed = written(values.get(changed.id)!, template.rounding.decimals);
      const given = { ...answers, [changed.id]: typed };
      const said = told(given).get(changed.id)!;
      if (said.state !== 'wrong' || said.mistake === undefined) continue;
      expect(said.says.join('')).not.toBe('');
      expect(said.accepted).toBeUndefined();
      if (!said.compared) continue;
      expect(said.compared.yours.symbols).not.toBe(said.compared.right.symbols);
      expect(said.compared.right.value).toBeUndefined();
      expect(told(given, true).get(changed.id)!.compared!.right.value).toBeDefined();
    }
  });
});

describe('what is said of a box', () => {
  it('names the mistake and shows it beside the right step', () => {
    const { drawn, told } = exercise('sigmoid-slope');
    const { code, values } = drawn.wrong.find(
      (one) => one.values.get('slope') !== drawn.values.get('slope'),
    )!;
    const said = told({ y: '', slope: written(values.get('slope')!, 4) }).get('slope')!;
    expect(said.mistake).toBe(catalogue.mistakes[code]!.name.en);
    expect(said.compared?.yours.symbols).toContain(' = ');
  });

  it('names the own results that a right step goes on from', () => {
    const { right: answers, drawn, told } = exercise('gradient-three-steps');
    const [first, second] = drawn.boxes.map(({ id }) => id) as [string, string];
    const off = Number(answers[first]) + 0.137;
    const given = (id: string): number =>
      drawn.derivation.inputs.find(({ quantity }) => quantity.id === id)!.value;
    // Gradient descent on k(w − c)², one step.
    const carried = off - given('lr') * 2 * given('k') * (off - given('c'));
    const said = told({ ...answers, [first]: off.toFixed(4), [second]: carried.toFixed(4) });
    expect(said.get(first)!.state).toBe('wrong');
    expect(said.get(second)!.state).toBe('carried');
    expect(said.get(second)!.says.join(' ')).toContain('consistent with your own');
  });

  it('tells what is accepted once it is right, or answers may be told', () => {
    const { told, right: answers, report } = exercise('sigmoid-slope');
    const [low, high] = report(answers).boxes[0]!.accepted!;
    expect(told(answers).get('y')!.accepted).toEqual([low, high]);
    expect(told({ y: '9', slope: '9' }).get('y')!.accepted).toBeUndefined();
    expect(told({ y: '9', slope: '9' }, true).get('y')!.accepted).toEqual([low, high]);
  });

  it('repeats what was typed as plain text only', () => {
    const { told } = exercise('sigmoid-slope');
    const said = told({ y: '<b>$x$', slope: '' }).get('y')!;
    expect([said.state, said.plain]).toEqual(['unreadable', '“<b>$x$” is not a number.']);
    expect(said.says).toEqual([]);
  });

  it('says which step comes too early and which stones are on the wrong side', () => {
    const order = exercise('forward-order');
    const ids = order.right['order']!.split(' ').toReversed().join(' ');
    expect(order.told({ order: ids }).get('order')!.says[0]).toMatch(/comes too early: it needs \$/);
    const line = exercise('perceptron-line');
    expect(line.told({ line: '-3 -3.9 3 -3.9' }).get('line')!.says).toEqual([
      'Both classes lie on one side of the line.',
    ]);
    const [box] = line.drawn.boxes;
    // Through one of the stones: it at least is not on its side.
    const [stone] = box?.kind === 'line' ? box.points : [];
    const through = `${stone!.x} ${stone!.y} ${stone!.x + 0.01} ${stone!.y + 1}`;
    expect(line.told({ line: through }).get('line')!.says[0]).toMatch(/^Not on the side/);
  });
});

describe('pressing “check”', () => {
  it('does not count what cannot be read, nothing at all, or the same again', () => {
    const { before, right: answers } = exercise('sigmoid-slope');
    expect(before('now', { y: 'x', slope: '1' })).toMatchObject({
      is: 'refused',
      why: 'unreadable',
      at: 'y',
    });
    expect(before('now', { y: ' ', slope: '' })).toMatchObject({ why: 'all-empty', at: 'y' });
    expect(before('now', answers, answers)).toMatchObject({ why: 'unchanged' });
    expect(before('practice', answers, answers)).toEqual({ is: 'same' });
  });

  it('asks once before a try with empty boxes counts, in practice never', () => {
    const { before } = exercise('sigmoid-slope');
    const half = { y: '0.5' };
    expect(before('now', half)).toMatchObject({ is: 'refused', why: 'some-empty' });
    expect(before('now', half, undefined, true)).toEqual({ is: 'new' });
    expect(before('practice', half)).toEqual({ is: 'new' });
  });
});

describe('how it stands', () => {
  it('locks when all is right or no try is left, and tells answers only then', () => {
    const { standing, right: answers } = exercise('sigmoid-slope');
    const wrong = { y: '9', slope: '9' };
    expect(standing('now', [wrong], [1, 0.5])).toMatchObject({ locked: false, open: false, shown: 0 });
    expect(standing('now', [answers], [1, 0.5])).toMatchObject({ locked: true, open: true, earned: 1 });
    expect(standing('now', [wrong, answers], [1, 0.5])).toMatchObject({ locked: true, earned: 0.5, best: 1 });
    expect(standing('practice', [answers])).toMatchObject({ locked: false, open: false });
    expect(standing('after', [answers])).toMatchObject({
      reports: [],
      shown: -1,
      locked: false,
      open: false,
    });
  });

  it('reviews the try that counts', () => {
    const { standing, right: answers, subject } = exercise('sigmoid-slope');
    const half = { ...answers, slope: '9' };
    const stands = standing('review', [half, answers], [1, 0.4]);
    expect(stands).toMatchObject({ shown: 0, best: 0, earned: 0.5, locked: true, open: true });
    expect(resultText(subject, stands, 'review', 10)).toBe(
      '1 of 2 right. 5 of 10 points. Try 1 was the best and counts.',
    );
  });

  it('says what the next try is worth', () => {
    expect(triesText('en', 1, [1, 0.5], 10)).toBe('Try 2 of 2. All right is worth 5 points this time.');
    expect(triesText('zh', 0, [1, 0.5], undefined)).toBe('第1次，共2次。这一次全对得100%。');
  });
});

describe('a number as it was typed', () => {
  it.each([
    ['0.5', ''],
    ['-12', ''],
    ['.5', 'read as 0.5'],
    ['1e-3', 'read as 0.001'],
    ['０。２', 'read as 0.2'],
    ['−0.25', 'read as −0.25'],
    ['1/4', 'read as 0.25'],
    ['', ''],
  ])('%s', (typed, said) => {
    expect(readingOf(typed, 'en')).toEqual({ unreadable: false, text: said });
  });

  it('says why it cannot be read', () => {
    expect(readingOf('1,234', 'zh')).toEqual({
      unreadable: true,
      text: '“1,234”里的逗号不知是分节还是小数点。',
    });
  });

  it('changes its sign and changes it back', () => {
    expect(['0.5', '-0.5', '−2', '+1', ''].map(withOtherSign)).toEqual(['-0.5', '0.5', '2', '-1', '-']);
  });
});

describe('boxes together', () => {
  it('make a table of bits that follow each other', () => {
    const kinds = (id: string) => groupsOf(exercise(id).drawn.boxes).map(({ is }) => is);
    expect(kinds('mp-truth-table')).toEqual(['table']);
    expect(kinds('mp-output')).toEqual(['one', 'one', 'one']);
    expect(kinds('perceptron-round')).toEqual(['table', 'one', 'one', 'one']);
  });

  it('of a prediction wait for the choices before them', () => {
    const { boxes } = exercise('gradient-which-way').drawn;
    const numbers = boxes.flatMap(({ kind, id }) => (kind === 'number' ? [id] : []));
    expect([...waiting(boxes, {})]).toEqual(numbers);
    expect([...waiting(boxes, { slope: 'positive', step: 'left' })]).toEqual([]);
  });
});

describe('the solution', () => {
  it('opens at the first wrong box, with what leads there', () => {
    const { drawn, report } = exercise('backprop-output-weight');
    const [first] = drawn.boxes;
    const way = wayOf(drawn, report({ [first!.id]: '9' }))!;
    expect(way.start).toBe(first!.id);
    expect(way.derivation.steps.map(({ quantity }) => quantity.id)).toContain(drawn.boxes.at(-1)!.id);
    expect(wayOf(drawn, undefined)!.start).toBeUndefined();
    const planted = exercise('backprop-wrong-step');
    expect(wayOf(planted.drawn, planted.report({ wrong: 'x' }))!.start).toBeUndefined();
    expect(wayOf(exercise('perceptron-line').drawn, undefined)).toBeUndefined();
  });
});
