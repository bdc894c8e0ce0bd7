import type { Lang } from '@engine/derivation/speak.ts';

/** Enough to tell two moments apart; nothing where there is none. @param at ISO 8601, or milliseconds since 1970 */
export function moment(lang: Lang, at: string | number): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return '';
  const format = new Intl.DateTimeFormat(lang === 'zh' ? 'zh-CN' : 'en', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return format.format(date);
}
