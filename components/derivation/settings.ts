/**
 * What a reader has chosen in a stepper, and its form in an address.
 *
 * An address carries only what differs from the start, by names a person can read:
 * `?step=d_E__w1_1_1&x1=0.2&round=step3&act=tanh,sigmoid&loss=squared-error&after=1000`.
 */
import type { Id } from '@engine/derivation/expr.ts';
import type { Rounding } from '@engine/derivation/rounding.ts';
import type { ActivationName } from '@engine/nn/activation.ts';
import type { LossName } from '@engine/nn/loss.ts';
import { readNumber } from '@engine/number-entry.ts';

export interface Settings {
  /** The quantity whose step is shown. */
  readonly step: Id;
  /** Given numbers that differ from the start's. */
  readonly given: Readonly<Record<Id, number>>;
  readonly activation: readonly ActivationName[];
  readonly loss: LossName | undefined;
  readonly rounding: Rounding;
  /** Updates made before the first pass shown. */
  readonly after: number;
}

/** Reading shows six decimals; the lecture rounds each result to three. */
export const atDisplay: Rounding = { kind: 'display', decimals: 6 };
export const eachStep: Rounding = { kind: 'step', decimals: 3 };

/** Training beyond this teaches nothing new and would keep a page busy. */
export const mostUpdates = 100_000;

/** Decimals a rounding in an address may name. */
const mostDecimals = 12;

function roundingName(rounding: Rounding): string {
  return rounding.kind === 'full' ? 'full' : `${rounding.kind}${rounding.decimals}`;
}

function readRounding(text: string): Rounding | undefined {
  if (text === 'full') return { kind: 'full' };
  const [, kind, digits] = /^(display|step)(\d{1,2})$/.exec(text) ?? [];
  const decimals = Number(digits);
  if (!kind || decimals > mostDecimals) return undefined;
  return { kind: kind === 'step' ? 'step' : 'display', decimals };
}

/** The settings as the parameters of an address; empty where all is as at the start. */
export function toQuery(settings: Settings, start: Settings): URLSearchParams {
  const query = new URLSearchParams();
  if (settings.step !== start.step) query.set('step', settings.step);
  for (const [id, value] of Object.entries(settings.given)) query.set(id, String(value));
  if (settings.activation.join() !== start.activation.join()) query.set('act', settings.activation.join());
  if (settings.loss && settings.loss !== start.loss) query.set('loss', settings.loss);
  const rounding = roundingName(settings.rounding);
  if (rounding !== roundingName(start.rounding)) query.set('round', rounding);
  if (settings.after !== start.after) query.set('after', String(settings.after));
  return query;
}

/** What an address may name in place of a network's own. A derivation written by hand has nothing to exchange. */
export interface Exchangeable {
  readonly activations: readonly ActivationName[];
  readonly losses: readonly LossName[];
}
const nothing: Exchangeable = { activations: [], losses: [] };

/** Parameters that belong to a stepper; others on the same address are left alone. */
export function ownParameters(givenIds: readonly Id[]): string[] {
  return ['step', 'act', 'loss', 'round', 'after', ...givenIds];
}

export interface ReadSettings {
  readonly settings: Settings;
  /** Parameters that could not be used, as they stood in the address. */
  readonly refused: readonly string[];
}

/**
 * Reads settings from an address that anyone may have written. What cannot be used is named and left at the start's value.
 * Whether `step` exists depends on the rest, so the caller checks it.
 */
export function fromQuery(
  query: URLSearchParams,
  start: Settings,
  givenIds: readonly Id[],
  { activations, losses }: Exchangeable = nothing,
): ReadSettings {
  const refused: string[] = [];
  /** The parameter as read; undefined, and noted, where it is there and unusable. */
  const take = <T>(name: string, read: (text: string) => T | undefined): T | undefined => {
    const text = query.get(name);
    if (text === null) return undefined;
    const value = read(text);
    if (value === undefined) refused.push(`${name}=${text.slice(0, 40)}`);
    return value;
  };

  const given: Record<Id, number> = {};
  for (const id of givenIds) {
    const value = take(id, (text) => {
      const entry = readNumber(text);
      return entry.kind === 'number' ? entry.value : undefined;
    });
    if (value !== undefined) given[id] = value;
  }
  const activation = take('act', (text) => {
    const names = text.split(',').map((name) => activations.find((known) => known === name));
    const known = names.filter((name) => name !== undefined);
    return names.length === start.activation.length && known.length === names.length ? known : undefined;
  });
  const settings: Settings = {
    step: take('step', (text) => (/^\w{1,60}$/.test(text) ? text : undefined)) ?? start.step,
    given,
    activation: activation ?? start.activation,
    loss: (start.loss && take('loss', (text) => losses.find((name) => name === text))) ?? start.loss,
    rounding: take('round', readRounding) ?? start.rounding,
    after:
      take('after', (text) =>
        /^\d{1,6}$/.test(text) && Number(text) <= mostUpdates ? Number(text) : undefined,
      ) ?? start.after,
  };
  return { settings, refused };
}
