/** The words around descent seen from above. */
import type { Lang } from '@engine/derivation/speak.ts';

const words = {
  zh: {
    title: '同时调w和b：等高线上的路',
    figure: '误差在w、b平面上的等高线，和从起点往下走的路',
    data: { one: '一个样本', four: '四个样本' },
    start: '起点',
    rate: '学习率',
    count: '已经走的步数',
    verdict: {
      creeps: '两个因子都在0与1之间：不来回，慢慢走近。',
      swings: '陡的方向因子为负：在陡的方向来回摆，越摆越小。',
      grows: '陡的方向因子小于−1：越摆越大，发散。',
    },
    lost: '已经走出一万以外，不再画了：发散。',
    hint: '拖动起点，或选中它之后按方向键；改学习率；拉动步数。',
  },
  en: {
    title: 'Both w and b at once: the way across the level lines',
    figure: 'Level lines of the error over w and b, and the way down from the start',
    data: { one: 'One sample', four: 'Four samples' },
    start: 'Start',
    rate: 'learning rate',
    count: 'steps taken',
    verdict: {
      creeps: 'Both factors are between 0 and 1: nearer and nearer, without changing sides.',
      swings: 'The factor of the steep direction is negative: from side to side, less each time.',
      grows: 'The factor of the steep direction is below −1: wider every time. It diverges.',
    },
    lost: 'It has gone beyond ten thousand and is no longer drawn. It diverges.',
    hint: 'Drag the start, or focus it and use the arrow keys. Change the learning rate and the number of steps.',
  },
} as const;
export const contourWords = (lang: Lang) => words[lang];
