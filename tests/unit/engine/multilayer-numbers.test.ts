import { describe, expect, it, test } from 'vitest';
import { evaluate } from '../../../engine/derivation/evaluate.ts';
import { nameTex } from '../../../engine/derivation/typeset.ts';
import { rows } from '../../../engine/lecture/multilayer-example.ts';
import { result, resultValue } from '../../../engine/lecture/results.ts';
import { stateId, unrolled } from '../../../engine/nn/feedback-network.ts';
import { levelsOf } from '../../../engine/nn/levels.ts';
import { matrixProduct, matrixVector } from '../../../engine/nn/matrix.ts';
import { networkParameters } from '../../../engine/nn/parameter-count.ts';
import { generalNames } from '../../../engine/nn/names.ts';
import { network } from '../../../engine/nn/network.ts';

/** The engine's tanh and the platform's differ in the last bits, eight times over. */
const lastBits = 1e-13;

describe('XOR by three neurons', () => {
  const { derivation } = result('xor-network');
  test.each(rows)('row %d %d is written out on slide 59', (x1, x2) => {
    const values = evaluate(derivation!, { inputs: { x1, x2 } });
    const [s1, s2] = [x1 + x2 - 0.5 > 0, -x1 - x2 + 1.5 > 0];
    expect(values.get('out1_1')).toBe(Number(s1));
    expect(values.get('out1_2')).toBe(Number(s2));
    expect(values.get('out2_1')).toBe(Number(x1 !== x2));
    for (const [id, of] of [
      ['net1', 'net1_1'],
      ['s1', 'out1_1'],
      ['net2', 'net1_2'],
      ['s2', 'out1_2'],
      ['net3', 'net2_1'],
      ['y', 'out2_1'],
    ] as const) {
      expect(resultValue('xor-rows', `${id}_${x1}${x2}`)).toBe(values.get(of));
    }
  });
  it('no net input is nearer to zero than one half', () => {
    const nets = [...result('xor-rows').values].filter(([id]) => id.startsWith('net'));
    expect(Math.min(...nets.map(([, net]) => Math.abs(net)))).toBe(0.5);
    expect(nets).toHaveLength(12);
  });
  it('has the letters of slide 58', () => {
    const written = [
      'w1_1_2',
      'w1_2_1',
      'w2_1_1',
      'w2_2_1',
      'b1_2',
      'b2_1',
      'out1_2',
      'out2_1',
      'net2_1',
    ].map((id) => nameTex(derivation!, id).replace(/[{}\s]/g, ''));
    expect(written).toEqual(['w_12', 'w_21', 'w_3', 'w_4', 'b_2', 'b_3', 's_2', 'y', '\\mathitnet_3']);
  });
});

describe('depth, width, parameters', () => {
  it('count what a network’s derivation is given', () => {
    const layers = [3, 4, 2];
    const { inputs } = network(
      {
        layers,
        activation: ['tanh', 'tanh'],
        loss: 'half-squared-error',
        weights: [
          [
            [1, 1, 1],
            [1, 1, 1],
            [1, 1, 1],
            [1, 1, 1],
          ],
          [
            [1, 1, 1, 1],
            [1, 1, 1, 1],
          ],
        ],
        biases: [
          [0, 0, 0, 0],
          [0, 0],
        ],
        input: [0, 0, 0],
        target: [0, 0],
        rate: 1,
      },
      { names: generalNames },
    );
    const of = (role: string): number => inputs.filter(({ quantity }) => quantity.role === role).length;
    expect(networkParameters(layers)).toEqual({
      weights: of('weight'),
      biases: of('bias'),
      total: of('weight') + of('bias'),
    });
  });
  it('are those the chapter states', () => {
    expect(Object.fromEntries(result('network-depth').values)).toEqual({
      perceptron: 1,
      xor: 2,
      backprop: 2,
      two_hidden: 3,
    });
    expect(resultValue('two-hidden', 'total')).toBe(3 * 4 + 4 + (4 * 4 + 4) + (4 * 2 + 2));
    expect(resultValue('first-of-lenet', 'convolution')).toBe(156);
    expect(resultValue('first-of-lenet', 'full')).toBe(4_821_600);
  });
});

