import { firstChoice, gateNames, solved, view, type Choice } from '@components/mp-model/gate-workbench.ts';
import { describe, expect, test } from 'vitest';

const set = (change: Partial<Choice>): Choice => ({ ...firstChoice, ...change });

describe('with weights', () => {
  test('it begins with the lecture’s AND gate', () => {
    const { rows, wrong, interval, threshold } = view(firstChoice);
    expect(rows.map(({ sum }) => sum)).toEqual([0, 0.5, 0.5, 1]);
    expect(rows.map(({ output }) => output)).toEqual([0, 0, 0, 1]);
    expect({ wrong, interval, threshold }).toEqual({
      wrong: [],
      interval: { low: 0.5, high: 1, closed: 'low' },
      threshold: 0.8,
    });
  });

  test.each(gateNames)('the setting it offers for %s works', (gate) => {
    expect(view(solved(set({ gate, weights: [3, -7] }))).wrong).toEqual([]);
  });

  test('decimals that doubles only nearly hold are compared exactly', () => {
    // 0.1 + 0.2 against 0.3: equal, and so a matter of the convention.
    const choice = set({ weights: [2, 4], threshold: 6 });
    expect(view(choice).rows[3]).toMatchObject({ sum: 0.3, output: 0 });
    expect(view({ ...choice, atZero: 1 }).rows[3]).toMatchObject({ sum: 0.3, output: 1 });
  });

  test('at θ = 1 the convention decides about AND', () => {
    const choice = set({ threshold: 20 });
    expect(view(choice)).toMatchObject({ wrong: ['11'], interval: { closed: 'low' } });
    expect(view({ ...choice, atZero: 1 })).toMatchObject({ wrong: [], interval: { closed: 'high' } });
  });

  test('where no threshold will do, it names the two rows that stand against it', () => {
    const { interval, clash } = view(set({ gate: 'nand' }));
    expect(interval).toBeUndefined();
    expect([clash?.silent.name, clash?.silent.sum, clash?.firing.name, clash?.firing.sum]).toEqual([
      '11',
      1,
      '00',
      0,
    ]);
  });

  test('NOT has one input', () => {
    const { rows } = view(solved(set({ gate: 'not' })));
    expect(rows.map(({ name, output }) => [name, output])).toEqual([
      ['0', 1],
      ['1', 0],
    ]);
  });
});

describe('as in 1943', () => {
  const kinds = ['excitatory', 'inhibitory'] as const;
  /** Whether any synapses and threshold make the gate. */
  const canMake = (gate: Choice['gate']): boolean =>
    kinds.some((a) =>
      kinds.some((b) =>
        [0, 1, 2, 3].some(
          (count) => view(set({ gate, manner: '1943', synapses: [a, b], count })).wrong.length === 0,
        ),
      ),
    );

  test('AND, OR and NOT can be made, NAND cannot', () => {
    expect(gateNames.filter(canMake)).toEqual(['and', 'or', 'not']);
  });

  test('an inhibiting input forbids, whatever excites', () => {
    const { rows, clash } = view(
      set({ gate: 'and', manner: '1943', synapses: ['excitatory', 'inhibitory'], count: 0 }),
    );
    expect(rows.map(({ sum }) => sum)).toEqual([0, undefined, 1, undefined]);
    expect(clash?.firing).toMatchObject({ name: '11', sum: undefined });
  });
});
