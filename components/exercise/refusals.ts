/**
 * Why an assignment or a hand-in could not be opened, and what to do about it, in the reader's words. Assigning, doing and
 * grading say it alike.
 */
import type { Unfit } from '@components/exchange/foreign-json.ts';
import { visible } from '@components/exchange/visible.ts';
import { filled } from '@components/page/filled.ts';
import type { Lang } from '@engine/derivation/speak.ts';
import type { EngineError, ErrorCode } from '@engine/errors.ts';
import type { Opened } from './assignment-link.ts';
import type { Both } from './catalogue.ts';

/** What it came in. hand-in: a student's file, one of many. */
export type Came = 'link' | 'file' | 'hand-in';

const it: Readonly<Record<Came, Both>> = {
  link: { zh: '链接', en: 'link' },
  file: { zh: '文件', en: 'file' },
  'hand-in': { zh: '文件', en: 'file' },
};

const unfit: Readonly<Record<Unfit, Both>> = {
  'too-large': {
    zh: '这个{it}太大了，这里做出来的没有这么大的，所以没有打开。',
    en: 'This {it} is larger than any that is made here, so it was not opened.',
  },
  'not-json': {
    zh: '这个{it}读不成：不是这里做出来的，或者内容被改坏了。',
    en: 'This {it} cannot be read. It was not made here, or something in it has been broken.',
  },
  'cut-short': { zh: '这个{it}不完整，后面缺了一截。', en: 'This {it} is not whole. Its end is missing.' },
  'too-deep': {
    zh: '这个{it}里一层套一层，太深了，不是这里做出来的，所以没有打开。',
    en: 'This {it} is nested deeper than any that is made here, so it was not opened.',
  },
  'too-many': {
    zh: '这个{it}里的东西太多，不是这里做出来的，所以没有打开。',
    en: 'This {it} holds more than any that is made here, so it was not opened.',
  },
  'forbidden-name': {
    zh: '这个{it}里有不许用的名字，不是这里做出来的，所以没有打开。',
    en: 'This {it} holds a name that is not allowed. It was not made here, so it was not opened.',
  },
  'not-ours': {
    zh: '这个{it}是别的东西，不是这门课的作业。',
    en: 'This {it} is something else, not an assignment of this course.',
  },
  newer: {
    zh: '这个{it}是用更新版本的课程做的，这里还不认识。',
    en: 'This {it} was made with a newer version of the course, which this one does not know yet.',
  },
  'wrong-type': {
    zh: '这个{it}里有一处不合格式{where}。',
    en: 'Something in this {it} is not as it should be{where}.',
  },
  missing: { zh: '这个{it}里少了一处{where}。', en: 'Something in this {it} is missing{where}.' },
  'bad-id': { zh: '这个{it}里有一个名字不合规定{where}。', en: 'A name in this {it} is not allowed{where}.' },
  twice: { zh: '这个{it}里有一个名字用了两次{where}。', en: 'A name in this {it} is there twice{where}.' },
  'too-long': { zh: '这个{it}里有一段文字太长{where}。', en: 'A text in this {it} is too long{where}.' },
  damaged: {
    zh: '这个{it}不完整，或者有几个字符变了。',
    en: 'This {it} is not whole, or some of its characters have changed.',
  },
};

const refused: Partial<Record<ErrorCode, Both>> = {
  'wrong-shape': unfit['wrong-type'],
  'out-of-range': {
    zh: '这个{it}里有一处超出了允许的范围{where}。',
    en: 'Something in this {it} is outside of what is allowed{where}.',
  },
  'unknown-template': {
    zh: '里面要的一道题这里没有：{found}。',
    en: 'It asks for an exercise that is not here: {found}.',
  },
  'newer-format': unfit.newer,
  'no-variant': {
    zh: '里面有一道题出不来数：{path}。这是题目的毛病，请告诉我们。',
    en: 'One of its exercises gives no numbers: {path}. The exercise is at fault. Please report it.',
  },
};

const cure: Readonly<Record<Came, Both>> = {
  link: {
    zh: '把整个链接从头到尾再复制一次；还不行，就请发来的人重发，或者改发文件。',
    en: 'Copy the whole link once more, from its beginning to its end. If that does not help, ask whoever sent it to send it again, or to send the file.',
  },
  file: {
    zh: '换一个文件试试，或者请发来的人重发。',
    en: 'Try another file, or ask whoever sent it to send it again.',
  },
  'hand-in': {
    zh: '其余文件照常批改。请这位学生把提交的文件重新存一份，再发来。',
    en: 'The other files are graded all the same. Ask the student to save the hand-in again and send it.',
  },
};
const newer: Both = {
  zh: '刷新页面再试；还不行，就用做它的那个版本打开。',
  en: 'Reload the page and try again. If that does not help, open it with the version that made it.',
};

const joined = (lang: Lang, ...sentences: readonly string[]): string =>
  sentences.join(lang === 'zh' ? '' : ' ');

/** A place is named as the file has it; one that may hold a stranger's text hides nothing. */
const at = (where: string, lang: Lang): string => {
  if (where === '') return '';
  const place = visible(where.slice(0, 120));
  return lang === 'zh' ? `（${place}）` : ` (${place})`;
};

/** It is not whole, or was not made here. */
export const damagedText = (code: Unfit, where: string, came: Came, lang: Lang): string =>
  joined(
    lang,
    filled(unfit[code][lang], { it: it[came][lang], where: at(where, lang) }),
    code === 'newer' ? newer[lang] : cure[came][lang],
  );

/** It is whole, and asks for what cannot be. */
export function refusedText({ code, path, found }: EngineError, came: Came, lang: Lang): string {
  const sentence = /\bformat$/.test(path) ? unfit['not-ours'] : (refused[code] ?? unfit['wrong-type']);
  return joined(
    lang,
    filled(sentence[lang], {
      it: it[came][lang],
      where: at(path, lang),
      path: visible(path.slice(0, 120)),
      found: visible(found.slice(0, 120)),
    }),
    code === 'newer-format' ? newer[lang] : cure[came][lang],
  );
}

/** Why nothing was opened; undefined where there is nothing to say. */
export function openingText(opened: Opened, came: Came, lang: Lang): string | undefined {
  if (opened.is === 'damaged') return damagedText(opened.code, opened.where, came, lang);
  return opened.is === 'refused' ? refusedText(opened.error, came, lang) : undefined;
}
