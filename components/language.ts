import type { Lang } from '@engine/derivation/speak.ts';

/** A text in both languages. */
export type Bilingual = Readonly<Record<Lang, string>>;

/** @param tag a BCP 47 tag, such as a page's `lang`; the original language where there is none */
export const languageOf = (tag: string | undefined): Lang => (tag?.startsWith('en') ? 'en' : 'zh');
