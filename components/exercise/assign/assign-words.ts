/** The words of making an assignment. `{name}` marks a gap. */
import { filled } from '@components/page/filled.ts';
import type { Lang } from '@engine/derivation/speak.ts';
import type { Kind } from '@engine/exercise/template.ts';
import type { Field, Problem, Why } from './check.ts';

const zh = {
  noScript: '布置作业要有JavaScript：题目的数在你的浏览器里出，什么也不发往别处。打开JavaScript再来。',

  choose: '选题',
  chooseHint: '每道题都是题模：数由种子抽出，每次不同。展开一章，看一看，加入作业。',
  chapter: '章',
  kind: '题型',
  level: '难度',
  any: '全部',
  found: '{n}道题',
  foundNone: '没有这样的题，放宽一个条件试试。',
  chapterName: '第{n}章　{title}',
  inChapter: '{n}题',
  minutes: '约{n}分钟',
  look: '看一看',
  lookAt: '看一看“{title}”',
  closeLook: '收起',
  closeLookAt: '收起“{title}”',
  add: '加入',
  addThis: '把“{title}”加入作业',
  alreadyIn: '已在作业里',

  chosen: '次序与分值',
  chosenNone: '还没有选题。',
  variants: '几个',
  variantsOf: '“{title}”每人几个',
  points: '每个几分',
  pointsOf: '“{title}”每个几分',
  up: '上移',
  down: '下移',
  remove: '移出',
  removeThis: '把“{title}”移出作业',
  sumTasks: '每人{n}道',
  sumMinutes: '约{n}分钟',
  sumPoints: '满分{n}分',
  movedTo: '“{title}”现在是第{n}题，共{all}题。',
  added: '“{title}”已加入，是第{n}题。',
  removed: '“{title}”已移出。',
  undo: '撤销',

  rules: '规则',
  title: '标题',
  titleHint: '例如：第八章练习',
  note: '给学生的话',
  noteHint: '只当文字显示，可以不写。',
  due: '截止',
  dueDate: '截止日期',
  dueTime: '截止时间',
  dueHint: '只写给学生看，到时不会关门；交上来的文件里有学生电脑上的时间，批改时可以对照。',
  seeds: '各人的数',
  seedsStudent: '每人不同',
  seedsStudentHint: '由学号定。学生开始时要填学号，同一个学号总是同一组数。',
  seedsSame: '全班相同',
  seedsSameHint: '人人同一组数。学号到交的时候才问。',
  feedback: '什么时候说对错',
  feedbackNow: '做一题说一题',
  feedbackNowHint: '错了指出第一处，认得出的错法说出名字，可以再试。',
  feedbackAfter: '交了才说',
  feedbackAfterHint: '交之前什么也不说，所以只有一次机会。',
  attempts: '几次机会，各值几成',
  once: '一次',
  halfAgain: '两次，第二次一半',
  lessAndLess: '三次，第二次八成，第三次一半',
  thrice: '三次，都算满分',
  attemptsOwn: '自己定',
  attemptsField: '每次的份额，从第一次起',
  attemptsHint: '例如“1, 0.8, 0.5”：第一次答对得满分，第二次八成，第三次一半。也可以写百分数。',
  rounding: '舍入',
  roundingOwn: '照各题自己的',
  roundingDisplay: '中间不舍入，结果再舍',
  roundingStep: '每一步都舍入',
  further: '小数位数',
  furtherNone: '照各题自己的',
  furtherMore: '各多{n}位',
  carried: '错了一步，后面照着自己的数算对了',
  carriedHint: '得这一空的几成。1是不重复扣分，0是不给。',
  roundingOnly: '只差在舍入上',
  roundingOnlyHint: '得这一空的几成。',

  keptDevice: '草稿留在这台设备上，不发往别处。',
  keptMemory: '草稿没有留在这台设备上（{why}），关掉页面就没有了。做好以后存成文件。',
  readOnly: '这份草稿在另一个标签页里开着，这里只能看。',
  takeOver: '在这里接手',
  conflict: '另一个标签页也改了同一处。这里显示的是你的，另一份在“以前的草稿”里。',
  quarantined: '以前存的一份草稿读不出来，已原样收在一边，没有删。',
  understood: '知道了',
  clear: '清空，另起一份',
  cleared: '已清空。原来的在“以前的草稿”里。',
  earlier: '以前的草稿',
  earlierOne: '{date}：{title}，{n}题',
  untitled: '没有标题',
  goBack: '换回这一份',

  open: '打开以前的作业',
  openHint: '文件或链接都行。现在的草稿会收进“以前的草稿”。',
  openFile: '选一个文件',
  openLink: '把链接粘贴在这里',
  openIt: '打开',
  opened: '已打开“{title}”。照原样给出去，编号不变；改动任何一处，就是另一份作业，编号会换。',
  notLink: '这里面没有作业。作业的链接里有“#a=”，后面跟着一长串字母。',
  nothingChanged: '草稿没有动。',
} as const;

