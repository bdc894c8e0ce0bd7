/** The words around the curve of an activation. */
import type { Lang } from '@engine/derivation/speak.ts';
import type { CurveName } from './curve.ts';

const words = {
  zh: {
    title: '激活函数与它的斜率',
    choose: '函数',
    names: {
      sigmoid: 'sigmoid',
      tanh: 'tanh',
      relu: 'ReLU',
      'leaky-relu': 'leaky ReLU',
      softplus: 'softplus',
      step: '阶跃',
      identity: '恒等',
    },
    value: '值',
    slope: '斜率',
    net: '净输入x',
    chart: '{name}的曲线和它的切线，下面是斜率的曲线。',
    handle: '净输入，沿曲线移动',
    none: '不存在',
    notes: {
      none: '这一点是跳跃，没有切线。',
      convention: '这一点是拐角，左右两个斜率不等；这里按惯例取左边的。',
      outside: '这个净输入在图的外面。',
    },
    hint: '在图上拖动，或选中圆点用方向键（加Shift走得快）；净输入也可以直接改。',
  },
  en: {
    title: 'Activations and their slopes',
    choose: 'Function',
    names: {
      sigmoid: 'sigmoid',
      tanh: 'tanh',
      relu: 'ReLU',
      'leaky-relu': 'leaky ReLU',
      softplus: 'softplus',
      step: 'step',
      identity: 'identity',
    },
    value: 'value',
    slope: 'slope',
    net: 'net input x',
    chart: 'The curve of {name} with its tangent, and beneath it the curve of its slope.',
    handle: 'Net input, moved along the curve',
    none: 'none',
    notes: {
      none: 'A jump: there is no tangent here.',
      convention: 'A corner, where two slopes meet. By convention the one on the left is taken.',
      outside: 'This net input lies outside the drawing.',
    },
    hint: 'Drag in the drawing, or focus the dot and use the arrow keys (with Shift for longer steps). The net input can also be typed.',
  },
} as const satisfies Record<Lang, { names: Record<CurveName, string>; [other: string]: unknown }>;

/** The words of one language; `{name}` in them stands for the function’s. */
export const curveWords = (lang: Lang) => words[lang];
export type CurveWords = ReturnType<typeof curveWords>;
