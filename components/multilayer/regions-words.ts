/** The words around the regions that hidden neurons carve. */
import type { Lang } from '@engine/derivation/speak.ts';

const words = {
  zh: {
    title: '两个隐藏神经元，两条直线',
    plane: '输入平面',
    hidden: '隐藏层的输出',
    planeLabel: (right: number) => `输入平面上的四个点和两条直线，网络判对了其中${right}个。`,
    hiddenLabel: (corners: string) => `四个点在隐藏层的输出：${corners}。`,
    lands: (point: string, s: string) => `${point}到了${s}`,
    groups: ['神经元1', '神经元2', '神经元3（输出）'],
    target: '应为',
    verdict: '判定',
    right: '对',
    wrong: '错',
    all: '四行全对',
    some: (n: number) => `对${n}行，错${4 - n}行`,
    sets: {
      lecture: '讲义的权值',
      other: '从另一面看',
      crossed: '另两条直线',
      one: '只听神经元1',
    },
    choose: '一组现成的权值',
    solid: '实线',
    dashed: '虚线',
  },
  en: {
    title: 'Two hidden neurons, two lines',
    plane: 'The plane of inputs',
    hidden: 'Outputs of the hidden layer',
    planeLabel: (right: number) =>
      `The four points and two lines in the plane of inputs. The network gets ${right} of them right.`,
    hiddenLabel: (corners: string) => `The four points as the hidden layer puts them out: ${corners}.`,
    lands: (point: string, s: string) => `${point} comes to ${s}`,
    groups: ['Neuron 1', 'Neuron 2', 'Neuron 3 (output)'],
    target: 'Wanted',
    verdict: 'Verdict',
    right: 'right',
    wrong: 'wrong',
    all: 'All four rows right',
    some: (n: number) => `${n} right, ${4 - n} wrong`,
    sets: {
      lecture: 'The lecture’s weights',
      other: 'From the other side',
      crossed: 'Two other lines',
      one: 'Hear neuron 1 only',
    },
    choose: 'Weights ready made',
    solid: 'solid line',
    dashed: 'dashed line',
  },
} as const;

export const regionsWords = (lang: Lang) => words[lang];
