/** Writing programs comes when the reader first touches a stepper, not before; by the time of a click it is there. */
import type * as code from '@engine/derivation/code.ts';

let loading: Promise<typeof code> | undefined;

/** Fetches it once; after a failure, again. Rejects where it cannot be fetched. */
export function loadCode(): Promise<typeof code> {
  loading ??= import('@engine/derivation/code.ts').catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