describe('matrices', () => {
  it('multiply as the layers follow each other', () => {
    const [a, b, v] = [
      [
        [1, 2, 3],
        [0, -1, 4],
      ],
      [
        [2, 0],
        [1, 1],
        [-3, 5],
      ],
      [0.5, -2],
    ];
    expect(matrixProduct(a, b)).toEqual([
      [-5, 17],
      [-13, 19],
    ]);
    expect(matrixVector(matrixProduct(a, b), v)).toEqual(matrixVector(a, matrixVector(b, v)));
  });
  it('refuse what does not fit', () => {
    expect(() => matrixProduct([[1, 2]], [[1, 2]])).toThrow(/rows/);
    expect(() => matrixVector([[1, 2]], [1])).toThrow(/rows/);
  });
});

describe('levels', () => {
  it('need no order of the units, and know loops of one', () => {
    const edges = [
      { from: 'b', to: 'c' },
      { from: 'a', to: 'b' },
      { from: 'a', to: 'c' },
    ];
    expect(Object.fromEntries(levelsOf(['c', 'b', 'a'], edges)!)).toEqual({ a: 0, b: 1, c: 2 });
    expect(levelsOf(['a'], [{ from: 'a', to: 'a' }])).toBeUndefined();
  });
});

describe('feedback', () => {
  test.each([
    ['feedback-pair', 1.5, -1.5, 0.8, 0],
    ['feedback-holding', 1.5, 1.5, 0.2, 0.2],
    ['feedback-fading', 0.5, 0.5, 0.8, 0.8],
  ] as const)('%s runs as a plain loop does', (name, w12, w21, first, second) => {
    let [s1, s2] = [first, second] as [number, number];
    for (let t = 1; t <= 8; t++) {
      [s1, s2] = [Math.tanh(w21 * s2), Math.tanh(w12 * s1)];
      expect(Math.abs(resultValue(name, stateId(1, t)) - s1)).toBeLessThan(lastBits);
      expect(Math.abs(resultValue(name, stateId(2, t)) - s2)).toBeLessThan(lastBits);
    }
  });
  it('swings, keeps the sign, or fades', () => {
    const at = (name: string, t: number): number => resultValue(name, stateId(1, t));
    expect([2, 4, 6, 8].map((t) => Math.sign(at('feedback-pair', t)))).toEqual([-1, 1, -1, 1]);
    expect(at('feedback-holding', 8)).toBeGreaterThan(0.5);
    expect(Math.abs(at('feedback-fading', 8))).toBeLessThan(0.01);
    const { derivation } = result('feedback-holding');
    const mirrored = evaluate(derivation!, { inputs: { s1_t0: -0.2, s2_t0: -0.2 } });
    expect(mirrored.get('s1_t8')).toBe(-at('feedback-holding', 8));
  });
  it('keeps a sign when the product of the weights is above 1, and only then', () => {
    const { derivation } = result('feedback-holding');
    const end = (w1_2: number, w2_1: number): number =>
      evaluate(derivation!, { inputs: { w1_2, w2_1 } }).get('s1_t8')!;
    expect(end(0.5, 1.5)).toBeLessThan(0.1);
    expect(end(0.5, 3)).toBeGreaterThan(0.5);
  });
  it('a unit may hear itself and several others', () => {
    const d = unrolled(
      {
        activation: 'identity',
        connections: [
          { from: 1, to: 1, weight: 2 },
          { from: 2, to: 1, weight: 3 },
          { from: 1, to: 2, weight: -1 },
        ],
        start: [1, 10],
      },
      2,
    );
    const values = evaluate(d);
    expect([1, 2].map((u) => values.get(stateId(u, 2)))).toEqual([2 * 32 + 3 * -1, -32]);
  });
  it('a layer activation is refused', () => {
    expect(() => unrolled({ activation: 'softmax', connections: [], start: [1] }, 1)).toThrow(/layer/);
  });
});
