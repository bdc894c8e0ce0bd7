/** The address of exactly what a stepper shows, and the way back; several steppers share one address without meeting. */
import type { Id } from '@engine/derivation/expr.ts';
import { ownParameters, toQuery, type Settings } from './settings.ts';

/** How a stepper is found on its page: the id of its figure, and what its parameters begin with. */
export interface Mark {
  readonly id: string;
  readonly prefix: string;
}

/** @param name letters and hyphens; without one it is the page's main stepper, whose parameters stand bare */
export const stepperMark = (name?: string): Mark =>
  name === undefined ? { id: 'stepper', prefix: '' } : { id: `stepper-${name}`, prefix: `${name}.` };

/** The parameters of one stepper out of those of a page. */
export function ownQuery(query: URLSearchParams, { prefix }: Mark): URLSearchParams {
  const own = new URLSearchParams();
  for (const [name, value] of query) {
    if (name.startsWith(prefix)) own.append(name.slice(prefix.length), value);
  }
  return own;
}

/**
 * The address with a stepper's settings in it; what belongs to others stays.
 * @param from the address as it is
 */
export function addressOf(
  from: string,
  { prefix }: Mark,
  settings: Settings,
  start: Settings,
  givenIds: readonly Id[],
): URL {
  const url = new URL(from);
  for (const name of ownParameters(givenIds)) url.searchParams.delete(prefix + name);
  for (const [name, value] of toQuery(settings, start)) url.searchParams.set(prefix + name, value);
  return url;
}

/** The step that a plain click on a link within the page asks a stepper for; nothing for any other click. */
export function stepAsked(event: MouseEvent, { id, prefix }: Mark): Id | undefined {
  const link = (event.target as Element).closest<HTMLAnchorElement>(`a[href$="#${id}"]`);
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return undefined;
  const url = new URL(link.href);
  if (url.pathname !== window.location.pathname) return undefined;
  return url.searchParams.get(`${prefix}step`) ?? undefined;
}
