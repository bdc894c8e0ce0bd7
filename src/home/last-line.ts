/** The last line of each chapter's derivation, as TeX, for the course map. All numbers are computed here and now. */
import { writtenTex } from '../../components/number/format.ts';
import { resultValue } from '../../engine/lecture/results.ts';
import { compute } from './sheet.ts';

const lastLines: Readonly<Record<string, () => string>> = {
  history: () => `0.25^{20} = ${writtenTex(resultValue('vanishing-bound', 'P_20')!)}`,
  'mp-model': () => {
    const [u, y] = ['u', 'y'].map((q) => resultValue('mp-and', q));
    return `y = f(${writtenTex(u!, { decimals: 1 })}) = ${writtenTex(y!)}`;
  },
  perceptron: () => {
    const weights = ['w0', 'w1', 'w2'].map((q) => writtenTex(resultValue('perceptron-and-run', q)!));
    return `(w_0, w_1, w_2) = (${weights.join(', ')})`;
  },
  activations: () => `f'(1) = ${writtenTex(resultValue('sigmoid-derivative', 'slope')!)}`,
  multilayer: () => {
    const [net, y] = ['net3_01', 'y_01'].map((q) => resultValue('xor-rows', q)!);
    return `y = f(${writtenTex(net!, { decimals: 1 })}) = ${writtenTex(y!)}`;
  },
  forward: () => `\\mathit{out}_{o_1} = ${writtenTex(resultValue('forward', 'out2_1')!)}`,
  gradient: () => {
    const [before, after] = ['E', 'E_p2'].map((q) => resultValue('gradient-exercise', q)!);
    return `E:\\ ${writtenTex(before!)} \\to ${writtenTex(after!)}`;
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
