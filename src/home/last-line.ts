/** The last line of each chapter's derivation, as TeX, for the course map. All numbers are computed here and now. */
import { compute, reading } from './sheet.ts';

const lastLines: Readonly<Record<string, () => string>> = {
  backprop: () => {
    const values = compute();
    return `E:\\ ${reading(values.get('E')!)}\\to ${reading(values.get('E_p2')!)}`;
  },
};

/** @param slug a chapter's address @returns undefined for a chapter without a derivation */
export const lastLine = (slug: string): string | undefined => lastLines[slug]?.();
