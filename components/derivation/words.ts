/** The stepper's words, both languages side by side. `{name}` marks a gap. */
import type { Lang } from '@engine/derivation/speak.ts';
import type { Phase } from '@engine/derivation/step.ts';
import type { ActivationName } from '@engine/nn/activation.ts';
import type { LossName } from '@engine/nn/loss.ts';
import type { UnreadableReason } from '@engine/number-entry.ts';

const phrases = {
  stepper: { zh: '推导', en: 'Derivation' },
  first: { zh: '到开头', en: 'To the start' },
  back: { zh: '上一步', en: 'Step back' },
  forward: { zh: '下一步', en: 'Step forward' },
  last: { zh: '到结尾', en: 'To the end' },
  play: { zh: '播放', en: 'Play' },
  pause: { zh: '暂停', en: 'Pause' },
  presets: { zh: '换一组输入', en: 'Other inputs' },
  position: { zh: '第几步', en: 'Which step' },
  stepOf: { zh: '第{n}步，共{all}步', en: 'Step {n} of {all}' },
  keys: {
    zh: '左右方向键走一步，Home和End到两头，空格播放',
    en: 'Left and right arrows step, Home and End go to the ends, Space plays',
  },
  secondPass: { zh: '第二遍', en: 'Second pass' },
  agree: { zh: '解析 = 反向模式 = 中心差分', en: 'analytic = reverse mode = central differences' },
  disagree: { zh: '三种算法不一致', en: 'the three ways disagree' },
  difference: { zh: '最大相差', en: 'largest difference' },
  differenceOf: {
    zh: '同一组偏导数，用三种互不相干的办法各算一遍。与反向模式最大相差{a}，与中心差分最大相差{b}。',
    en: 'The same partial derivatives, computed in three unrelated ways. Largest difference from reverse mode {a}, from central differences {b}.',
  },
  inFull: { zh: '全精度', en: 'in full' },
  copyNumber: { zh: '复制此数', en: 'Copy this number' },
  copyLink: { zh: '复制链接', en: 'Copy link' },
  copyPython: { zh: '复制为Python', en: 'Copy as Python' },
  copyTypeScript: { zh: '复制为TypeScript', en: 'Copy as TypeScript' },
  copied: { zh: '已复制', en: 'Copied' },
  copyByHand: {
    zh: '浏览器不让网页写剪贴板，请选中下面的内容自己复制。',
    en: 'The browser does not let the page write to the clipboard; select the text below and copy it.',
  },
  uses: { zh: '用到', en: 'From' },
  feeds: { zh: '流向', en: 'Feeds' },
  given: { zh: '给定', en: 'given' },
  stepShort: { zh: '第{n}步', en: 'step {n}' },
  nothingFurther: { zh: '再没有谁用它', en: 'nothing further' },
  asked: { zh: '问的是', en: 'Asked about' },
  toCurrent: { zh: '回到当前步', en: 'Back to the current step' },
  toItsStep: { zh: '去算它的第{n}步', en: 'Go to step {n}, which computes it' },
  onePath: { zh: '从误差走回{q}只有一条路：', en: 'One path leads from the error back to {q}:' },
  manyPaths: {
    zh: '从误差走回{q}有{n}条路，沿途的因子相乘，各路再相加：',
    en: '{n} paths lead from the error back to {q}: multiply along each, then add:',
  },
  morePaths: { zh: '另有{n}条没有列出', en: '{n} more are not listed' },
  sumOfPaths: { zh: '各路之和', en: 'Sum over paths' },
  allSteps: { zh: '全部步骤', en: 'All steps' },
  withFormulas: { zh: '连公式一起列出', en: 'Show with formulas' },
  namesOnly: { zh: '只列量与值', en: 'Names and values only' },
  number: { zh: '步', en: 'Step' },
  quantity: { zh: '量', en: 'Quantity' },
  formula: { zh: '公式', en: 'Formula' },
  numbers: { zh: '代入', en: 'With numbers' },
  value: { zh: '值', en: 'Value' },
  givenNumbers: { zh: '给定的量，改一个，全部重算', en: 'Given numbers: change one and all is recomputed' },
  lectureValues: { zh: '回到讲义的值', en: 'Back to the lecture’s values' },
  startValues: { zh: '回到开始的值', en: 'Back to the starting values' },
  activation: { zh: '激活函数', en: 'Activation' },
  hidden: { zh: '隐藏层', en: 'Hidden layer' },
  hiddenNumbered: { zh: '隐藏层{n}', en: 'Hidden layer {n}' },
  output: { zh: '输出层', en: 'Output layer' },
  inputLayer: { zh: '输入', en: 'Input' },
  lossName: { zh: '损失', en: 'Loss' },
  errorColumn: { zh: '误差', en: 'Error' },
  rounding: { zh: '舍入方式', en: 'Rounding' },
  roundFull: { zh: '全精度', en: 'Full precision' },
  roundDisplay: { zh: '显示时舍到{d}位', en: 'At display, {d} places' },
  roundStep: { zh: '每步舍到{d}位（讲义）', en: 'Each step, {d} places (the lecture)' },
  decimals: { zh: '位数', en: 'Places' },
  roundingDifference: {
    zh: '每一步都舍到{d}位再往下算，到最后差多少：',
    en: 'Round every step to {d} places before going on, and in the end it differs by:',
  },
  exactly: { zh: '全精度', en: 'full' },
  rounded: { zh: '每步舍入', en: 'rounded' },
  off: { zh: '相差', en: 'off by' },
  thisStep: { zh: '这一步', en: 'this step' },
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
  atMost: { zh: '最多{n}次', en: 'at most {n}' },
  unread: {
    zh: '{q}读不出来：“{text}”{why}。仍按{value}计算。',
    en: '{q} cannot be read: “{text}” {why}. Still computing with {value}.',
  },
  emptyEntry: { zh: '空着，仍按{value}计算。', en: ' is empty. Still computing with {value}.' },
  readAs: { zh: '读作{value}', en: 'read as {value}' },
  refusedAddress: {
    zh: '网址里有几处用不上，已按开始的值计算：{list}。',
    en: 'Parts of the address could not be used and were left at their starting values: {list}.',
  },
  refusedStep: {
    zh: '网址里的这一步不存在，从第一步看起。',
    en: 'The step in the address does not exist; starting at the first.',
  },
  kept: { zh: '上面仍是改动之前的结果。', en: 'Above is still the result before this change.' },
  targetsChanged: {
    zh: '交叉熵要的目标是概率，已改成{list}。',
    en: 'Cross-entropy needs probabilities as targets; they are now {list}.',
  },
  picture: {
    zh: '{layers}网络，当前步用到的量和算出的量已标出',
    en: 'The {layers} network; what the current step uses and computes is marked',
  },
  lectureRounding: { zh: '讲义的做法', en: 'the lecture’s way' },
} as const satisfies Record<string, Record<Lang, string>>;

