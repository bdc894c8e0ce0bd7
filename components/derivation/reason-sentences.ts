/**
 * Why steps are taken, in words. A page hands the sentences of its own language to its steppers, which carry neither
 * these nor the others.
 */
import type { Lang } from '@engine/derivation/speak.ts';
import type { LossName } from '@engine/nn/loss.ts';

const sentences = {
  'weighted-sum': {
    zh: '每个来的数乘上它那条边的权重，加起来，再加偏置，就是总输入{q}。',
    en: 'Each number that arrives times the weight of its edge, all added, plus the bias: the net input {q}.',
  },
  activation: {
    zh: '总输入经过激活函数，成为这个神经元的输出{q}。',
    en: 'The net input goes through the activation and becomes the neuron’s output {q}.',
  },
  loss: {
    zh: '到了终点：拿输出与目标比，差得多远，用一个数{q}说出来。',
    en: 'The end of the road: how far the outputs are from the targets, in one number {q}.',
  },
  'loss-by-output': {
    zh: '往回走第一步：{by}动一点点，{of}跟着动多少。{of}里只有含{by}的那一项在变。',
    en: 'The first step back: move {by} a little, how much does {of} move? Only the term with {by} in it changes.',
  },
  'out-by-net': {
    zh: '激活函数在这一点的斜率，用已经算好的输出就能写出来，不必再算一次函数。',
    en: 'The slope of the activation at this point, written with the output already computed: no need to evaluate it again.',
  },
  'out-by-net-plain': {
    zh: '激活函数在这一点的斜率。',
    en: 'The slope of the activation at this point.',
  },
  'net-by-weight': {
    zh: '{of}是加权和，{by}动多少，{of}就动它的另一头送来的数那么多倍。',
    en: '{of} is a weighted sum: move {by}, and {of} moves by that times the number at the edge’s other end.',
  },
  'net-by-out': {
    zh: '{by}沿着这条边进入{of}，斜率就是边上的权重。',
    en: '{by} enters {of} along this edge; the slope is the weight on it.',
  },
  'local-other': {
    zh: '只看这一步：{by}动一点点，{of}动多少。',
    en: 'Just this step: move {by} a little, how much does {of} move?',
  },
  'chain-unit': {
    zh: '链式法则：误差先到输出，再到总输入，两段斜率相乘。它有个名字，叫{q}。',
    en: 'The chain rule: from the error to the output, from the output to the net input, the slopes multiplied. It has a name, {q}.',
  },
  'chain-weight': {
    zh: '{by}只能经过它所进入的那个神经元影响误差，所以两段斜率相乘就是全部。',
    en: '{by} reaches the error only through the neuron it enters, so the two slopes multiplied are all there is.',
  },
  'chain-other': {
    zh: '链式法则：沿途的斜率相乘，得到{q}。',
    en: 'The chain rule: multiply the slopes along the way to get {q}.',
  },
  path: {
    zh: '先走一条路：从误差经过{via}回到{by}，这一份是多少。',
    en: 'One path first: from the error through {via} back to {by}. This is its share.',
  },
  'summed-unit': {
    zh: '{by}不止流进一个神经元，每条路都传回一份，加起来才是它该担的全部。',
    en: '{by} flows into more than one neuron. Each path brings a share back; together they are all it answers for.',
  },
  'summed-bias': {
    zh: '{by}由这一层共用，层里每个神经元都传回一份，加起来。',
    en: '{by} is shared by the layer: every neuron in it brings a share back, and they add.',
  },
  shortcut: {
    zh: '这一对激活与损失是配好的，两段斜率乘出来正好是输出减目标，一步到位。',
    en: 'This activation and this loss are made for each other: the two slopes multiplied are just output minus target.',
  },
  'update-weight': {
    zh: '朝误差变小的方向挪一步：从旧的{by}里减去学习率乘斜率。',
    en: 'One step towards less error: from the old {by} take the learning rate times the slope.',
  },
  'update-bias': {
    zh: '偏置也一样要学：从旧的{by}里减去学习率乘斜率。',
    en: 'Biases learn as well: from the old {by} take the learning rate times the slope.',
  },
} as const satisfies Record<string, Record<Lang, string>>;

/** By the names `reasonOf` looks for. `{of}`, `{by}`, `{via}` and `{q}` mark where quantities are named. */
export type Sentences = Readonly<Record<keyof typeof sentences, string>>;
export const sentencesIn = (lang: Lang): Sentences => inOne(sentences, lang);

/** What a loss measures, said after the reason of its step. */
const lossSentences: Readonly<Record<LossName, Record<Lang, string>>> = {
  'half-squared-error': {
    zh: '每个差平方，相加，再取一半；这个½是为了求导时把2消掉。',
    en: 'Square each difference, add, and halve; the ½ is there to cancel the 2 of the derivative.',
  },
  'squared-error': { zh: '每个差平方，相加。', en: 'Square each difference and add.' },
  'mean-squared-error': { zh: '每个差平方，再取平均。', en: 'Square each difference and take the mean.' },
  'binary-cross-entropy': {
    zh: '每个输出各是一个是非题，答得越肯定而越错，罚得越重。',
    en: 'Each output is a yes-or-no question; the surer it is of a wrong answer, the more it costs.',
  },
  'cross-entropy': {
    zh: '只看正确的那一类得到多大的概率，越小罚得越重。',
    en: 'Only the probability given to the right class counts; the smaller, the more it costs.',
  },
};

export type LossSentences = Readonly<Record<LossName, string>>;
export const lossSentencesIn = (lang: Lang): LossSentences => inOne(lossSentences, lang);

const inOne = <K extends string>(
  both: Readonly<Record<K, Readonly<Record<Lang, string>>>>,
  lang: Lang,
): Readonly<Record<K, string>> =>
  Object.fromEntries(
    Object.entries<Readonly<Record<Lang, string>>>(both).map(([name, text]) => [name, text[lang]]),
  ) as Record<K, string>;
