import { described, EngineError, type ErrorCode } from '../errors.ts';
import { activationNames, type ActivationName } from './activation.ts';
import { checkCompatibility } from './compatibility.ts';
import { lossNames, type LossName } from './loss.ts';

/** A fully connected network, one sample and a learning rate: what a derivation is made of. */
export interface NetworkSpec {
  /** Neurons in each layer, input first; at least two layers. @example [2, 2, 2] */
  readonly layers: readonly number[];
  /** One for each layer after the input. */
  readonly activation: readonly ActivationName[];
  readonly loss: LossName;
  /** weights[l][to][from]: from unit `from` of layer l to unit `to` of layer l + 1. */
  readonly weights: readonly (readonly (readonly number[])[])[];
  /** A number is shared by its whole layer (the lecture's way); a list has one for each neuron. */
  readonly biases: readonly (number | readonly number[])[];
  readonly input: readonly number[];
  readonly target: readonly number[];
  /** η; any finite number. 0 learns nothing and a negative one climbs: both may be worth seeing. */
  readonly rate: number;
}

/** A derivation names every number; beyond this many weights and biases nobody can read it, and the batch engine is the tool. */
export const maxParameters = 1200;

const fields = ['layers', 'activation', 'loss', 'weights', 'biases', 'input', 'target', 'rate'] as const;

/**
 * Reads a specification from untrusted data (a file, an address, a form) and checks all of it before anything is built.
 * @throws EngineError with the path to the first bad value
 */
export function readSpecification(data: unknown): NetworkSpec {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    refuse(
      'not-a-specification',
      'specification',
      'an object with the fields ' + fields.join(', '),
      data,
      'see README.md for an example',
    );
  }
  const given = data as Record<string, unknown>;
  for (const name of fields) {
    if (!Object.hasOwn(given, name))
      refuse('missing-field', name, `the field ${name}`, undefined, `add "${name}"`);
  }
  for (const name of Object.keys(given)) {
    if (!(fields as readonly string[]).includes(name)) {
      refuse(
        'unknown-field',
        name,
        `one of ${fields.join(', ')}`,
        name,
        'remove it, or correct its spelling',
      );
    }
  }

  const layers = readLayers(given['layers']);
  const depth = layers.length - 1;
  const activation = listOf(
    given['activation'],
    'activation',
    depth,
    'one activation for each layer after the input',
    readActivation,
  );
  const loss = readLoss(given['loss']);
  const weights = listOf(
    given['weights'],
    'weights',
    depth,
    'one matrix for each layer after the input',
    (matrix, path, l) =>
      listOf(
        matrix,
        path,
        layers[l + 1]!,
        `one row for each of the ${layers[l + 1]} neurons of layer ${l + 1}`,
        (row, rowPath) =>
          numbers(row, rowPath, layers[l]!, `one weight from each of the ${layers[l]} neurons of layer ${l}`),
      ),
  );
  const biases = listOf(
    given['biases'],
    'biases',
    depth,
    'one entry for each layer after the input',
    (entry, path, l) =>
      Array.isArray(entry)
        ? numbers(entry, path, layers[l + 1]!, `one bias for each of the ${layers[l + 1]} neurons`)
        : finite(entry, path),
  );
  const input = numbers(given['input'], 'input', layers[0]!, 'one number for each input neuron');
  const target = numbers(given['target'], 'target', layers.at(-1)!, 'one number for each output neuron');
  const rate = finite(given['rate'], 'rate');

  checkCompatibility(activation, loss, target);
  return { layers, activation, loss, weights, biases, input, target, rate };
}

/** Layer sizes, input first, at least two, each a whole number from 1. @throws EngineError with the path to the first bad one */
export function readLayers(data: unknown): number[] {
  if (!Array.isArray(data))
    refuse(
      'wrong-shape',
      'layers',
      'a list of layer sizes, e.g. [2, 2, 2]',
      data,
      'write the number of neurons of each layer, input first',
    );
  if (data.length < 2)
    refuse('empty-layers', 'layers', 'at least an input and an output layer', data, 'e.g. [2, 1]');
  const layers = data.map((size: unknown, l): number => {
    const path = `layers[${l}]`;
    if (typeof size !== 'number' || !Number.isInteger(size))
      refuse('not-a-number', path, 'a whole number of neurons', size, 'e.g. 2');
    if (size < 1)
      refuse('empty-layers', path, 'at least one neuron', size, 'remove the layer, or give it neurons');
    return size;
  });
  const parameters = layers.slice(1).reduce((n, size, l) => n + size * (layers[l]! + 1), 0);
  if (parameters > maxParameters) {
    refuse(
      'too-large',
      'layers',
      `at most ${maxParameters} weights and biases, since each is shown`,
      parameters,
      'use fewer or smaller layers',
    );
  }
  return layers;
}

function readActivation(name: unknown, path: string): ActivationName {
  if (typeof name !== 'string' || !(activationNames as string[]).includes(name)) {
    refuse(
      'unknown-activation',
      path,
      `one of ${activationNames.join(', ')}`,
      name,
      'use a name from that list',
    );
  }
  return name as ActivationName;
}

function readLoss(name: unknown): LossName {
  if (typeof name !== 'string' || !(lossNames as string[]).includes(name)) {
    refuse('unknown-loss', 'loss', `one of ${lossNames.join(', ')}`, name, 'use a name from that list');
  }
  return name as LossName;
}

function listOf<T>(
  data: unknown,
  path: string,
  length: number,
  expected: string,
  read: (entry: unknown, path: string, i: number) => T,
): T[] {
  if (!Array.isArray(data))
    refuse('wrong-shape', path, `a list: ${expected}`, data, `give a list of ${length}`);
  if (data.length !== length)
    refuse(
      'wrong-shape',
      path,
      `${length} (${expected})`,
      `${data.length} of them`,
      'check it against layers',
    );
  return data.map((entry: unknown, i) => read(entry, `${path}[${i}]`, i));
}

const numbers = (data: unknown, path: string, length: number, expected: string): number[] =>
  listOf(data, path, length, expected, finite);

function finite(data: unknown, path: string): number {
  if (typeof data !== 'number' || !Number.isFinite(data))
    refuse('not-a-number', path, 'a finite number', data, 'write it in digits, e.g. 0.35');
  return data;
}

function refuse(code: ErrorCode, path: string, expected: string, found: unknown, cure: string): never {
  throw new EngineError({ code, path, expected, found: described(found), cure });
}
