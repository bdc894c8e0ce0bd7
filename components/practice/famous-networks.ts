/** The famous networks with their published errors: the file of them, checked once at the border. */
import { result, type ResultName } from '@engine/lecture/results.ts';
import type { Bilingual } from '@components/language.ts';

export interface Published {
  /** Top-5, in per cent. */
  readonly error: number;
  /** How many networks were averaged. */
  readonly networks: number;
  readonly set: 'test' | 'validation';
  readonly note?: Bilingual;
  readonly source: Bilingual;
  /** The figure the lecture prints. */
  readonly printed?: true;
  readonly recalled?: true;
}
export interface FamousNetwork {
  readonly name: string;
  readonly year: number;
  /** As `engine/lecture/famous-networks.ts` names it. */
  readonly architecture: string;
  readonly results: readonly Published[];
}

function complain(path: string, expected: string, found: unknown): never {
  throw new Error(
    `famous networks: ${path}: expected ${expected}, found ${JSON.stringify(found) ?? 'nothing'}. Correct it in the file.`,
  );
}
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isBilingual = (value: unknown): value is Bilingual =>
  typeof value === 'object' &&
  value !== null &&
  'zh' in value &&
  'en' in value &&
  isText(value.zh) &&
  isText(value.en);

function readPublished(data: unknown, path: string): Published {
  if (typeof data !== 'object' || data === null) complain(path, 'an object', data);
  const { error, networks, set, note, source, printed, recalled, ...rest } = data as Record<string, unknown>;
  for (const name of Object.keys(rest)) complain(`${path}.${name}`, 'a known field', name);
  if (typeof error !== 'number' || !(error > 0 && error < 100))
    return complain(`${path}.error`, 'a percentage', error);
  if (!Number.isInteger(networks) || (networks as number) < 1)
    return complain(`${path}.networks`, 'how many networks', networks);
  if (set !== 'test' && set !== 'validation') return complain(`${path}.set`, 'test or validation', set);
  if (!isBilingual(source)) return complain(`${path}.source`, 'a source in both languages', source);
  if (note !== undefined && !isBilingual(note))
    return complain(`${path}.note`, 'a note in both languages', note);
  return {
    error,
    networks: networks as number,
    set,
    source,
    ...(note !== undefined && { note }),
    ...(printed === true && { printed }),
    ...(recalled === true && { recalled }),
  };
}

/** @throws Error naming the network and the field that is not as it should be */
export function readNetworks(data: unknown): FamousNetwork[] {
  if (!Array.isArray(data) || data.length === 0) return complain('the whole', 'a list of networks', data);
  return data.map((entry: unknown, i) => {
    const { name, year, architecture, results } = (entry ?? {}) as Record<string, unknown>;
    const path = isText(name) ? name : `[${i}]`;
    if (!isText(name)) return complain(`${path}.name`, 'a name', name);
    if (typeof year !== 'number') return complain(`${path}.year`, 'a year', year);
    if (!isText(architecture) || !known(architecture))
      return complain(`${path}.architecture`, 'a network whose layers are known', architecture);
    if (!Array.isArray(results) || results.length === 0)
      return complain(`${path}.results`, 'a list of results', results);
    return {
      name,
      year,
      architecture,
      results: results.map((one: unknown, n) => readPublished(one, `${path}.results[${n}]`)),
    };
  });
}

/** The result that counts layers and parameters. */
export const countedIn: ResultName = 'famous-networks';
const known = (architecture: string): boolean => result(countedIn).values.has(layersOf(architecture));
export const layersOf = (architecture: string): string => `${architecture}_layers`;
export const parametersOf = (architecture: string): string => `${architecture}_parameters`;

/** One dot of the chart. */
export interface Dot {
  readonly name: string;
  readonly layers: number;
  readonly error: number;
  readonly single: boolean;
}
export const dotsOf = (networks: readonly FamousNetwork[]): Dot[] =>
  networks.flatMap(({ name, architecture, results }) =>
    results.map(({ error, networks: count }) => ({
      name,
      layers: result(countedIn).values.get(layersOf(architecture))!,
      error,
      single: count === 1,
    })),
  );
