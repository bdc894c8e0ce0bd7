/** The words around an exercise, both languages side by side. `{name}` marks a gap. */
import type { Bilingual } from '@components/language.ts';
import { filled, type Gaps } from '@components/page/filled.ts';
import type { Lang } from '@engine/derivation/speak.ts';
import type { State } from '@engine/exercise/grade.ts';
import type { Level } from '@engine/exercise/template.ts';

/** How a box stands: a sign, so that no colour speaks alone, and a word. */
export const stateSigns: Readonly<Record<State | 'changed', string>> = {
  correct: '✓',
  'rounding-only': '≈',
  carried: '↳',
  wrong: '≠',
  empty: '○',
  unreadable: '?',
  changed: '…',
};
export const stateWords: Readonly<Record<State | 'changed', Bilingual>> = {
  correct: { zh: '对', en: 'right' },
  'rounding-only': { zh: '只差舍入', en: 'right but for rounding' },
  carried: { zh: '接着你自己的数算，对', en: 'right with your own earlier result' },
  wrong: { zh: '不对', en: 'wrong' },
  empty: { zh: '没有填', en: 'empty' },
  unreadable: { zh: '读不出来', en: 'unreadable' },
  changed: { zh: '改过，还没有检查', en: 'changed, not checked yet' },
};

export const levelWords: Readonly<Record<Level, Bilingual>> = {
  1: { zh: '难度1', en: 'level 1' },
  2: { zh: '难度2', en: 'level 2' },
  3: { zh: '难度3', en: 'level 3' },
};