export type Phrase = keyof typeof phrases;

/** A phrase with its gaps filled. */
export function phrase(
  key: Phrase,
  lang: Lang,
  gaps: Readonly<Record<string, string | number>> = {},
): string {
  return phrases[key][lang].replace(/\{(\w+)\}/g, (whole, name: string) => String(gaps[name] ?? whole));
}

export const phaseNames: Readonly<Record<Phase, Record<Lang, string>>> = {
  forward: { zh: '前向', en: 'Forward' },
  loss: { zh: '误差', en: 'Error' },
  backward: { zh: '反向', en: 'Backward' },
  update: { zh: '更新', en: 'Update' },
};

/** The value of `data-ph`, by which styles give a phase its colour. */
export const phaseMark: Readonly<Record<Phase, string>> = {
  forward: 'fwd',
  loss: 'loss',
  backward: 'bwd',
  update: 'upd',
};

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

export const unreadable: Readonly<Record<UnreadableReason, Record<Lang, string>>> = {
  'not-a-number': { zh: '不是一个数', en: 'is not a number' },
  ambiguous: { zh: '里的逗号不知是分节还是小数点', en: 'has a comma that may group digits or mark decimals' },
  'too-large': { zh: '太大，算不了', en: 'is too large to compute with' },
  'divided-by-zero': { zh: '除以了零', en: 'divides by zero' },
};
