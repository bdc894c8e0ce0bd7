/** What a stepper has to say about a network, both languages side by side. */
import type { Lang } from '@engine/derivation/speak.ts';
import type { ActivationName } from '@engine/nn/activation.ts';
import type { LossName } from '@engine/nn/loss.ts';
import { filled, type Gaps } from '@components/page/filled.ts';

const phrases = {
  agree: { zh: '解析 = 反向模式 = 中心差分', en: 'analytic = reverse mode = central differences' },
  disagree: { zh: '三种算法不一致', en: 'the three ways disagree' },
  difference: { zh: '最大相差', en: 'largest difference' },
  differenceOf: {
    zh: '同一组偏导数，用三种互不相干的办法各算一遍。与反向模式最大相差{a}，与中心差分最大相差{b}。',
    en: 'The same partial derivatives, computed in three unrelated ways. Largest difference from reverse mode {a}, from central differences {b}.',
  },
  picture: {
    zh: '{layers}网络，当前步用到的量和算出的量已标出',
    en: 'The {layers} network; what the current step uses and computes is marked',
  },
  inputLayer: { zh: '输入', en: 'Input' },
  hidden: { zh: '隐藏层', en: 'Hidden layer' },
  hiddenNumbered: { zh: '隐藏层{n}', en: 'Hidden layer {n}' },
  output: { zh: '输出层', en: 'Output layer' },
  errorColumn: { zh: '误差', en: 'Error' },
  activation: { zh: '激活函数', en: 'Activation' },
  lossName: { zh: '损失', en: 'Loss' },
  targetsChanged: {
    zh: '交叉熵要的目标是概率，已改成{list}。',
    en: 'Cross-entropy needs probabilities as targets; they are now {list}.',
  },
  training: { zh: '继续学下去', en: 'Go on learning' },
  trainMore: { zh: '再学{n}次', en: '{n} more' },
  untrained: { zh: '下面从第1次更新看起，误差是{e}。', en: 'Shown from the first update; the error is {e}.' },
  trained: {
    zh: '已更新{n}次，误差从{from}降到{to}。上面是接下来的两遍。',
    en: 'After {n} updates the error has gone from {from} to {to}. Above are the next two passes.',
  },
  trainedUp: {
    zh: '已更新{n}次，误差从{from}变成{to}，反而没有变小。上面是接下来的两遍。',
    en: 'After {n} updates the error has gone from {from} to {to}: it has not fallen. Above are the next two passes.',
  },
  untrain: { zh: '从头学起', en: 'Start again' },
  curve: { zh: '误差随更新次数的变化，纵轴是对数', en: 'Error against the number of updates, logarithmic' },
  updates: { zh: '更新次数', en: 'updates' },
} as const satisfies Record<string, Record<Lang, string>>;

export type NetworkPhrase = keyof typeof phrases;

/** A phrase with its gaps filled. */
export const networkPhrase = (key: NetworkPhrase, lang: Lang, gaps: Gaps = {}): string =>
  filled(phrases[key][lang], gaps);

export const activationWords: Readonly<Record<ActivationName, Record<Lang, string>>> = {
  step: { zh: '阶跃', en: 'step' },
  identity: { zh: '恒等', en: 'identity' },
  sigmoid: { zh: 'sigmoid', en: 'sigmoid' },
  tanh: { zh: 'tanh', en: 'tanh' },
  relu: { zh: 'ReLU', en: 'ReLU' },
  'leaky-relu': { zh: 'Leaky ReLU', en: 'leaky ReLU' },
  softplus: { zh: 'softplus', en: 'softplus' },
  softmax: { zh: 'softmax', en: 'softmax' },
};

export const lossWords: Readonly<Record<LossName, Record<Lang, string>>> = {
  'half-squared-error': { zh: '平方误差的一半', en: 'half squared error' },
  'squared-error': { zh: '平方误差', en: 'squared error' },
  'mean-squared-error': { zh: '均方误差', en: 'mean squared error' },
  'binary-cross-entropy': { zh: '二元交叉熵', en: 'binary cross-entropy' },
  'cross-entropy': { zh: '交叉熵', en: 'cross-entropy' },
};
