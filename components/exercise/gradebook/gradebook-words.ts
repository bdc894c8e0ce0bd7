/** Words of the grade sheet: what became of a box, what is odd about a file, why one could not be read. */
import type { Bilingual } from '@components/language.ts';
import type { Lang } from '@engine/derivation/speak.ts';
import type { State } from '@engine/exercise/grade.ts';
import type { Oddity } from '@engine/exercise/report.ts';

export const stateWords: Readonly<Record<State, Bilingual>> = {
  empty: { zh: '空', en: 'empty' },
  unreadable: { zh: '读不出', en: 'unreadable' },
  wrong: { zh: '错', en: 'wrong' },
  'rounding-only': { zh: '只差舍入', en: 'rounding only' },
  carried: { zh: '按前面的错算对', en: 'right from an earlier mistake' },
  correct: { zh: '对', en: 'right' },
};

export interface OddWords {
  readonly name: Bilingual;
  /** What it means, and what it does not. */
  readonly means: Bilingual;
}

export const oddWords: Readonly<Record<Oddity, OddWords>> = {
  checksum: {
    name: { zh: '校验码不符', en: 'checksum differs' },
    means: {
      zh: '文件在交出之后变过：可能被别的软件存过，可能传坏了，也可能有人改过。成绩照里面的答案算；要确认，可请学生报出回执号。',
      en: 'The file changed after it was handed in: saved by another program, damaged on the way, or altered. It is graded by the answers in it. To make sure, ask the student for the receipt code.',
    },
  },
  rewritten: {
    name: { zh: '写法不同', en: 'written differently' },
    means: {
      zh: '内容与校验码相符，但文字不是交作业时写下的样子。多半是用编辑器打开存过；校验码谁都能重算，所以也不能排除改动。',
      en: 'Content and checksum agree, but the text is not the one that handing in writes. Most likely it was opened and saved in an editor. Anyone can compute a checksum, so a change cannot be ruled out.',
    },
  },
  'strange-fields': {
    name: { zh: '多出的项', en: 'extra fields' },
    means: {
      zh: '文件里有作业没有的项，例如写好的分数。这些项没有读，不影响成绩。',
      en: 'The file has fields that no hand-in has, such as a score. They were not read and change nothing.',
    },
  },
  'strange-answers': {
    name: { zh: '多出的答案', en: 'extra answers' },
    means: {
      zh: '文件里有没问过的题或空的答案，没有计入。',
      en: 'The file answers exercises or boxes that were not asked for. They do not count.',
    },
  },
  'too-many-tries': {
    name: { zh: '次数过多', en: 'too many tries' },
    means: {
      zh: '文件里作答的次数比允许的多，只算前面允许的几次。',
      en: 'The file has more tries than were allowed. Only the first ones, as many as allowed, count.',
    },
  },
  'other-assignment': {
    name: { zh: '作业不同', en: 'another assignment' },
    means: {
      zh: '文件里写的作业与布置的不完全一样：可能是改版之前的链接，也可能规则被改过。成绩按布置的规则算。',
      en: 'The assignment in the file is not quite the one given out: an earlier version of the link, or altered rules. It is graded by the rules given out.',
    },
  },
  'handed-in-again': {
    name: { zh: '交过多次', en: 'handed in again' },
    means: {
      zh: '同一个学号有几份不同的文件，计入的是交得最晚的一份，可以改选。时间出自学生自己的时钟。',
      en: 'There are several different files under this number. The latest counts, and you may choose another. Times are those of the student’s own clock.',
    },
  },
  'several-names': {
    name: { zh: '姓名不一', en: 'different names' },
    means: {
      zh: '同一个学号的几份文件写着不同的姓名：可能是写法不同，也可能有人填错了学号。',
      en: 'Files under this number bear different names: written differently, or somebody mistyped the number.',
    },
  },
  'no-number': {
    name: { zh: '没有学号', en: 'no number' },
    means: {
      zh: '没有填学号，所以无法与名单对上；每人数不同的作业，也只能按空学号的数来判。',
      en: 'No student number was given, so no list can be matched; where numbers differ for each student, those of an empty number are used.',
    },
  },
  'same-work': {
    name: { zh: '同一份作业', en: 'one piece of work' },
    means: {
      zh: '几个学号的文件出自同一次作答：可能换了学号再交，也可能把文件给了别人。请问一问。',
      en: 'Files under several numbers come from one piece of work: handed in again under another number, or passed on. Please ask.',
    },
  },
  'same-answers': {
    name: { zh: '答数相同', en: 'same results' },
    means: {
      zh: '给两个人的数不同，答出的数却一样。这值得问一问，但不足以断定抄袭。',
      en: 'Two students had different numbers and gave the same results. Worth asking about, and no proof of copying.',
    },
  },
};

export const sheetWords = {
  zh: {
    sheet: '成绩',
    items: '各题统计',
    exercise: '题',
    number: '学号',
    name: '姓名',
    total: '总分',
    possible: '满分',
    files: '份数',
    handedIn: '交出时间',
    receipt: '回执号',
    odd: '请留意',
    and: '；',
    points: (key: string) => `${key}得分`,
    answer: (key: string, box: string) => `${key} ${box}`,
    verdict: (key: string, box: string) => `${key} ${box}判定`,
    with: (what: string, others: string) => `${what}（${others}）`,
    mistake: (state: string, mistake: string) => `${state}：${mistake}`,
    comma: '、',
    more: (n: number) => `等${n}人`,
  },
  en: {
    sheet: 'Grades',
    items: 'Statistics',
    exercise: 'Exercise',
    number: 'Student number',
    name: 'Name',
    total: 'Points',
    possible: 'Out of',
    files: 'Files',
    handedIn: 'Handed in',
    receipt: 'Receipt',
    odd: 'Please note',
    and: '; ',
    points: (key: string) => `${key} points`,
    answer: (key: string, box: string) => `${key} ${box}`,
    verdict: (key: string, box: string) => `${key} ${box} verdict`,
    with: (what: string, others: string) => `${what} (${others})`,
    mistake: (state: string, mistake: string) => `${state}: ${mistake}`,
    comma: ', ',
    more: (n: number) => ` and others, ${n} in all`,
  },
} as const satisfies Record<Lang, object>;
