/** Winners of the ImageNet classification contests: read, and checked once. */
import type { Works } from './works.ts';

export interface Winner {
  readonly year: number;
  readonly team: string;
  /** Top-5 error, per cent. */
  readonly error: number;
  /** The same team's without outside data, where the winning entry had used some. */
  readonly strict?: number;
  /** A neural network, and not hand-made features with a linear classifier. */
  readonly network: boolean;
  /** Several networks averaged. */
  readonly ensemble: boolean;
  /** Digits given from memory and not looked up again. */
  readonly recalled: boolean;
  readonly sources: readonly string[];
}

const fields = ['year', 'team', 'error', 'strict', 'network', 'ensemble', 'recalled', 'sources'];

function complain(path: string, expected: string, found: unknown): never {
  throw new Error(
    `imagenet: ${path}: expected ${expected}, found ${JSON.stringify(found) ?? 'nothing'}. Correct it in the file of winners.`,
  );
}

const percent = (value: unknown, path: string): number =>
  typeof value === 'number' && value > 0 && value < 100
    ? value
    : complain(path, 'a number between 0 and 100', value);
const yesOrNo = (value: unknown, path: string): boolean =>
  typeof value === 'boolean' ? value : complain(path, 'true or false', value);

function readWinner(data: unknown, i: number, sources: Works): Winner {
  if (typeof data !== 'object' || data === null) complain(`[${i}]`, 'an object', data);
  const entry = new Map<string, unknown>(Object.entries(data));
  for (const name of entry.keys()) {
    if (!fields.includes(name)) complain(`[${i}].${name}`, `one of the fields ${fields.join(', ')}`, name);
  }
  const [year, team, works] = [entry.get('year'), entry.get('team'), entry.get('sources')];
  if (typeof year !== 'number' || !Number.isInteger(year)) complain(`[${i}].year`, 'a year', year);
  if (typeof team !== 'string' || team === '') complain(`[${i}].team`, 'a name', team);
  if (!Array.isArray(works) || works.length === 0) complain(`[${i}].sources`, 'a list of works', works);
  const strict = entry.get('strict');
  return {
    year,
    team,
    error: percent(entry.get('error'), `[${i}].error`),
    ...(strict !== undefined && { strict: percent(strict, `[${i}].strict`) }),
    network: yesOrNo(entry.get('network'), `[${i}].network`),
    ensemble: yesOrNo(entry.get('ensemble'), `[${i}].ensemble`),
    recalled: yesOrNo(entry.get('recalled') ?? false, `[${i}].recalled`),
    sources: works.map((id: unknown, n) =>
      typeof id === 'string' && sources.has(id)
        ? id
        : complain(`[${i}].sources[${n}]`, 'the id of a work', id),
    ),
  };
}

/**
 * @param data what the file of winners holds
 * @throws Error naming the entry and field that is not as it should be, or a year out of order
 */
export function readWinners(data: unknown, sources: Works): readonly Winner[] {
  if (!Array.isArray(data)) return complain('the whole', 'a list of winners', data);
  const winners = data.map((item, i) => readWinner(item, i, sources));
  winners.forEach(({ year }, i) => {
    const before = winners[i - 1];
    if (before && before.year >= year) complain(`[${i}].year`, `a year after ${before.year}`, year);
  });
  return winners;
}
