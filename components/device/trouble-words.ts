/** Why nothing can be kept, in the reader's words. */
import type { Lang } from '@engine/derivation/speak.ts';
import type { Trouble } from './shelf.ts';

const troubles: Readonly<Record<Lang, Readonly<Record<Trouble, string>>>> = {
  zh: {
    refused: '浏览器不让保存，可能是隐私模式',
    full: '存储空间满了',
    silent: '浏览器的存储没有应答',
    newer: '这里存的内容来自更新的版本，请刷新页面',
  },
  en: {
    refused: 'the browser refuses, perhaps in private browsing',
    full: 'there is no room left',
    silent: 'the browser’s storage does not answer',
    newer: 'what is kept here is from a newer version; reload the page',
  },
};
export const troubleWords = (lang: Lang, trouble: Trouble): string => troubles[lang][trouble];
