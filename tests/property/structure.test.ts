import { describe, expect, it } from 'vitest';
import { derivation } from '../../engine/derivation/derivation.ts';
import { evaluate } from '../../engine/derivation/evaluate.ts';
import { reads } from '../../engine/derivation/expr.ts';
import { onePass, repeat } from '../../engine/nn/optimizer.ts';
import type { NetworkSpec } from '../../engine/nn/specification.ts';
import { generatorOf } from '../../engine/random.ts';
import { combinations, randomNetwork } from '../support/random-network.ts';

const g = generatorOf('structure');
const specs = combinations.map((combination) => randomNetwork(g, combination));
const zeros = <T>(numbers: T): T => JSON.parse(JSON.stringify(numbers).replace(/-?\d[^,\]]*/g, '0')) as T;

/** The same network with other numbers everywhere: zeros, which kill every product, and one-hot targets. */
const blank = (spec: NetworkSpec): NetworkSpec => ({
  ...spec,
  weights: zeros(spec.weights),
  biases: zeros(spec.biases),
  input: zeros(spec.input),
  target: spec.target.map((_, i) => (i === 0 ? 1 : 0)),
  rate: 0,
});

describe('the structure of a derivation', () => {
  it('never depends on the numbers', () => {
    for (const spec of specs) {
      const d = onePass(spec);
      const other = onePass(blank(spec));
      expect(other.steps).toEqual(d.steps);
      expect(other.inputs.map((i) => i.quantity)).toEqual(d.inputs.map((i) => i.quantity));
    }
  });

  it('is plain data: it survives being written and read as JSON', () => {
    for (const spec of specs.slice(0, 40)) {
      const d = repeat(onePass(spec), 2);
      const read = JSON.parse(JSON.stringify(d)) as typeof d;
      expect(read).toEqual(d);
      expect([...evaluate(derivation(read.inputs, read.steps))]).toEqual([...evaluate(d)]);
    }
  });

  it('lets each step read only what stands above it', () => {
    for (const spec of specs.slice(0, 40)) {
      const d = repeat(onePass(spec), 2);
      const known = new Set(d.inputs.map((i) => i.quantity.id));
      for (const { quantity, expr } of d.steps) {
        for (const id of reads(expr)) expect(known, `${quantity.id} reads ${id}`).toContain(id);
        known.add(quantity.id);
      }
    }
  });

  it('gives the same values whether a number is put in before building or when evaluating', () => {
    for (const spec of specs) {
      const d = onePass(blank(spec));
      const built = onePass(spec);
      const inputs = Object.fromEntries(built.inputs.map((i) => [i.quantity.id, i.value]));
      expect([...evaluate(d, { inputs })]).toEqual([...evaluate(built)]);
    }
  });
});

describe('a second pass', () => {
  it('is the first pass of the updated network', () => {
    for (const spec of specs) {
      const repeated = repeat(onePass(spec), 2);
      const two = evaluate(repeated);
      const named = (id: string): number => two.get(`${id}_p2`)!;
      const next: NetworkSpec = {
        ...spec,
        weights: spec.weights.map((m, l) =>
          m.map((row, i) => row.map((_, j) => named(`w${l + 1}_${j + 1}_${i + 1}`))),
        ),
        biases: spec.biases.map((b, l) =>
          typeof b === 'number' ? named(`b${l + 1}`) : b.map((_, i) => named(`b${l + 1}_${i + 1}`)),
        ),
      };
      const again = onePass(next);
      const values = evaluate(again);
      const second = repeated.steps.slice(again.steps.length);
      again.steps.forEach(({ quantity: { id } }, i) => {
        expect(two.get(second[i]!.quantity.id), id).toBe(values.get(id));
      });
      expect(two.get('E_p2')).toBe(values.get('E'));
    }
  });
});
