/**
 * What the lecture prints or states, held against what is computed here.
 *
 * The data come from a file that people edit by hand; `readClaims` checks them once, at the border, and everything
 * after may rely on them.
 */
import { resultValue } from '@engine/lecture/results.ts';
import type { Bilingual } from '@components/language.ts';

export const kinds = ['number', 'convention', 'fact', 'quote'] as const;
export type Kind = (typeof kinds)[number];

/**
 * exact: right as printed · rounds-to: right to the decimals printed · rounded-intermediates: off in the last
 * decimal, because the lecture went on with rounded numbers · wrong · imprecise: right in part · unverifiable: what is
 * meant cannot be known, because a figure is missing.
 */
export const verdicts = [
  'exact',
  'rounds-to',
  'rounded-intermediates',
  'wrong',
  'imprecise',
  'unverifiable',
] as const;
export type Verdict = (typeof verdicts)[number];

/** A computed number by name. */
export interface Name {
  readonly of: string;
  readonly q: string;
}

/** One printed number and the computed one it is held against. */
export interface Check extends Name {
  readonly printed: number;
  /** Decimals to which the two are compared. */
  readonly digits: number;
  /** The computation that does give the printed number, where the first does not. */
  readonly via?: Name;
}

export interface Claim {
  readonly id: string;
  readonly chapter: number;
  readonly kind: Kind;
  /** The lecture's words; may hold mathematics between $ signs, as may `printed`, `why` and `source`. */
  readonly quote: string;
  /** The number alone, as it is printed. */
  readonly printed?: string;
  readonly slide: number;
  /** Where in the chapter it belongs. */
  readonly section: string;
  readonly verdict: Verdict;
  readonly why: Bilingual;
  readonly source?: Bilingual;
  /** The source is given from memory and was not looked up again; the page says so. */
  readonly recalled?: true;
  /** Empty for what is not a matter of computing. */
  readonly check: readonly Check[];
}

export type Claims = ReadonlyMap<string, Claim>;

/** A value on its way in, and where it stood, so that a complaint can name the place. */
interface Found {
  readonly value: unknown;
  readonly path: string;
}

function complain({ value, path }: Found, expected: string): never {
  throw new Error(
    `claims: ${path}: expected ${expected}, found ${JSON.stringify(value) ?? 'nothing'}. Correct it in the file of claims.`,
  );
}

/** The fields of an object, each with its place. Refuses names that no field has. */
function fieldsOf(
  found: Found,
  names: readonly string[],
): ((name: string) => Found) & { has: (name: string) => boolean } {
  const { value, path } = found;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    complain(found, `an object with ${names.join(', ')}`);
  }
  const entries = new Map(Object.entries(value));
  for (const name of entries.keys()) {
    if (!names.includes(name)) {
      complain({ value: name, path: `${path}.${name}` }, `one of the fields ${names.join(', ')}`);
    }
  }
  const field = (name: string): Found => ({ value: entries.get(name), path: `${path}.${name}` });
  return Object.assign(field, { has: (name: string) => entries.get(name) !== undefined });
}

function text(found: Found): string {
  const { value } = found;
  return typeof value === 'string' && value.trim() !== '' ? value : complain(found, 'text');
}

function number(found: Found): number {
  const { value } = found;
  return typeof value === 'number' && Number.isFinite(value) ? value : complain(found, 'a number');
}

function count(found: Found): number {
  const value = number(found);
  return Number.isInteger(value) && value >= 0 ? value : complain(found, 'a whole number from 0');
}

function oneOf<T extends string>(found: Found, words: readonly T[]): T {
  return words.find((word) => word === found.value) ?? complain(found, `one of ${words.join(', ')}`);
}

function bilingual(found: Found): Bilingual {
  const field = fieldsOf(found, ['zh', 'en']);
  return { zh: text(field('zh')), en: text(field('en')) };
}

function name(found: Found): Name {
  const field = fieldsOf(found, ['of', 'q']);
  return { of: text(field('of')), q: text(field('q')) };
}

function readCheck(found: Found): Check {
  const field = fieldsOf(found, ['of', 'q', 'printed', 'digits', 'via']);
  return {
    of: text(field('of')),
    q: text(field('q')),
    printed: number(field('printed')),
    digits: count(field('digits')),
    ...(field.has('via') && { via: name(field('via')) }),
  };
}

