/** The words around the sum of a neuron and the product of a layer. */
import type { Lang } from '@engine/derivation/speak.ts';

const words = {
  zh: {
    title: '一个神经元，一次加一项；一层神经元，一次乘完',
    neuron: '看哪个神经元',
    neurons: ['第1个', '第2个', '第3个', '输出V'],
    activation: '激活函数',
    names: { sigmoid: 'sigmoid', tanh: 'tanh', relu: 'ReLU', identity: '恒等', step: '阶跃' },
    back: '退一项',
    forward: '加一项',
    frame: '加到第几项',
    keys: '左右方向键加减一项',
    chart: '三个输入沿三条边进入一个神经元，已经加上的边画成实色。',
    term: '加上',
    so: '到此为止',
    layer: '整层一起算',
    row: '亮着的一行，就是上面那个神经元。下有虚线的数都可以改。图里的边越粗，权值的绝对值越大；虚线是负的。',
    weight: '从{from}到{to}的权值',
    input: '输入',
    bias: '偏置',
    outputWeight: '输出的权值',
    outputBias: '输出的偏置',
  },
  en: {
    title: 'One neuron, term by term, and a layer in one product',
    neuron: 'Neuron to watch',
    neurons: ['first', 'second', 'third', 'output V'],
    activation: 'Activation',
    names: { sigmoid: 'sigmoid', tanh: 'tanh', relu: 'ReLU', identity: 'identity', step: 'step' },
    back: 'Take a term back',
    forward: 'Add a term',
    frame: 'Terms added',
    keys: 'Left and right arrows take back or add a term',
    chart: 'Three inputs enter one neuron along three edges. Edges already added are drawn in full colour.',
    term: 'Added',
    so: 'So far',
    layer: 'The whole layer at once',
    row: 'The row that is lit is the neuron above. Numbers with a dashed rule can be changed. In the picture, a thicker edge has a weight of greater size, and a dashed one a negative weight.',
    weight: 'weight from {from} to {to}',
    input: 'input',
    bias: 'bias',
    outputWeight: 'weight of the output',
    outputBias: 'bias of the output',
  },
} as const;

/** The words of one language; `{from}` and `{to}` stand for units. */
export const forwardWords = (lang: Lang) => words[lang];
export type ForwardWords = ReturnType<typeof forwardWords>;
