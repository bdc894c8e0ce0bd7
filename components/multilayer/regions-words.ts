/** The words around the regions that hidden neurons carve. */
import type { Lang } from '@engine/derivation/speak.ts';

const words = {
  zh: {
    title: '两个隐藏神经元，两条直线',
    plane: '输入平面',
    hidden: '隐藏层的输出',
    planeLabel: '输入平面上的四个点和两条直线，网络判对了其中{0}个。',
    hiddenLabel: '四个点在隐藏层的输出：{0}。',
    lands: '{0}到了({1})',
    comma: '，',
    groups: ['神经元1', '神经元2', '神经元3（输出）'],
    target: '应为',
    verdict: '判定',
    right: '对',
    wrong: '错',
    all: '四行全对',
    some: '对{0}行，错{1}行',
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
    planeLabel: 'The four points and two lines in the plane of inputs. The network gets {0} of them right.',
    hiddenLabel: 'The four points as the hidden layer puts them out: {0}.',
    lands: '{0} comes to ({1})',
    comma: ', ',
    groups: ['Neuron 1', 'Neuron 2', 'Neuron 3 (output)'],
    target: 'Wanted',
    verdict: 'Verdict',
    right: 'right',
    wrong: 'wrong',
    all: 'All four rows right',
    some: '{0} right, {1} wrong',
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
export type RegionsWords = ReturnType<typeof regionsWords>;
