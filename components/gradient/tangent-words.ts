/** The words around the tangent. */
import type { Lang } from '@engine/derivation/speak.ts';

const words = {
  zh: {
    title: '割线怎样变成切线',
    figure: '抛物线，曲线上的一点，过这一点的割线和切线',
    point: '曲线上的点',
    h: '间距h',
    hint: '拖动圆点，或选中它之后按左右方向键（同时按Shift走十步）。把h拉到零，割线就没有了，只剩切线。',
    tangent: '切线',
    secant: '割线',
  },
  en: {
    title: 'How a secant becomes the tangent',
    figure: 'The parabola, a point on it, a secant and the tangent through that point',
    point: 'Point on the curve',
    h: 'distance h',
    hint: 'Drag the ring, or focus it and use the left and right arrow keys (with Shift, ten steps). Take h to zero and the secant is gone. Only the tangent is left.',
    tangent: 'tangent',
    secant: 'secant',
  },
} as const;
export const tangentWords = (lang: Lang) => words[lang];
