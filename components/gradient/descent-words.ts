/** The words around descent on a curve. */
import type { Lang } from '@engine/derivation/speak.ts';
import type { CurveName, Fate } from './descent.ts';

interface DescentWords {
  readonly titles: Readonly<Record<CurveName, string>>;
  readonly figures: Readonly<Record<CurveName, string>>;
  readonly frames: readonly string[];
  readonly start: string;
  readonly rate: string;
  readonly count: string;
  readonly fates: Readonly<Record<Fate, string>>;
  readonly diverged: string;
  readonly at: (letter: string) => string;
  readonly notYet: string;
  readonly from: (letter: string) => string;
  readonly hint: string;
}

const zh: DescentWords = {
  titles: { exercise: '沿误差曲线往下走', valleys: '从哪里出发，落到哪个谷' },
  figures: {
    exercise: '误差e随w变化的抛物线，当前的点、它的切线、这一步的箭头和已经走过的点',
    valleys: '有三个谷的曲线，起点A、B、E，谷底C、D、F，以及从起点往下走的路',
  },
  frames: ['点与切线', '走一步', '再走一步', '走很多步'],
  start: '起点',
  rate: '学习率',
  count: '已经走的步数',
  fates: {
    creeps: '因子在0与1之间：一直从同一侧走近谷底。',
    lands: '因子约等于0：一步就到谷底。',
    swings: '因子在−1与0之间：左右来回，越摆越小。',
    forever: '因子约等于−1：左右来回，几乎不见缩小。',
    grows: '因子小于−1：每一步都跨得更远，发散。',
  },
  diverged: '再走下去就超出了一万，不再画了：发散。',
  at: (letter) => `到了谷底${letter}。`,
  notYet: '还没有停在谷底。',
  from: (letter) => `从${letter}`,
  hint: '拖动起点的圆圈，或选中它之后按左右方向键；改学习率；拉动步数，一步一步看。',
};
const en: DescentWords = {
  titles: { exercise: 'Down the error curve', valleys: 'Where you start decides which valley you reach' },
  figures: {
    exercise:
      'The error e as a parabola in w, with the present point, its tangent, the arrow of the step and the points passed',
    valleys:
      'A curve with three valleys, the starts A, B, E, the bottoms C, D, F, and the way down from the start',
  },
  frames: ['Point and tangent', 'One step', 'Another step', 'Many steps'],
  start: 'Start',
  rate: 'learning rate',
  count: 'steps taken',
  fates: {
    creeps: 'The factor is between 0 and 1: towards the bottom, always from one side.',
    lands: 'The factor is about 0: at the bottom in one step.',
    swings: 'The factor is between −1 and 0: from side to side, less each time.',
    forever: 'The factor is about −1: from side to side and hardly any nearer.',
    grows: 'The factor is below −1: every step is wider than the last. It diverges.',
  },
  diverged: 'One more step and it would be beyond ten thousand, so nothing more is drawn. It diverges.',
  at: (letter) => `At the bottom, ${letter}.`,
  notYet: 'Not at rest in a bottom yet.',
  from: (letter) => `From ${letter}`,
  hint: 'Drag the ring at the start, or focus it and use the arrow keys. Change the learning rate. Move the number of steps to watch them one by one.',
};
export const descentWords = (lang: Lang): DescentWords => (lang === 'zh' ? zh : en);
