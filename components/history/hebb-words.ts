/** The words around the two demonstrations of Hebb’s and Oja’s rules. `{name}` marks a gap. */
import type { Lang } from '@engine/derivation/speak.ts';

const words = {
  zh: {
    title: '谁放电，谁的连接变',
    hebb: '赫布',
    oja: '奥亚',
    firings: { pre: '只有A放电', post: '只有B放电', both: 'A与B一起放电' },
    again: '从头来',
    picture: 'A到B的连接，线越粗权值越大，现在是',
    full: '线已粗到画不下',
    none: '还没有谁放电。A在前，放电时x = 1；B在后，放电时y = 1。',
    moment: '第{n}个时刻：x = {x}，y = {y}。',
  },
  en: {
    title: 'Who fires changes the connection',
    hebb: 'Hebb',
    oja: 'Oja',
    firings: { pre: 'A alone fires', post: 'B alone fires', both: 'A and B together' },
    again: 'Start again',
    picture: 'The connection from A to B, thicker for a larger weight, now',
    full: 'too thick to be drawn',
    none: 'Nobody has fired yet. A comes before, x = 1 when it fires. B comes after, y = 1 when it fires.',
    moment: 'Moment {n}: x = {x}, y = {y}.',
  },
} as const;
export type HebbWords = (typeof words)[Lang];
export const hebbWords = (lang: Lang): HebbWords => words[lang];

const runs = {
  zh: {
    title: '同一串输入，两条规则',
    shown: '见过的输入',
    length: '长度',
    along: '与主方向的一致程度',
    hebb: '赫布',
    oja: '奥亚',
    axis: '主方向',
    circle: '长度1',
    out: '赫布的权值已在图外',
    rules: '规则',
    chart: '平面上的一团输入，它散布最广的方向，和两条规则各自的权值向量。',
  },
  en: {
    title: 'The same inputs, two rules',
    shown: 'Inputs seen',
    length: 'Length',
    along: 'Agreement with the main direction',
    hebb: 'Hebb',
    oja: 'Oja',
    axis: 'main direction',
    circle: 'length 1',
    out: 'Hebb’s weights are out of the picture',
    rules: 'Rule',
    chart:
      'A cloud of inputs in the plane, the direction in which it spreads most, and the weight vectors of both rules.',
  },
} as const;
export type RunWords = (typeof runs)[Lang];
export const runWords = (lang: Lang): RunWords => runs[lang];
