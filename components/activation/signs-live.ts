/** Puts the gradients for the chosen net inputs and error signal in their places, and says which way each weight goes. */
import { commonMark, compared, format, sideOf, signOf, tenths } from './gradient-signs.ts';
import { numberInto } from '@components/number/live-number.ts';

export function show(root: HTMLElement): void {
  const chosen = (name: string): number => {
    const value = Number(root.querySelector<HTMLInputElement>(`[name="${name}"]`)!.value);
    root.querySelector(`[data-chosen="${name}"]`)!.textContent = tenths(value);
    return value;
  };
  const given = { nets: ['z1', 'z2', 'z3'].map(chosen), delta: chosen('delta') };
  for (const name of compared) {
    const side = sideOf(name, given);
    const figure = root.querySelector<HTMLElement>(`[data-side="${name}"]`)!;
    const ways = [...figure.querySelectorAll<HTMLElement>('[data-sign]')];
    side.rows.forEach(({ output, gradient }, i) => {
      numberInto(root, `${name}_y${i + 1}`, output, format);
      numberInto(root, `${name}_g${i + 1}`, gradient, format);
      ways[i]!.dataset['sign'] = String(signOf(gradient));
    });
    figure.querySelector<HTMLElement>('[data-common]')!.dataset['common'] = commonMark(side);
  }
}
