/** States, moments and points as the room says them. */
import type { Lang } from '@engine/derivation/speak.ts';
import type { Standing } from './sheet.ts';

const standings: Readonly<Record<Lang, Readonly<Record<Standing, string>>>> = {
  zh: {
    empty: '还没有答',
    begun: '答了一部分',
    filled: '答完了',
    tried: '还可以再试',
    right: '全对',
    over: '次数用完',
    missed: '没有全对',
  },
  en: {
    empty: 'not answered',
    begun: 'partly answered',
    filled: 'answered',
    tried: 'can be tried again',
    right: 'all right',
    over: 'no tries left',
    missed: 'not all right',
  },
};
export const standingWords = (lang: Lang, standing: Standing): string => standings[lang][standing];

/** Seen beside the number of an exercise; what it means is said as well. */
export const standingSigns: Readonly<Record<Standing, string>> = {
  empty: '○',
  begun: '◐',
  filled: '●',
  tried: '↺',
  right: '✓',
  over: '×',
  missed: '×',
};

/** 100 %, 50 %, 25 %. */
export const sharesText = (lang: Lang, shares: readonly number[]): string =>
  shares.map((share) => `${Number((share * 100).toFixed(2))}%`).join(lang === 'zh' ? '、' : ', ');
