/** The figures of chapter 9, each brought to life when it is first touched. */
import { wakeWhenTouched } from '@components/page/wake.ts';

wakeWhenTouched({
  softmax: () => import('./Softmax.svelte'),
  parameters: () => import('./ParameterCounter.svelte'),
  losses: () => import('./LossGradients.svelte'),
  totals: () => import('./TotalLoss.svelte'),
  workshop: () => import('./Workshop.svelte'),
});