const phrases = {
  minutes: { zh: '约{n}分钟', en: 'about {n} min' },
  points: { zh: '{n}分', en: '{n} points' },
  point: { zh: '{n}分', en: '{n} point' },
  boxes: { zh: '答案', en: 'Answers' },
  check: { zh: '检查', en: 'Check' },
  another: { zh: '换一道同样的', en: 'Another one like this' },
  hint: { zh: '提示', en: 'Hint' },
  nextHint: { zh: '下一个提示', en: 'Next hint' },
  hintNumbers: { zh: '把数代进去', en: 'Put the numbers in' },
  noHint: { zh: '没有更多的提示了', en: 'No more hints' },
  hints: { zh: '提示', en: 'Hints' },
  solution: { zh: '看解答', en: 'Show the solution' },
  hideSolution: { zh: '收起解答', en: 'Hide the solution' },
  solutionTitle: { zh: '解答', en: 'Solution' },
  steps: { zh: '一步一步，用这道题的数', en: 'Step by step, with the numbers of this exercise' },
  stepsComing: { zh: '正在取来推导……', en: 'Fetching the derivation …' },
  stepsMissing: {
    zh: '推导没有取到，连上网再点一次。',
    en: 'The derivation could not be fetched. Go online and click again.',
  },
  otherSign: { zh: '变号', en: 'Change the sign' },
  readAs: { zh: '读作{n}', en: 'read as {n}' },
  triesLeft: { zh: '第{n}次，共{all}次。', en: 'Try {n} of {all}.' },
  worth: { zh: '这一次全对得{p}分。', en: 'All right is worth {p} points this time.' },
  worthShare: { zh: '这一次全对得{p}%。', en: 'All right is worth {p}% this time.' },
  earned: { zh: '得{p}分，满分{all}分。', en: '{p} of {all} points.' },
  counted: { zh: '第{n}次最好，按它算。', en: 'Try {n} was the best and counts.' },
  noTryLeft: { zh: '次数用完了。', en: 'No tries are left.' },
  notYet: { zh: '还不对。', en: 'Not right yet.' },
  allRight: { zh: '全对。', en: 'All right.' },
  summary: { zh: '{all}格里对了{n}格。', en: '{n} of {all} right.' },
  firstWrong: { zh: '先看“{box}”这一格。', en: 'Look at “{box}” first.' },
  unreadableFirst: {
    zh: '“{box}”读不出来。先改好它，这一次不算。',
    en: '“{box}” cannot be read. Change it first. This did not count as a try.',
  },
  allEmpty: {
    zh: '还一格也没有填，这一次不算。',
    en: 'Nothing is filled in yet. This did not count as a try.',
  },
  someEmpty: {
    zh: '还有{n}格空着。不填了就再按一次“检查”。',
    en: '{n} boxes are still empty. To leave them so, press “Check” again.',
  },
  oneEmpty: {
    zh: '还有一格空着。不填了就再按一次“检查”。',
    en: 'One box is still empty. To leave it so, press “Check” again.',
  },
  unchanged: { zh: '和上次一样，改了再检查。', en: 'Nothing has changed since the last check.' },
  predictFirst: { zh: '先选，再算。', en: 'Choose first, then compute.' },
  accepted: { zh: '算对的范围：{interval}。', en: 'Taken for right: {interval}.' },
  roundingRule: {
    zh: '差在最后一位的半个单位以内都算对。',
    en: 'Within half a unit of the last decimal is right.',
  },
  roundingRuleStep: {
    zh: '差在最后一位的半个单位以内，加上每步舍入累下来的差，都算对。',
    en: 'Within half a unit of the last decimal, and what rounding every step adds up to, is right.',
  },
  roundingOnly: {
    zh: '算法对，位数不够或者中途舍入了。',
    en: 'The way is right. Digits are missing, or were lost by rounding on the way.',
  },
  carriedFrom: {
    zh: '与你自己的{from}是一致的，这一步没有错。',
    en: 'It is consistent with your own {from}. This step itself is right.',
  },
  onOwn: { zh: '用你自己前面的数算，', en: 'With your own earlier results:' },
  yours: { zh: '你的算法', en: 'As you took it' },
  right: { zh: '应当是', en: 'As it should be' },
  up: { zh: '{step}上移', en: 'Move {step} up' },
  down: { zh: '{step}下移', en: 'Move {step} down' },
  orderHow: { zh: '用箭头上下移动，也可以拖。', en: 'Move with the arrows, or drag.' },
  nowAt: { zh: '{step}，现在是第{n}步。', en: '{step} is now step {n}.' },
  lineHow: {
    zh: '拖动1、2两个菱形，或者选中一个用方向键（按住Shift走得快），也可以直接写坐标。',
    en: 'Drag the diamonds 1 and 2, or focus one and use the arrow keys (faster with Shift), or type coordinates.',
  },
  plane: {
    zh: '平面上有{a}个黑子、{b}个白子。黑子：{as}。白子：{bs}。',
    en: 'A plane with {a} black stones and {b} white ones. Black: {as}. White: {bs}.',
  },
  handle: { zh: '直线上的第{n}个点', en: 'Point {n} of the line' },
  notPlaced: { zh: '还没有放', en: 'not placed yet' },
  nearest: {
    zh: '两类里离得最近的一对是{a}和{b}，直线得从它们中间穿过去。',
    en: 'The nearest two of different classes are {a} and {b}. The line must pass between them.',
  },
  needs: { zh: '要算{q}，得先有{uses}。', en: '{q} needs {uses} first.' },
  needsNone: {
    zh: '要算{q}，不必等这里别的步。',
    en: '{q} waits for none of the other steps here.',
  },
  tooEarly: {
    zh: '{q}排得太早：算它要用{later}，那一步还在后面。',
    en: '{q} comes too early: it needs {later}, which stands after it.',
  },
  oneSide: { zh: '两类都在直线的同一侧。', en: 'Both classes lie on one side of the line.' },
  misplaced: {
    zh: '没有和同类在一侧的：{points}。',
    en: 'Not on the side of their own class: {points}.',
  },
} as const satisfies Record<string, Bilingual>;

export type ExercisePhrase = keyof typeof phrases;

export const exercisePhrase = (key: ExercisePhrase, lang: Lang, gaps: Gaps = {}): string =>
  filled(phrases[key][lang], gaps);