const en: Readonly<Record<keyof typeof zh, string>> = {
  noScript:
    'Making an assignment needs JavaScript: the numbers are drawn in your browser, and nothing goes anywhere else. Come back with JavaScript on.',

  choose: 'Choose exercises',
  chooseHint:
    'Each is a template: its numbers are drawn from a seed and differ every time. Open a chapter, look at an exercise, add it.',
  chapter: 'Chapter',
  kind: 'Kind',
  level: 'Level',
  any: 'all',
  found: 'Exercises: {n}',
  foundNone: 'There is no such exercise. Try with one condition less.',
  chapterName: '{n}. {title}',
  inChapter: '{n}',
  minutes: 'about {n} min',
  look: 'Look',
  lookAt: 'Look at “{title}”',
  closeLook: 'Close',
  closeLookAt: 'Close “{title}”',
  add: 'Add',
  addThis: 'Add “{title}” to the assignment',
  alreadyIn: 'in the assignment',

  chosen: 'Order and points',
  chosenNone: 'No exercise is chosen yet.',
  variants: 'How many',
  variantsOf: 'How many of “{title}” for each student',
  points: 'Points each',
  pointsOf: 'Points for each “{title}”',
  up: 'Move up',
  down: 'Move down',
  remove: 'Remove',
  removeThis: 'Remove “{title}” from the assignment',
  sumTasks: 'Exercises for each student: {n}',
  sumMinutes: 'about {n} min',
  sumPoints: 'points: {n}',
  movedTo: '“{title}” is now number {n} of {all}.',
  added: '“{title}” is added as number {n}.',
  removed: '“{title}” is removed.',
  undo: 'Undo',

  rules: 'Rules',
  title: 'Title',
  titleHint: 'Such as: Exercises for chapter 8',
  note: 'A note to the students',
  noteHint: 'Shown as plain text. It may stay empty.',
  due: 'Deadline',
  dueDate: 'Date of the deadline',
  dueTime: 'Time of the deadline',
  dueHint:
    'Students see it, and nothing closes. A hand-in holds the time by the student’s own clock, which you can look at when grading.',
  seeds: 'The numbers',
  seedsStudent: 'Different for each student',
  seedsStudentHint:
    'They follow from the student number, which is asked at the start. The same number always gets the same exercises.',
  seedsSame: 'The same for all',
  seedsSameHint: 'Everybody gets the same numbers. The student number is asked only at hand-in.',
  feedback: 'When students are told',
  feedbackNow: 'After each exercise',
  feedbackNowHint:
    'The first wrong box is pointed out and a known mistake is named. Then they can try again.',
  feedbackAfter: 'After hand-in',
  feedbackAfterHint: 'Nothing is told before, so there is one try.',
  attempts: 'How many tries, and what each is worth',
  once: 'one try',
  halfAgain: 'two, the second worth half',
  lessAndLess: 'three, worth 1, 0.8 and 0.5',
  thrice: 'three, each worth all',
  attemptsOwn: 'your own',
  attemptsField: 'The share for each try, from the first on',
  attemptsHint:
    'Such as “1, 0.8, 0.5”: full points at the first try, four fifths at the second, half at the third. Percentages will do as well.',
  rounding: 'Rounding',
  roundingOwn: 'as each exercise says',
  roundingDisplay: 'only the results',
  roundingStep: 'every step',
  further: 'Decimals',
  furtherNone: 'as each exercise says',
  furtherMore: '{n} more for each',
  carried: 'Right, going on from the student’s own wrong result',
  carriedHint: 'The share of that box. With 1 no mistake costs twice, with 0 nothing is given.',
  roundingOnly: 'Off by rounding alone',
  roundingOnlyHint: 'The share of that box.',

  keptDevice: 'The draft stays on this device and is sent nowhere.',
  keptMemory:
    'The draft is not kept on this device ({why}) and is lost when the page is closed. Save the finished assignment as a file.',
  readOnly: 'This draft is open in another tab. Here it can only be looked at.',
  takeOver: 'Take over here',
  conflict: 'Another tab has changed the same field. Yours is shown, the other is among the earlier drafts.',
  quarantined: 'An earlier draft could not be read. It is put aside as it was, not deleted.',
  understood: 'I see',
  clear: 'Clear and begin anew',
  cleared: 'Cleared. What was here is among the earlier drafts.',
  earlier: 'Earlier drafts',
  earlierOne: '{date}: {title}, exercises: {n}',
  untitled: 'no title',
  goBack: 'Go back to this one',

  open: 'Open an earlier assignment',
  openHint: 'A file or a link. The present draft goes to the earlier drafts.',
  openFile: 'Choose a file',
  openLink: 'Paste the link here',
  openIt: 'Open',
  opened:
    '“{title}” is open. Given out as it is, it keeps its id. Change anything and it is another assignment, with another id.',
  notLink:
    'There is no assignment in it. The link of an assignment has “#a=” in it, and a long row of letters after that.',
  nothingChanged: 'The draft is as it was.',
};

