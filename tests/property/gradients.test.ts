import { describe, expect, it } from 'vitest';
import { differentiate, partialId } from '../../engine/derivation/differentiate.ts';
import { evaluate } from '../../engine/derivation/evaluate.ts';
import { allPaths } from '../../engine/derivation/provenance.ts';
import { activations } from '../../engine/nn/activation.ts';
import { centralDifferences, flat, gradientsOf, maxDifference } from '../../engine/nn/gradient-check.ts';
import { network, shortcuts } from '../../engine/nn/network.ts';
import { onePass, repeat, updatedId } from '../../engine/nn/optimizer.ts';
import { parametersOf } from '../../engine/nn/parameters.ts';
import { readSpecification, type NetworkSpec } from '../../engine/nn/specification.ts';
import { tape } from '../../engine/nn/tape.ts';
import { generatorOf, pick } from '../../engine/random.ts';
import { forward } from '../oracles/forward.ts';
import { anyNetwork, combinations, randomNetwork } from '../support/random-network.ts';

/** Two ways to the same double take their roundings in another order. */
const roundings = 1e-12;
/** What fourth-order differences with h = 1e-3 leave of gradients of losses near 1. */
const differences = 1e-8;

const g = generatorOf('gradients');
const networks = combinations.map((combination) => ({ combination, spec: randomNetwork(g, combination) }));
const off = (a: number, b: number): number => Math.abs(a - b) / Math.max(1, Math.abs(b));

describe('the random networks', () => {
  it('are specifications that the engine accepts', () => {
    for (const { spec } of networks) expect(readSpecification(structuredClone(spec))).toEqual(spec);
  });

  it('come with shared and with owned biases, and with two to four layers', () => {
    const biases = new Set(networks.flatMap(({ spec }) => spec.biases.map((b) => typeof b)));
    expect([...biases].sort()).toEqual(['number', 'object']);
    expect(new Set(networks.map(({ spec }) => spec.layers.length))).toEqual(new Set([2, 3, 4]));
  });
});

describe.each(networks)('$combination.hidden, $combination.output, $combination.loss', ({ spec }) => {
  const d = onePass(spec);
  const values = evaluate(d);
  const gradients = gradientsOf(spec, values);

  it('computes what the textbook computes', () => {
    const { outs, loss } = forward(spec);
    expect(off(values.get('E')!, loss)).toBeLessThan(roundings);
    outs.forEach((layer, l) =>
      layer.forEach((out, i) => {
        expect(off(values.get(`out${l + 1}_${i + 1}`)!, out)).toBeLessThan(roundings);
      }),
    );
    expect(off(tape(spec).loss, loss)).toBeLessThan(roundings);
  });

  it('has the gradients of reverse mode and of central differences', () => {
    expect(flat(gradients).every(Number.isFinite)).toBe(true);
    expect(maxDifference(gradients, tape(spec).gradients)).toBeLessThan(roundings);
    expect(maxDifference(gradients, centralDifferences(spec))).toBeLessThan(differences);
  });

  it('has the gradients of differences of the textbook loss', () => {
    const h = 1e-4;
    const id = pick(
      g,
      parametersOf(d).filter((name) => name.startsWith('w1_')),
    );
    const [from, to] = id.split('_').slice(1).map(Number) as [number, number];
    const at = (by: number): number => {
      const moved = structuredClone(spec) as { weights: number[][][] } & typeof spec;
      moved.weights[0]![to - 1]![from - 1]! += by;
      return forward(moved).loss;
    };
    const slope = (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h);
    expect(off(values.get(partialId('E', id))!, slope)).toBeLessThan(differences);
  });

  it('has the same gradients in brief, by the shortcut, and with the loss taken of the net inputs', () => {
    for (const options of [
      { detail: 'brief' },
      { known: shortcuts(spec) },
      { lossOf: 'net' },
      { lossOf: 'net', detail: 'brief' },
    ] as const) {
      const other = evaluate(onePass(spec, options));
      expect(maxDifference(gradients, gradientsOf(spec, other)), JSON.stringify(options)).toBeLessThan(
        roundings,
      );
      expect(off(other.get('E')!, values.get('E')!)).toBeLessThan(roundings);
    }
  });

  it('has as gradient the sum over all paths', () => {
    for (const id of [pick(g, parametersOf(d)), pick(g, parametersOf(d))]) {
      const paths = allPaths(d, id, 'E', values);
      for (const path of paths) {
        expect([path.through[0], path.through.at(-1)]).toEqual([id, 'E']);
        expect(
          off(
            path.values.reduce((a, b) => a * b, 1),
            path.product,
          ),
        ).toBeLessThan(roundings);
      }
      const total = paths.reduce((sum, path) => sum + path.product, 0);
      expect(off(total, values.get(partialId('E', id))!), id).toBeLessThan(roundings);
    }
  });

  it('goes down by the rate times the gradient', () => {
    for (const id of parametersOf(d)) {
      const expected = values.get(id)! - spec.rate * values.get(partialId('E', id))!;
      expect(values.get(updatedId(id))).toBe(expected);
    }
  });
});

describe('derivations of derivations', () => {
  const h = 1e-4;
  const some = Array.from({ length: 24 }, () => anyNetwork(g));
  const kinked = ({ activation }: NetworkSpec): boolean =>
    activation.some((a) => activations[a].kinks.length > 0);

  it('give second derivatives, as differences of the gradient do', () => {
    for (const spec of some.filter((s) => !kinked(s))) {
      const first = differentiate(network(spec), 'E');
      const [id, by] = [pick(g, parametersOf(first)), pick(g, parametersOf(first))];
      const of = partialId('E', id);
      const values = evaluate(differentiate(first, of, { by: [by] }));
      const at = (move: number): number =>
        evaluate(first, { inputs: { [by]: values.get(by)! + move } }).get(of)!;
      const slope = (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h);
      expect(off(values.get(partialId(of, by)) ?? 0, slope), `${of} by ${by}`).toBeLessThan(differences);
    }
  });

  it('refuse second derivatives through a kink, where the first jumps', () => {
    const spec = some.find((s) => s.activation[0] === 'relu')!;
    const first = differentiate(network(spec), 'E');
    const gradient = partialId('E', parametersOf(first)[0]!);
    expect(() => differentiate(first, gradient)).toThrow(/expected a function with a derivative, found step/);
  });

  it('say how the next loss depends on the learning rate', () => {
    for (const spec of some) {
      const two = repeat(onePass(spec), 2);
      const values = evaluate(differentiate(two, 'E_p2', { by: ['eta'] }));
      const at = (move: number): number => evaluate(two, { inputs: { eta: spec.rate + move } }).get('E_p2')!;
      const slope = (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h);
      // A kink between the two rates would show here; none of these networks has one so near.
      expect(off(values.get('d_E_p2__eta')!, slope)).toBeLessThan(1e-6);
    }
  });
});
