/** The figures of chapter 7, each brought to life when it is first touched. */
import { wakeWhenTouched } from '@components/page/wake.ts';

wakeWhenTouched({
  tangent: () => import('./Tangent.svelte'),
  slices: () => import('./Slices.svelte'),
  pool: () => import('./Pool.svelte'),
  descent: () => import('./Descent.svelte'),
  contours: () => import('./LossContours.svelte'),
});
