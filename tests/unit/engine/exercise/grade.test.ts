import { describe, expect, it } from 'vitest';
import { grade, gradeVariant, type Answers, type BoxReport } from '@engine/exercise/grade.ts';
import { usualPolicy } from '@engine/exercise/policy.ts';
import { templateOf } from '@engine/exercise/templates.ts';
import { variantOf } from '@engine/exercise/variant.ts';
import { evaluate } from '@engine/derivation/evaluate.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { right } from '../../../oracles/right-answer.ts';

const template = templateOf('backprop-hidden-weight');
const seed = 'marking';
const drawn = variantOf(template, seed);
const answers = right(template, drawn);
const [first, , third, fourth, last] = drawn.boxes.map(({ id }) => id) as [
  string,
  string,
  string,
  string,
  string,
];

const report = (changed: Answers, policy = usualPolicy) =>
  gradeVariant(template, seed, drawn, { ...answers, ...changed }, policy);
const box = (changed: Answers, id: string): BoxReport => report(changed).boxes.find((b) => b.id === id)!;

describe('the states of a box', () => {
  it('empty and unreadable earn nothing and are not called wrong', () => {
    expect(box({ [last]: '' }, last)).toEqual({ id: last, state: 'empty', share: 0 });
    expect(box({ [last]: ' ' }, last).state).toBe('empty');
    expect(box({ [last]: 'about 3' }, last)).toMatchObject({
      state: 'unreadable',
      unreadable: 'not-a-number',
    });
    expect(box({ [last]: '1,234' }, last)).toMatchObject({ state: 'unreadable', unreadable: 'ambiguous' });
    expect(box({ [last]: '9'.repeat(500) }, last).state).toBe('unreadable');
    expect(report({ [last]: 'x' }).firstWrong).toBeUndefined();
    expect(gradeVariant(template, seed, drawn, {}, usualPolicy).earned).toBe(0);
  });

  it('correct, however it is written', () => {
    const value = answers[last]!;
    const wide = value.replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d))).replace('-', '−');
    expect(box({ [last]: wide }, last)).toMatchObject({
      state: 'correct',
      share: 1,
      read: String(Number(value)),
    });
    expect(box({ [last]: `${Number(value) * 1000}e-3` }, last).state).toBe('correct');
    expect(box({ [last]: String(drawn.values.get(last)) }, last).state).toBe('correct');
  });

  it('rounding-only where digits are missing, for half of the points', () => {
    const exact = drawn.values.get(first)!;
    expect(box({ [first]: exact.toFixed(3) }, first)).toMatchObject({ state: 'rounding-only', share: 0.5 });
    expect(report({ [first]: exact.toFixed(3) }, { ...usualPolicy, roundingOnly: 1 }).earned).toBe(1);
  });

  it('wrong, and which mistake it was', () => {
    for (const { code, values } of drawn.wrong) {
      const id = drawn.boxes
        .map((b) => b.id)
        .find((b) => Math.abs(values.get(b)! - drawn.values.get(b)!) > 1e-9)!;
      expect(box({ [id]: values.get(id)!.toFixed(4) }, id)).toMatchObject({
        state: 'wrong',
        share: 0,
        mistake: code,
      });
    }
    expect(box({ [last]: '77' }, last).mistake).toBeUndefined();
    expect(report({ [third]: '77', [last]: '78' }).firstWrong).toBe(third);
  });
});

describe('a result that follows from a wrong one', () => {
  /** The student's mistake in the first box, and everything after it rightly computed with that. */
  const own = drawn.values.get(first)! + 0.21;
  const carriedOn = evaluate(drawn.derivation, { overrides: { [first]: own } });
  const carried = Object.fromEntries([third, fourth, last].map((id) => [id, carriedOn.get(id)!.toFixed(4)]));

  it('is right for what it was computed from', () => {
    const { boxes, firstWrong, earned } = report({ [first]: String(own), ...carried });
    expect(boxes.map(({ state }) => state)).toEqual(['wrong', 'correct', 'carried', 'carried', 'carried']);
    expect(boxes[2]!.from).toEqual([first]);
    expect(firstWrong).toBe(first);
    expect(earned).toBeCloseTo(4 / 5, 12);
  });

  it('earns what the policy says', () => {
    expect(report({ [first]: String(own), ...carried }, { ...usualPolicy, carried: 0 }).earned).toBeCloseTo(
      1 / 5,
      12,
    );
  });

  it.each(['0', '1', '-1', '1e9', String(drawn.derivation.inputs[0]!.value)])(
    'nothing follows from %s, which would make the next trivial',
    (trivial) => {
      const after = evaluate(drawn.derivation, { overrides: { [first]: Number(trivial) } });
      const rest = Object.fromEntries([third, fourth, last].map((id) => [id, after.get(id)!.toFixed(4)]));
      expect(box({ [first]: trivial, ...rest }, third).state).toBe('wrong');
    },
  );

  it('a mistake made with the student’s own results is known all the same', () => {
    const wrong = drawn.wrong.find(({ code }) => code === 'path-dropped')!;
    const value = evaluate(wrong.derivation, { overrides: { [first]: own } }).get(third)!;
    expect(box({ [first]: String(own), [third]: value.toFixed(4) }, third)).toMatchObject({
      state: 'wrong',
      mistake: 'path-dropped',
    });
  });
});

describe('what is not an answer', () => {
  it('neither breaks the grader nor earns anything', () => {
    const odd = { __proto__: null, constructor: '1', [first]: 7, [last]: null } as unknown as Answers;
    expect(gradeVariant(template, seed, drawn, odd, usualPolicy).earned).toBe(0);
  });

  it('asks for no more decimals than the exercise was drawn for', () => {
    expect(
      refusalOf(() =>
        grade(template, seed, answers, { ...usualPolicy, rounding: { kind: 'display', decimals: 9 } }),
      ),
    ).toMatchObject({ code: 'out-of-range', path: 'policy.rounding.decimals' });
  });
});

describe('a count', () => {
  const size = templateOf('network-size');
  const counted = variantOf(size, seed);
  const depth = counted.values.get('depth')!;
  const given = (text: string): BoxReport =>
    gradeVariant(size, seed, counted, { ...right(size, counted), depth: text }, usualPolicy).boxes[0]!;

  it('is whole: what would round to it is another number', () => {
    expect(given(String(depth)).state).toBe('correct');
    expect(given(`${depth}.0`).state).toBe('correct');
    for (const near of [depth + 0.4, depth - 0.4])
      expect(given(String(near))).toMatchObject({ state: 'wrong' });
  });

  it('that is off by one is known by what was counted too many or too few', () => {
    expect(given(String(depth + 1)).mistake).toBe('input-layer-counted');
    expect(given(String(depth - 1)).mistake).toBe('hidden-layers-only');
  });
});
