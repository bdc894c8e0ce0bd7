/** The events of the history chapter: read, checked once, and given a place on a drawing. */
import type { Claims, Verdict } from '@components/claims/claims.ts';
import type { Bilingual } from '@components/language.ts';
import type { Works } from './works.ts';

export const periodKinds = ['wave', 'winter'] as const;
export interface Period {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly kind: (typeof periodKinds)[number];
  readonly name: Bilingual;
}

export interface TimelineEvent {
  readonly id: string;
  readonly year: number;
  readonly name: Bilingual;
  readonly text: Bilingual;
  /** Ids of works, at least one. */
  readonly sources: readonly string[];
  /** Ids of claims the lecture makes about it. */
  readonly claims: readonly string[];
}

export interface Timeline {
  readonly periods: readonly Period[];
  /** In order of their years. */
  readonly events: readonly TimelineEvent[];
}

function complain(path: string, expected: string, found: unknown): never {
  throw new Error(
    `timeline: ${path}: expected ${expected}, found ${JSON.stringify(found) ?? 'nothing'}. Correct it in the file of the timeline.`,
  );
}

/** The fields of an object. Refuses names that no field has. */
function fieldsOf(data: unknown, path: string, names: readonly string[]): ReadonlyMap<string, unknown> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    complain(path, `an object with ${names.join(', ')}`, data);
  }
  const entries = new Map<string, unknown>(Object.entries(data));
  for (const name of entries.keys()) {
    if (!names.includes(name)) complain(`${path}.${name}`, `one of the fields ${names.join(', ')}`, name);
  }
  return entries;
}
const text = (value: unknown, path: string): string =>
  typeof value === 'string' && value.trim() !== '' ? value : complain(path, 'text', value);
const yearIn = (value: unknown, path: string): number =>
  typeof value === 'number' && Number.isInteger(value) ? value : complain(path, 'a year', value);
const list = (value: unknown, path: string): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : complain(path, 'a list', value);
function bilingual(value: unknown, path: string): Bilingual {
  const field = fieldsOf(value, path, ['zh', 'en']);
  return { zh: text(field.get('zh'), `${path}.zh`), en: text(field.get('en'), `${path}.en`) };
}
function known(
  value: unknown,
  path: string,
  what: string,
  ids: { readonly has: (id: string) => boolean },
): string[] {
  return list(value, path).map((item, i) => {
    const id = text(item, `${path}[${i}]`);
    return ids.has(id) ? id : complain(`${path}[${i}]`, `the id of ${what}`, id);
  });
}

function readPeriod(data: unknown, i: number): Period {
  const path = `periods[${i}]`;
  const field = fieldsOf(data, path, ['id', 'from', 'to', 'kind', 'name']);
  const from = yearIn(field.get('from'), `${path}.from`);
  const to = yearIn(field.get('to'), `${path}.to`);
  if (to <= from) complain(`${path}.to`, `a year after ${from}`, to);
  return {
    id: text(field.get('id'), `${path}.id`),
    from,
    to,
    kind:
      periodKinds.find((kind) => kind === field.get('kind')) ??
      complain(`${path}.kind`, `one of ${periodKinds.join(', ')}`, field.get('kind')),
    name: bilingual(field.get('name'), `${path}.name`),
  };
}

function readEvent(data: unknown, i: number, sources: Works, claims: Claims): TimelineEvent {
  const path = `events[${i}]`;
  const field = fieldsOf(data, path, ['id', 'year', 'name', 'text', 'sources', 'claims']);
  const works = known(field.get('sources'), `${path}.sources`, 'a work', sources);
  if (works.length === 0) complain(`${path}.sources`, 'at least one work', works);
  return {
    id: text(field.get('id'), `${path}.id`),
    year: yearIn(field.get('year'), `${path}.year`),
    name: bilingual(field.get('name'), `${path}.name`),
    text: bilingual(field.get('text'), `${path}.text`),
    sources: works,
    claims: known(field.get('claims') ?? [], `${path}.claims`, 'a claim', claims),
  };
}

/**
 * @param data what the file of the timeline holds
 * @throws Error naming the place that is not as it should be: a field, an unknown work or claim, a gap between periods,
 *   events out of order, or an id that occurs twice
 */
export function readTimeline(data: unknown, sources: Works, claims: Claims): Timeline {
  const field = fieldsOf(data, 'the whole', ['periods', 'events']);
  const periods = list(field.get('periods'), 'periods').map(readPeriod);
  const events = list(field.get('events'), 'events').map((item, i) => readEvent(item, i, sources, claims));
  periods.forEach(({ from }, i) => {
    const before = periods[i - 1];
    if (before && before.to !== from)
      complain(`periods[${i}].from`, `${before.to}, where the last ends`, from);
  });
  const seen = new Set<string>();
  events.forEach(({ id, year }, i) => {
    const before = events[i - 1];
    if (before && before.year > year) complain(`events[${i}].year`, `${before.year} or later`, year);
    if (seen.has(id)) complain(`events[${i}].id`, 'an id of its own', id);
    seen.add(id);
    if (!periods.some(({ from, to }) => year >= from && year <= to)) {
      complain(`events[${i}].year`, 'a year within the periods', year);
    }
  });
  return { periods, events };
}

/** The period a year falls in; a year on the edge belongs to the one it begins. */
export const periodOf = ({ periods }: Timeline, year: number): Period =>
  periods.findLast(({ from }) => year >= from) ?? periods[0]!;

/** How the lecture stands with an event: by the worst verdict on what it says of it. */
export type Standing = 'right' | 'imprecise' | 'wrong';
export function standing(verdicts: readonly Verdict[]): Standing {
  if (verdicts.includes('wrong')) return 'wrong';
  return verdicts.every((verdict) => verdict === 'exact' || verdict === 'rounds-to') ? 'right' : 'imprecise';
}

export const decadeOf = (year: number): number => Math.floor(year / 10) * 10;
/** Decades in which something happened, in order. */
export const decadesOf = ({ events }: Timeline): number[] => [
  ...new Set(events.map(({ year }) => decadeOf(year))),
];
