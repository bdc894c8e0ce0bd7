/** Words of practice: at an exercise, and in the list of all of them. */
import type { Trouble } from '@components/device/shelf.ts';
import type { Bilingual } from '@components/language.ts';
import { filled } from '@components/page/filled.ts';
import type { Lang } from '@engine/derivation/speak.ts';
import type { Standing } from './kept.ts';

/** With a sign before the word. */
export const standingWords: Readonly<Record<Standing, Bilingual>> = {
  none: { zh: '', en: '' },
  begun: { zh: '… 做过', en: '… begun' },
  solved: { zh: '✓ 做对了', en: '✓ solved' },
};

export const practiceWords = {
  exercise: { zh: '练习{n}', en: 'Exercise {n}' },
  start: { zh: '做这道题', en: 'Do this exercise' },
  answers: { zh: '练习{n}的答案', en: 'Answers to exercise {n}' },
  notKept: {
    zh: '做过的题没有存到这台设备上：{why}。关掉页面就没有了。',
    en: 'What you do here is not kept on this device: {why}. It is gone when the page is closed.',
  },
  unread: {
    zh: '这台设备上存的练习有一处读不通，已原样放到一边，从头开始。',
    en: 'Something kept on this device could not be read. It was put aside as it was, and you begin anew.',
  },
} as const satisfies Record<string, Bilingual>;

const troubles: Readonly<Record<Trouble, Bilingual>> = {
  refused: { zh: '浏览器不让这个网站存东西', en: 'the browser keeps nothing for this site' },
  full: { zh: '地方不够了', en: 'there is no room left' },
  silent: { zh: '浏览器没有回应', en: 'the browser does not answer' },
  newer: {
    zh: '已有的记录出自这个网站更新的版本，重新载入页面就能读',
    en: 'what is there was written by a newer version of this site, and can be read once the page is loaded again',
  },
};
export const notKeptText = (trouble: Trouble, lang: Lang): string =>
  filled(practiceWords.notKept[lang], { why: troubles[trouble][lang] });

export const listWords = {
  filters: { zh: '筛选', en: 'Filters' },
  chapter: { zh: '章', en: 'Chapter' },
  kind: { zh: '题型', en: 'Kind' },
  level: { zh: '难度', en: 'Level' },
  all: { zh: '全部', en: 'all' },
  unsolved: { zh: '只看还没做对的', en: 'only what is not solved yet' },
  count: { zh: '共{all}题，列出{n}题', en: '{n} of {all} listed' },
  none: { zh: '没有这样的练习。', en: 'There are no such exercises.' },
  clear: { zh: '清除筛选', en: 'Clear filters' },
  refused: {
    zh: '网址里的筛选条件不认识，没有采用：{list}',
    en: 'The address asks for filters that do not exist; they were left out: {list}',
  },
  goals: { zh: '对应的目标', en: 'Goals it serves' },
  here: { zh: '在这里做', en: 'Practise here' },
  fold: { zh: '收起', en: 'Close' },
  failed: { zh: '没有取到，请再试一次。', en: 'It could not be fetched. Please try again.' },
  solvedOf: { zh: '做对{n}/{all}', en: '{n} of {all} solved' },
  records: { zh: '练习记录', en: 'Your records' },
  recordsNote: {
    zh: '做过哪些题、填了什么，只存在这台设备的浏览器里，不发往别处。',
    en: 'What you have done and filled in is kept by the browser of this device and sent nowhere.',
  },
  erase: { zh: '清除练习记录', en: 'Erase my records' },
  sure: { zh: '清除之后找不回来。', en: 'There is no way back.' },
  yes: { zh: '全部清除', en: 'Erase all' },
  no: { zh: '不清除', en: 'Keep them' },
  erased: { zh: '练习记录已清除。', en: 'Your records are erased.' },
  eraseFailed: { zh: '没有清除成，请再试一次。', en: 'They could not be erased. Please try again.' },
  nth: { zh: '第{n}章 {title}', en: 'Chapter {n}: {title}' },
} as const satisfies Record<string, Bilingual>;
