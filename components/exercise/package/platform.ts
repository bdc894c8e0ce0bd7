/** Looking for a learning platform, and what is done when the page is left. */
import { whenLeaving } from '@components/device/leaving.ts';
import { dialects } from './dialect.ts';
import { findApi, type Place } from './find-api.ts';
import { scormVersions, type ScormVersion } from './scorm-version.ts';
import { Session } from './session.ts';
import type { ScormKeeper } from './scorm-keeper.ts';

/** Some platforms put their functions in place only after they opened the package. In ms. */
const patience = 3000;
const pause = 150;

export type Found =
  | { readonly is: 'open'; readonly session: Session }
  /** It is there and does not want to begin. */
  | { readonly is: 'refused' }
  | { readonly is: 'none' };

/** @param version for which the package was made; a platform that offers only the other one is spoken to in that */
export async function findPlatform(version: ScormVersion, here: Place = window): Promise<Found> {
  const until = performance.now() + patience;
  const order = [version, ...scormVersions.filter((other) => other !== version)];
  for (;;) {
    for (const one of order) {
      const dialect = dialects[one];
      const api = findApi(here, dialect.api);
      if (!api) continue;
      const session = new Session(api, dialect);
      return session.begin() ? { is: 'open', session } : { is: 'refused' };
    }
    if (performance.now() > until) return { is: 'none' };
    await new Promise((done) => setTimeout(done, pause));
  }
}

/** What waits is written when the page is hidden, which is the last moment that is sure to come, and told to be over when it is left. */
export function finishWhenLeft(keeper: ScormKeeper): void {
  whenLeaving(() => void keeper.flush());
  addEventListener('pagehide', ({ persisted }: PageTransitionEvent) => {
    // A page that may come back goes on with the same session.
    if (!persisted) keeper.finish();
  });
}
