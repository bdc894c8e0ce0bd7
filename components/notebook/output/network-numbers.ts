/** The numbers of a network as a record to look into, and what is needed to draw it. */
import { indexOf, type Derivation } from '@engine/derivation/derivation.ts';
import { evaluate, type Values } from '@engine/derivation/evaluate.ts';
import type { Step } from '@engine/derivation/step.ts';
import { EngineError } from '@engine/errors.ts';
import type { Shown } from '@engine/notebook/output.ts';
import { namesFor } from '@engine/nn/names.ts';
import { network as passOf } from '@engine/nn/network.ts';
import type { NetworkSpec } from '@engine/nn/specification.ts';

/** Beyond this a picture is a tangle; the numbers are shown without it. */
const most = { layers: 6, units: 8, edges: 80 } as const;

export const parametersIn = ({ weights, biases }: NetworkSpec): number =>
  weights.reduce((n, matrix) => n + matrix.reduce((m, row) => m + row.length, 0), 0) +
  biases.reduce<number>((n, bias) => n + (typeof bias === 'number' ? 1 : bias.length), 0);

export function isDrawable({ layers }: NetworkSpec): boolean {
  const edges = layers.slice(1).reduce((n, size, l) => n + size * layers[l]!, 0);
  return layers.length <= most.layers && Math.max(...layers) <= most.units && edges <= most.edges;
}

export interface Drawn {
  readonly derivation: Derivation;
  readonly values: Values;
  /** A step that lights up nothing: the whole network is meant. */
  readonly still: Step;
}

/** The forward pass with its values, or the engine's refusal. */
export function drawnOf(network: NetworkSpec): Drawn | EngineError {
  try {
    const derivation = passOf(network, { names: namesFor(network.layers) });
    const values = evaluate(derivation);
    const last = derivation.steps.at(-1)!;
    return { derivation, values, still: { ...last, quantity: indexOf(derivation).quantity('eta') } };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return error;
  }
}

const numberText = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));
const number = (value: number): Shown => ({ kind: 'number', text: numberText(value) });
const string = (text: string): Shown => ({ kind: 'string', text });
const list = (items: readonly Shown[]): Shown => ({ kind: 'list', items, length: items.length });
const vector = (values: readonly number[]): Shown => ({
  kind: 'vector',
  items: values.map(numberText),
  length: values.length,
});
const matrix = (rows: readonly (readonly number[])[]): Shown => ({
  kind: 'matrix',
  rows: rows.map((row) => row.map(numberText)),
  height: rows.length,
  width: rows[0]?.length ?? 0,
});

/** All its fields, as a cell would write them. */
export function numbersOf(network: NetworkSpec): Extract<Shown, { kind: 'record' }> {
  const fields: [string, Shown][] = [
    ['layers', vector(network.layers)],
    ['activation', list(network.activation.map(string))],
    ['loss', string(network.loss)],
    ['weights', list(network.weights.map(matrix))],
    ['biases', list(network.biases.map((bias) => (typeof bias === 'number' ? number(bias) : vector(bias))))],
    ['input', vector(network.input)],
    ['target', vector(network.target)],
    ['rate', number(network.rate)],
  ];
  return { kind: 'record', fields, size: fields.length };
}
