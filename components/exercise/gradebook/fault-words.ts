/** Why a file gave no hand-in, in the reader's words. */
import type { Bilingual } from '@components/language.ts';
import type { Lang } from '@engine/derivation/speak.ts';
import { visible } from '@components/exchange/visible.ts';
import { archiveCaps } from './archive.ts';
import type { FaultCode } from './collect.ts';

const notOurs = {
  zh: '不是本课程交作业的文件',
  en: 'not a file that this course hands in',
};
const damaged = {
  zh: '文件不完整或传坏了，请学生重新下载、重新交',
  en: 'incomplete or damaged; ask the student to save and hand it in again',
};
const tooMuch = {
  zh: '太大或太多，不像交作业的文件',
  en: 'too large or too much for a hand-in',
};
/** What is not here is a file that begins like a hand-in and does not go on like one. */
const sentences: Partial<Record<FaultCode, Bilingual>> = {
  'not-ours': notOurs,
  'not-text': notOurs,
  'not-json': damaged,
  'cut-short': damaged,
  damaged,
  'too-large': tooMuch,
  'too-deep': tooMuch,
  'too-many': tooMuch,
  'too-much': {
    zh: '这一次的文件太多了，请分几次',
    en: 'too many files at once; take them in portions',
  },
  'cannot-read': { zh: '打不开这个文件', en: 'the file cannot be opened' },
  newer: {
    zh: '出自更新版本的课件，请用那一版来判',
    en: 'made by a newer version of the course; grade it with that',
  },
  'newer-format': {
    zh: '出自更新版本的课件，请用那一版来判',
    en: 'made by a newer version of the course; grade it with that',
  },
  'unknown-template': {
    zh: '里面有本课件没有的练习，可能出自更新的版本',
    en: 'it has an exercise that is not here, perhaps of a newer version',
  },
  'zip-encrypted': { zh: '压缩包加了密码', en: 'the zip is locked with a password' },
  'zip-method': {
    zh: '压缩方式不认识，请用普通的zip重新压缩',
    en: 'packed in an unknown way; pack it again as an ordinary zip',
  },
  'zip-nested': {
    zh: '压缩包里还有压缩包，请先解开',
    en: 'a zip within a zip; unpack it first',
  },
  'zip-bomb': {
    zh: '解开之后大得不像话，没有再解',
    en: 'it grows out of all proportion when unpacked, and was left alone',
  },
  'zip-damaged': { zh: '压缩包不完整或传坏了', en: 'the zip is incomplete or damaged' },
  'zip-too-many': {
    zh: `压缩包里超过${archiveCaps.entries}个文件，请解开，直接选文件`,
    en: `more than ${archiveCaps.entries} files in one zip; unpack it and choose the files`,
  },
  'zip-64': {
    zh: '压缩包太大，请解开，直接选文件',
    en: 'the zip is too large; unpack it and choose the files',
  },
};
const misshapen = {
  zh: '里面有不合格式的内容',
  en: 'something in it has not the form of a hand-in',
};

/** @param where the place in the file, said where the reason alone leaves it open */
export function reasonOf(code: FaultCode, where: string, lang: Lang): string {
  const found = sentences[code];
  if (found) return found[lang];
  if (where === '') return misshapen[lang];
  const place = visible(where.slice(0, 120));
  return lang === 'zh' ? `${misshapen.zh}（${place}）` : `${misshapen.en} (${place})`;
}
