/** What a refusal knows about itself; `code` is stable, the words may change. */
export interface Refusal {
  /** Stable name of the mistake, e.g. `wrong-shape`; pages pick the reader's words by it. */
  readonly code: ErrorCode;
  /** Where the bad value stands, e.g. `weights[0][1][2]`, or the id of a quantity. */
  readonly path: string;
  /** What would have been right. */
  readonly expected: string;
  /** What was there instead. */
  readonly found: string;
  /** What to do about it. */
  readonly cure: string;
}

/** Every code the engine refuses with, and when. */
export const errorCodes = {
  'not-a-specification': 'the whole is not an object, or its text is not JSON',
  'missing-field': 'a field that is needed is not there',
  'unknown-field': 'a field that means nothing here, most often a misspelt one',
  'empty-layers': 'fewer than two layers, or a layer without neurons',
  'wrong-shape': 'a list of the wrong length, or something else where a list should be',
  'not-a-number': 'a value that is not a finite number',
  'out-of-range': 'a number that is finite but means nothing here, e.g. 0 passes',
  'unknown-activation': 'a name that is not in the registry of activations',
  'unknown-loss': 'a name that is not in the registry of losses',
  'unknown-result': 'a name that is not among the results of the lecture',
  'softmax-not-last': 'softmax in a hidden layer',
  'loss-needs-output': 'a loss that goes with other output activations only',
  'target-not-fitting': 'targets that the loss cannot be taken of',
  'too-large': 'more than can be shown: a network with too many weights, a picture of too many points',
  'too-many-paths': 'more paths between two quantities than anyone could read',
  'no-slope': 'a function without a usable derivative on the way',
  'non-finite': 'a computation that left the finite numbers',
  'unknown-template': 'an exercise, or a version of one, that this course does not have',
  'newer-format': 'a file or a link made by a newer version of the course',
  'no-variant': 'an exercise template that gives no exercise for a seed',
  'bad-name': 'an id that is not a legal identifier',
  'defined-twice': 'two quantities of one name',
  'unknown-quantity': 'an id that no input and no earlier step defines',
} as const;
export type ErrorCode = keyof typeof errorCodes;

/**
 * The one error the engine throws. Its message is English, for developers and the command line;
 * pages choose their own words by `code`.
 * @example new EngineError({ code: 'not-a-number', path: 'rate', expected: 'a finite number', found: '"fast"', cure: 'write e.g. 0.5' })
 */
export class EngineError extends Error implements Refusal {
  readonly code: ErrorCode;
  readonly path: string;
  readonly expected: string;
  readonly found: string;
  readonly cure: string;

  constructor({ code, path, expected, found, cure }: Refusal) {
    super(`${path}: expected ${expected}, found ${found}; ${cure}`);
    this.name = 'EngineError';
    this.code = code;
    this.path = path;
    this.expected = expected;
    this.found = found;
    this.cure = cure;
  }
}

/** A short description of a bad value; long ones are cut, so that a hostile input cannot flood a message. */
export function described(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number') return String(value);
  const text = asText(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** JSON where there is one: a value that holds itself, or a BigInt, has none. */
function asText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return typeof value === 'object' ? 'an object that is not plain data' : String(value);
  }
}
