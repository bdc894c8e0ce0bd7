/** Exercises of chapter 10 on hardware. */
import type { Derivation } from '../../derivation/derivation.ts';
import { minus, number, one, product, quotient, ref, sum } from '../../derivation/expr.ts';
import { write } from '../../derivation/write.ts';
import type { Generator } from '../../random.ts';
import { numbers } from '../boxes.ts';
import { decimal, differentDecimals } from '../draw.ts';
import { withGiven } from '../given.ts';
import { instead } from '../mistakes.ts';
import type { Template } from '../template.ts';

/** Beats of an n × n array, for one cell and for all (slide 119). */
const systolic = write(({ give, step }) => {
  const [n, i, j] = [give('n', 'n', 3), give('i', 'i', 2), give('j', 'j', 2)];
  step('wait', 'W', sum([minus(i, one), minus(j, one)]), {
    zh: '第{i}行晚进来，第{j}列也晚进来，等的拍数相加。',
    en: 'Its row comes in late and so does its column: the two delays add up.',
  });
  const beats = step('beats', 'B', minus(product([number(3), n]), number(2)), {
    zh: '右下角等两个方向，再做{n}次乘法，就做完了。',
    en: 'The cell at the lower right waits in both directions, then multiplies {n} times, and all is done.',
  });
  step('share', 'r', quotient(n, beats), {
    zh: '每个格子在{beats}拍里忙{n}拍。',
    en: 'Every cell is busy for {n} of {beats} beats.',
  });
});
const systolicMistakes = [
  instead('counted-from-zero', 'wait', sum([ref('i'), ref('j')])),
  instead('one-direction-only', 'beats', minus(product([number(2), ref('n')]), one)),
  instead('idle-for-busy', 'share', minus(one, quotient(ref('n'), ref('beats')))),
];

/** Peak of a matrix unit, as of the first TPU. */
const peak = write(({ give, step }) => {
  const [r, c, f] = [give('rows', 'r', 256), give('columns', 'c', 256), give('clock', 'f', 0.7)];
  const units = step('units', 'N', product([r, c]), {
    zh: '每行每列一个乘加单元。',
    en: 'A unit that multiplies and adds for every row and column.',
  });
  step('tops', 'P', quotient(product([number(2), units, f]), number(1000)), {
    zh: '一拍一次乘、一次加，乘以每秒多少拍；以GHz计，除以一千得每秒万亿次。',
    en: 'A multiplication and an addition a beat, times the beats in a second. With the clock in GHz, dividing by a thousand gives trillions a second.',
  });
});
const peakMistakes = [
  instead('units-added', 'units', sum([ref('rows'), ref('columns')])),
  instead('addition-not-counted', 'tops', quotient(product([ref('units'), ref('clock')]), number(1000))),
  instead('billions-for-trillions', 'tops', product([number(2), ref('units'), ref('clock')])),
];

const drawSystolic = (g: Generator): Derivation => {
  const n = decimal(g, 4, 40, 1);
  return withGiven(systolic, { n, i: decimal(g, 2, n, 1), j: decimal(g, 2, n, 1) });
};
const drawPeak = (g: Generator): Derivation => {
  const [rows, columns] = differentDecimals(g, 2, 4, 9, 1).map((exponent) => 1 << exponent);
  return withGiven(peak, { rows: rows!, columns: columns!, clock: decimal(g, 0.5, 1.6, 0.1) });
};
export const systolicArray: Template = {
  id: 'frameworks-systolic',
  version: 1,
  chapter: 'frameworks',
  kind: 'numbers',
  level: 1,
  minutes: 4,
  rounding: { kind: 'display', decimals: 3 },
  draw: (g) => ({
    derivation: drawSystolic(g),
    boxes: numbers('wait', 'beats', 'share'),
    mistakes: systolicMistakes,
  }),
};

export const peakOfUnit: Template = {
  id: 'frameworks-peak',
  version: 1,
  chapter: 'frameworks',
  kind: 'numbers',
  level: 1,
  minutes: 4,
  rounding: { kind: 'display', decimals: 3 },
  draw: (g) => ({ derivation: drawPeak(g), boxes: numbers('units', 'tops'), mistakes: peakMistakes }),
};
