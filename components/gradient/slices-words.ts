/** The words around the slices of the surface. */
import type { Lang } from '@engine/derivation/speak.ts';

const words = {
  zh: {
    title: '偏导数：沿一个方向切开',
    space: '曲面z等于x平方加y平方加xy的立体图，上面画出过P点的两条切口',
    fixedY: (y: string) => `固定y = ${y}，z随x变`,
    fixedX: (x: string) => `固定x = ${x}，z随y变`,
    surface: '整个曲面，和过P的两条切口',
    pointX: 'P的x',
    pointY: 'P的y',
    hint: '左右拖动切口上的圆点：在第一条切口上只改x，在第二条上只改y。也可用滑块或方向键。',
  },
  en: {
    title: 'Partial derivatives: cutting in one direction',
    space: 'The surface z equal to x squared plus y squared plus xy in space, with the two cuts through P',
    fixedY: (y: string) => `y = ${y} fixed, z against x`,
    fixedX: (x: string) => `x = ${x} fixed, z against y`,
    surface: 'The whole surface, and the two cuts through P',
    pointX: 'x of P',
    pointY: 'y of P',
    hint: 'Drag the rings sideways. On the first cut only x changes, on the second only y. Sliders and arrow keys work too.',
  },
} as const;
export const slicesWords = (lang: Lang) => words[lang];
