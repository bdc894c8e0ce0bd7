/** The last line of each chapter's derivation, as TeX, for the course map. All numbers are computed here and now. */
import { writtenTex } from '../../components/number/format.ts';
import { resultValue } from '../../engine/lecture/results.ts';
import { compute } from './sheet.ts';

const lastLines: Readonly<Record<string, () => string>> = {
  'mp-model': () => {
    const [u, y] = ['u', 'y'].map((q) => resultValue('mp-and', q));
    return `y = f(${writtenTex(u!, { decimals: 1 })}) = ${writtenTex(y!)}`;
  },
  backprop: () => {
    const values = compute();
    return `E:\\ ${writtenTex(values.get('E')!)}\\to ${writtenTex(values.get('E_p2')!)}`;
  },
  practice: () => {
    const [p, t, slope] = ['p3', 't3', 'dL_dz3'].map((q) => resultValue('softmax-cross-entropy', q));
    return `p - t = ${writtenTex(p!, { decimals: 4 })} - ${writtenTex(t!)} = ${writtenTex(slope!, { decimals: 4 })}`;
  },
  frameworks: () => {
    const [n, beats] = ['n', 'beats'].map((q) => writtenTex(resultValue('systolic-array', q)));
    return `3n - 2 = 3 \\cdot ${n} - 2 = ${beats}`;
  },
};

/** @param slug a chapter's address @returns undefined for a chapter without a derivation */
export const lastLine = (slug: string): string | undefined => lastLines[slug]?.();
