/** The words around the pool. */
import type { Lang } from '@engine/derivation/speak.ts';

const words = {
  zh: {
    title: '水池：从P走一小步到P₁',
    map: '从正上方看水池：等高线、P点、梯度箭头、一小步',
    space: '水池的立体图，标出P点和走到的P1点',
    chart: '向各个方向走同样长的一步，高度的变化：实线是真实的变化，虚线是梯度的预测',
    point: 'P点',
    mapCaption: '从上往下看：每圈高度相同，粗箭头是梯度，通到P₁的细箭头是这一步',
    chartCaption: '朝每个方向走同样长的一步，高度变多少：实线真实，虚线由梯度预测',
    direction: '方向，从x轴逆时针',
    length: '步长',
    uphill: '沿梯度',
    downhill: '逆梯度',
    level: '沿等高线',
    verdict: {
      up: '往高处走',
      down: '往池底走',
      flat: '高度不变',
    },
    none: '这里是池底，梯度为零，哪个方向也不比别的更陡。',
    hint: '拖动P，或选中它之后按方向键（同时按Shift走十步）。箭头只画了梯度长度的五分之一。',
  },
  en: {
    title: 'The pool: a small step from P to P₁',
    map: 'The pool from above, with level lines, P, the arrow of the gradient and a small step',
    space: 'The pool in space, with P and the place P1 the step leads to',
    chart:
      'The change of height for steps of one length in every direction: solid the true change, dashed what the gradient predicts',
    point: 'Point P',
    mapCaption:
      'From above. Every ring is of one height, the thick arrow is the gradient, the thin one the step to P₁',
    chartCaption:
      'The change of height for one step in each direction: solid true, dashed predicted by the gradient',
    direction: 'direction, from the x axis against the clock',
    length: 'length of the step',
    uphill: 'with the gradient',
    downhill: 'against it',
    level: 'along the level',
    verdict: {
      up: 'uphill',
      down: 'downhill',
      flat: 'level',
    },
    none: 'This is the bottom. The gradient is zero and no direction is steeper than another.',
    hint: 'Drag P, or focus it and use the arrow keys (with Shift, ten steps). The arrow is drawn at a fifth of the gradient’s length.',
  },
} as const;
export const poolWords = (lang: Lang) => words[lang];
