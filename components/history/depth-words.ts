/** The words around the product over depth. */
import type { Lang } from '@engine/derivation/speak.ts';

const words = {
  zh: {
    title: '往回走，一层乘一次',
    activation: '激活函数',
    depth: '层数',
    weight: '权值的大小',
    net: '净输入',
    factor: '每一层的因子',
    product: '这么多层之后的乘积',
    bound: '不论净输入，乘积至多',
    layers: '层',
    axis: '乘积',
    quarter: '0.25的n次方',
    unchanged: '不变',
    chart: '乘积随层数的变化，纵轴是对数；虚线是0.25的层数次方。',
    trends: {
      vanishes: '因子小于1：层数越多，传回来的越少，梯度消失。',
      explodes: '因子大于1：层数越多，传回来的越大，梯度爆炸。',
      stays: '因子正好是1：多少层都不变。',
      stops: '因子是0：一层也过不去。',
    },
    beyond: '已超出图的范围，看数字。',
  },
  en: {
    title: 'On the way back, one factor a layer',
    activation: 'Activation',
    depth: 'Layers',
    weight: 'Size of the weight',
    net: 'Net input',
    factor: 'Factor of each layer',
    product: 'Product over that many layers',
    bound: 'At most, for any net input',
    layers: 'layers',
    axis: 'product',
    quarter: '0.25 to the n',
    unchanged: 'no change',
    chart:
      'The product against the number of layers on a logarithmic axis; the dashed line is 0.25 to the number of layers.',
    trends: {
      vanishes: 'A factor below 1. The more layers, the less comes back, and the gradient vanishes.',
      explodes: 'A factor above 1. The more layers, the more comes back, and the gradient explodes.',
      stays: 'A factor of exactly 1. Any number of layers changes nothing.',
      stops: 'A factor of 0. Nothing passes even one layer.',
    },
    beyond: ' Beyond the drawing; read the number.',
  },
} as const;

export type DepthWords = (typeof words)[Lang];
export const depthWords = (lang: Lang): DepthWords => words[lang];
