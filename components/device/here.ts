/** This device, for each of those who keep something on it; opened once for a page. */
import { deviceShelf, type Database } from './database.ts';
import type { Surroundings } from './keeping.ts';
import { browserTabs } from './tabs.ts';

const opened = new Map<string, Surroundings>();

/** @param channel by which tabs tell each other: those who keep different things use different ones */
export function onThisDevice(database: Database, channel: string): Surroundings {
  const known = opened.get(channel);
  if (known) return known;
  const here = { shelf: deviceShelf(database), tabs: browserTabs(channel), now: () => Date.now() };
  opened.set(channel, here);
  return here;
}
