/** What the figure of the nerve cell says; what a part becomes in the model may hold mathematics between $ signs. */
import type { Lang } from '@engine/derivation/speak.ts';
import type { Part } from './neuron.ts';

export interface NeuronWords {
  readonly figure: string;
  readonly in: string;
  readonly out: string;
  readonly model: string;
  readonly hint: string;
  readonly parts: Readonly<
    Record<
      Part,
      { readonly name: string; readonly other: string; readonly text: string; readonly model: string }
    >
  >;
}

const words: Readonly<Record<Lang, NeuronWords>> = {
  zh: {
    figure: '一个神经元：左边是树突，中间是胞体，向右伸出轴突，末端与下一个神经元构成突触。',
    in: '传入',
    out: '传出',
    model: '模型里',
    hint: '点图中的部位或下面的名字，方向键也可以。',
    parts: {
      dendrite: {
        name: '树突',
        other: 'dendrite',
        text: '像树枝一样分叉的突起，接收别的神经元送来的信号，传向胞体。一个神经元往往有很多条。',
        model: '输入$x_1, \\dots, x_n$',
      },
      soma: {
        name: '胞体',
        other: 'soma',
        text: '细胞的主体。膜上的受体与神经递质结合，离子通道开合，膜内外的电位差随之升降；各处传来的升降在这里合到一起。',
        model: '求和，与阈值$\\theta$比较',
      },
      axon: {
        name: '轴突',
        other: 'axon',
        text: '一条长的突起，从胞体出发。电位一过阈值，一个脉冲就沿着它传出去，不衰减，也不分大小。',
        model: '输出$y$，0或1',
      },
      synapse: {
        name: '突触',
        other: 'synapse',
        text: '轴突末端与下一个神经元之间的接头，中间隔着一道窄缝。脉冲到了这里放出递质，使对方的电位升高或降低；影响有强有弱，有正有负。',
        model: '权值$w_1, \\dots, w_n$',
      },
    },
  },
  en: {
    figure:
      'A neuron: dendrites on the left, the soma in the middle, an axon leading to the right, and at its end a synapse with the next neuron.',
    in: 'in',
    out: 'out',
    model: 'In the model',
    hint: 'Press a part of the drawing or a name below. Arrow keys work too.',
    parts: {
      dendrite: {
        name: 'Dendrites',
        other: '树突',
        text: 'Branches like those of a tree. They take in signals from other neurons and pass them to the soma. Most neurons have many.',
        model: 'inputs $x_1, \\dots, x_n$',
      },
      soma: {
        name: 'Soma',
        other: '胞体',
        text: 'The body of the cell. Receptors in its membrane bind transmitters, ion channels open and close, and the potential across the membrane rises or falls. What arrives from all sides adds up here.',
        model: 'sum, compared with the threshold $\\theta$',
      },
      axon: {
        name: 'Axon',
        other: '轴突',
        text: 'One long fibre leaving the soma. Once the potential passes the threshold, a pulse runs along it. The pulse does not fade, and there are no large and small ones.',
        model: 'output $y$, 0 or 1',
      },
      synapse: {
        name: 'Synapse',
        other: '突触',
        text: 'The joint between the end of an axon and the next neuron, with a narrow gap between them. A pulse arriving here releases a transmitter that raises or lowers the other cell’s potential. The effect may be strong or weak, and of either sign.',
        model: 'weights $w_1, \\dots, w_n$',
      },
    },
  },
};

export const neuronWords = (lang: Lang): NeuronWords => words[lang];
