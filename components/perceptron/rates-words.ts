/** The words around three rates side by side. `{name}` marks a gap. */
import type { Lang } from '@engine/derivation/speak.ts';

const words = {
  zh: {
    title: '同样的点，三个学习率',
    task: '数据',
    tasks: { and: '与', or: '或', clouds: '两堆点' },
    start: '初值',
    starts: { zero: '全是零', far: '(3, −2, 1)' },
    plane: '学习率{rate}：虚线是每次修正后的直线，实线是最后的直线。',
    quantity: '学习率',
    rounds: '轮数',
    updates: '修正次数',
    weights: '最后的权值',
    relative: '权值除以学习率',
  },
  en: {
    title: 'The same points, three learning rates',
    task: 'Data',
    tasks: { and: 'AND', or: 'OR', clouds: 'Two clouds' },
    start: 'Start',
    starts: { zero: 'all zero', far: '(3, −2, 1)' },
    plane: 'Learning rate {rate}. Dashed: the line after each correction. Solid: the final line.',
    quantity: 'Rate',
    rounds: 'Rounds',
    updates: 'Corrections',
    weights: 'Final weights',
    relative: 'Weights over rate',
  },
} as const;

export type RatesWords = (typeof words)[Lang];
export const ratesWords = (lang: Lang): RatesWords => words[lang];