const fields = [
  'chapter',
  'kind',
  'quote',
  'printed',
  'slide',
  'section',
  'verdict',
  'why',
  'source',
  'recalled',
  'check',
  'fact',
];

function readClaim(id: string, value: unknown): Claim {
  const field = fieldsOf({ value, path: id }, fields);
  const isFact = field('fact').value === true;
  if (isFact === field.has('check')) {
    complain(field('check'), 'either a check or fact: true, and not both');
  }
  const isRecalled = field('recalled').value === true;
  if (isRecalled && !field.has('source')) complain(field('source'), 'a source, which recalled speaks of');
  const given = field('check');
  const list: readonly unknown[] =
    given.value === undefined ? [] : Array.isArray(given.value) ? given.value : complain(given, 'a list');
  return {
    id,
    chapter: count(field('chapter')),
    kind: oneOf(field('kind'), kinds),
    quote: text(field('quote')),
    ...(field.has('printed') && { printed: text(field('printed')) }),
    slide: count(field('slide')),
    section: text(field('section')),
    verdict: oneOf(field('verdict'), verdicts),
    why: bilingual(field('why')),
    ...(field.has('source') && { source: bilingual(field('source')) }),
    ...(isRecalled && { recalled: true }),
    check: list.map((item, i) => readCheck({ value: item, path: `${given.path}[${i}]` })),
  };
}

const read = new WeakMap<object, Claims>();

/**
 * The claims by id, in the order of the file.
 * @param data what the file of claims holds, keyed by id
 * @throws Error naming the claim and the field that is not as it should be
 */
export function readClaims(data: unknown): Claims {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return complain({ value: data, path: 'the whole' }, 'an object keyed by the ids of claims');
  }
  let claims = read.get(data);
  if (!claims) {
    claims = new Map(Object.entries(data).map(([id, value]) => [id, readClaim(id, value)]));
    read.set(data, claims);
  }
  return claims;
}

/** @throws Error if there is no such claim */
export function claimOf(claims: Claims, id: string): Claim {
  const claim = claims.get(id);
  if (!claim) {
    throw new Error(
      `claims: there is no claim ${id}. Correct the id on the page, or add it to the file of claims.`,
    );
  }
  return claim;
}

/** The place of a claim on a page, as an element's id. */
export const anchorOf = (id: string): string => `claim-${id.replaceAll('.', '-')}`;

/** A printed number, what it is recomputed as, and by which computation. */
export interface Recomputed extends Name {
  /** Full precision. */
  readonly value: number;
  /** Whether this computation gives the printed number. */
  readonly agrees: boolean;
  /** Whether it is the one named as an explanation of the printed number. */
  readonly isVia: boolean;
}

/** The rounding of a double, in units of the last printed decimal: 0.1515 − 0.151 is not quite half of 0.001. */
const slack = 1e-9;

/**
 * Whether a number is printed as `printed` when it is rounded or, on the very edge, cut to so many decimals.
 */
export function matches(value: number, printed: number, digits: number): boolean {
  const unit = Number(`1e-${digits}`);
  return Math.abs(value - printed) <= unit * (0.5 + slack);
}

/** Whether the computed number agrees with the printed one. @throws EngineError for an unknown name */
export const agrees = ({ of, q, printed, digits }: Check): boolean =>
  matches(resultValue(of, q), printed, digits);

/** Every computation a claim names, in order. @throws EngineError for an unknown name */
export const recomputed = ({ check }: Claim): Recomputed[] =>
  check.flatMap(({ of, q, printed, digits, via }) => {
    const row = (from: Name, isVia: boolean): Recomputed => {
      const value = resultValue(from.of, from.q);
      return { of: from.of, q: from.q, value, agrees: matches(value, printed, digits), isVia };
    };
    return [row({ of, q }, false), ...(via ? [row(via, true)] : [])];
  });

/**
 * Whether the verdict says what the numbers say: right ones agree, the others do not, and what is named as the
 * explanation of a printed number does give it. What is not a matter of computing always holds.
 */
export function holds(claim: Claim): boolean {
  const right = claim.verdict === 'exact' || claim.verdict === 'rounds-to';
  if (claim.verdict === 'imprecise' || claim.verdict === 'unverifiable') return true;
  return recomputed(claim).every(({ agrees: does, isVia }) => does === (right || isVia));
}
