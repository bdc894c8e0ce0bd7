/** The words of every stepper, both languages side by side. `{name}` marks a gap. */
import { filled, type Gaps } from '@components/page/filled.ts';
import type { Lang } from '@engine/derivation/speak.ts';
import type { Phase } from '@engine/derivation/step.ts';
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
  notFetched: {
    zh: '写程序的部分没有取到，连上网再点一次。',
    en: 'The part that writes programs could not be fetched; go online and click again.',
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
  rounding: { zh: '舍入方式', en: 'Rounding' },
  roundFull: { zh: '全精度', en: 'Full precision' },
  roundDisplay: { zh: '显示时舍到{d}位', en: 'At display, {d} places' },
  roundStep: { zh: '每步舍到{d}位（讲义）', en: 'Each step, {d} places (the lecture)' },
  roundingDifference: {
    zh: '每一步都舍到{d}位再往下算，到最后差多少：',
    en: 'Round every step to {d} places before going on, and in the end it differs by:',
  },
  exactly: { zh: '全精度', en: 'full' },
  rounded: { zh: '每步舍入', en: 'rounded' },
  off: { zh: '相差', en: 'off by' },
  unread: {
    zh: '{q}读不出来：“{text}”{why}。仍按{value}计算。',
    en: '{q} cannot be read: “{text}” {why}. Still computing with {value}.',
  },
  emptyEntry: { zh: '空着，仍按{value}计算。', en: ' is empty. Still computing with {value}.' },
  refusedAddress: {
    zh: '网址里有几处用不上，已按开始的值计算：{list}。',
    en: 'Parts of the address could not be used and were left at their starting values: {list}.',
  },
  refusedStep: {
    zh: '网址里的这一步不存在，从第一步看起。',
    en: 'The step in the address does not exist; starting at the first.',
  },
  kept: { zh: '上面仍是改动之前的结果。', en: 'Above is still the result before this change.' },
} as const satisfies Record<string, Record<Lang, string>>;

export type Phrase = keyof typeof phrases;

/** Sentences one after the other; Chinese ones need no space. */
export const together = (lang: Lang, ...sentences: readonly string[]): string =>
  sentences.filter(Boolean).join(lang === 'zh' ? '' : ' ');

/** A phrase with its gaps filled. */
export const phrase = (key: Phrase, lang: Lang, gaps: Gaps = {}): string => filled(phrases[key][lang], gaps);

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

export const unreadable: Readonly<Record<UnreadableReason, Record<Lang, string>>> = {
  'not-a-number': { zh: '不是一个数', en: 'is not a number' },
  ambiguous: { zh: '里的逗号不知是分节还是小数点', en: 'has a comma that may group digits or mark decimals' },
  'too-large': { zh: '太大，算不了', en: 'is too large to compute with' },
  'divided-by-zero': { zh: '除以了零', en: 'divides by zero' },
};