export const assignWords = (lang: Lang): Readonly<Record<keyof typeof zh, string>> =>
  lang === 'zh' ? zh : en;

const whys: Readonly<Record<Why, Readonly<Record<Lang, string>>>> = {
  'too-long': { zh: '太长了，最多{most}个字。', en: 'This is too long. At most {most} characters fit.' },
  'nothing-chosen': { zh: '还没有选题，至少选一道。', en: 'No exercise is chosen yet. Choose at least one.' },
  'too-many-items': {
    zh: '选了{n}道题，最多{most}道。移出几道，或者分成两份作业。',
    en: 'There are {n} exercises in the list, and at most {most} fit. Remove some, or make two assignments.',
  },
  'too-many-tasks': {
    zh: '每人要做{n}道，最多{most}道。少要几个，或者分成两份作业。',
    en: 'Each student gets {n} exercises, and at most {most} fit. Ask for fewer, or make two assignments.',
  },
  'no-whole-number': { zh: '写一个从1到{most}的整数。', en: 'Write a whole number from 1 to {most}.' },
  'no-points': { zh: '写一个从0到{most}的数。', en: 'Write a number from 0 to {most}.' },
  'no-share': { zh: '写一个从0到1的数，或者百分数。', en: 'Write a number from 0 to 1, or a percentage.' },
  'no-shares': {
    zh: '写一到{most}个份额，每个从0到1或是百分数，用逗号或空格隔开。',
    en: 'Write one to {most} shares, each from 0 to 1 or a percentage, with commas or spaces between them.',
  },
  'growing-shares': {
    zh: '后一次不能比前一次值得多。',
    en: 'No try may be worth more than the one before it.',
  },
  'no-date': { zh: '有时间，还缺日期。', en: 'There is a time but no date.' },
  'no-such-date': { zh: '没有这一天。', en: 'There is no such day.' },
  'no-such-time': { zh: '没有这个时刻。', en: 'There is no such time.' },
};

export const whyText = ({ why, count = 0, most = 0 }: Problem, lang: Lang): string =>
  filled(whys[why][lang], { n: count, most });

/** Where a problem is, for the list of what is still missing. @param titleOf the title of an item */
export function fieldName(field: Field, titleOf: (key: string) => string, lang: Lang): string {
  const words = assignWords(lang);
  const [name, key] = field.split('.') as [keyof typeof fieldNames, string | undefined];
  const own = words[fieldNames[name]];
  return key === undefined ? own : `${titleOf(key)}${lang === 'zh' ? '，' : ', '}${own}`;
}
const fieldNames = {
  title: 'title',
  note: 'note',
  items: 'choose',
  attempts: 'attempts',
  carried: 'carried',
  roundingOnly: 'roundingOnly',
  due: 'due',
  variants: 'variants',
  points: 'points',
} as const;

/** What to do, in one word or two. */
export const kindWords: Readonly<Record<Kind, Readonly<Record<Lang, string>>>> = {
  numbers: { zh: '计算', en: 'compute' },
  choice: { zh: '选择', en: 'choose' },
  'truth-table': { zh: '真值表', en: 'truth table' },
  line: { zh: '画线', en: 'place a line' },
  order: { zh: '排次序', en: 'put in order' },
  'wrong-step': { zh: '找错', en: 'find the mistake' },
  predict: { zh: '先估后算', en: 'predict first' },
};
