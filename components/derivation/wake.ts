/** What steppers leave out to be light, and fetch when a reader turns to one: formulas, and writing programs. */
import { loadKatex } from './formulas.svelte.ts';
import { loadCode } from './program.ts';

export function wake(): void {
  void loadKatex();
  // A click on what could not be fetched tries again, and says so.
  loadCode().catch(() => undefined);
}
