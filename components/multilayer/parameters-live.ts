/** The counts at work: reads the sliders and writes the numbers and the sums behind them. */
import type { Convolution } from '@engine/nn/parameter-count.ts';
import { put } from '@components/number/live-number.ts';
import { controls, grouped, sumsOf, timesText, valuesOf } from './sharing.ts';

export function showParameters(root: HTMLElement): void {
  const sliders = controls.map((name) => root.querySelector<HTMLInputElement>(`[data-control=${name}]`)!);
  const chosen = Object.fromEntries(
    controls.map((name, i) => [name, sliders[i]!.valueAsNumber]),
  ) as unknown as Convolution;
  for (const slider of sliders) slider.nextElementSibling!.textContent = slider.value;
  for (const [id, sum] of Object.entries(sumsOf(chosen))) {
    root.querySelector(`[data-sum=${id}]`)!.textContent = sum;
  }
  for (const [id, value] of Object.entries(valuesOf(chosen))) {
    put(root, id, value, id === 'times' ? timesText(value) : grouped(value));
  }
}
