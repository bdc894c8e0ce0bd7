/** The words around the two orders of training. `{name}` marks a gap. */
import type { Lang } from '@engine/derivation/speak.ts';

const words = {
  zh: {
    title: '同一个网络，两种次序',
    task: '任务',
    tasks: { xor: '异或', and: '与' },
    threshold: '阈值',
    rate: '学习率',
    bySample: '照讲义的步骤：一个样本练到过关，再换下一个',
    byEpoch: '一轮一轮地练：每轮四个样本各用一次',
    updates: '更新次数',
    updatesHead: '更新次数',
    rounds: '轮数',
    loss: '误差',
    sample: '样本',
    target: '期望',
    endLoss: '停下时的误差',
    total: '合计',
    chartBySample: '照讲义的步骤训练，四个样本的误差随更新次数的变化，纵轴是对数；正在训练的那个样本画得粗。',
    chartByEpoch: '一轮一轮地训练，四个样本的误差随轮数的变化，两轴都是对数。',
    rounds4: '{n}轮',
    computing: '正在算……',
    stopped: '练满{n}次还没有过阈值，就停在这里。',
  },
  en: {
    title: 'One network, two orders',
    task: 'Task',
    tasks: { xor: 'XOR', and: 'AND' },
    threshold: 'Threshold',
    rate: 'Learning rate',
    bySample: 'By the lecture’s steps: one sample until it passes, then the next',
    byEpoch: 'In epochs: every round uses each of the four samples once',
    updates: 'updates',
    updatesHead: 'Updates',
    rounds: 'rounds',
    loss: 'error',
    sample: 'Sample',
    target: 'Target',
    endLoss: 'Error at the end',
    total: 'Total',
    chartBySample:
      'By the lecture’s steps: the error of the four samples against the number of updates, logarithmic; the sample being trained is drawn thick.',
    chartByEpoch:
      'In epochs: the error of the four samples against the number of rounds, both axes logarithmic.',
    rounds4: '{n} rounds',
    computing: 'Computing …',
    stopped: 'Still above the threshold after {n}, it was stopped there.',
  },
} as const;

export const orderWords = (lang: Lang) => words[lang];
