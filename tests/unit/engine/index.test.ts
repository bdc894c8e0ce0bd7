import { describe, expect, it } from 'vitest';
import * as tuidao from '../../../engine/index.ts';
import {
  activate,
  activationSlope,
  add,
  andGate,
  backpropagate,
  backpropExample,
  booleanFunctions,
  centralDifference,
  constant,
  differentiate,
  divide,
  evaluate,
  fires,
  gates,
  gateExamples,
  gradientCheck,
  gradientDescent,
  gradientList,
  gradientsByDifferences,
  gradientsOf,
  learnPerceptron,
  lossOf,
  maxDifference,
  multiply,
  objectiveOf,
  onePass,
  partialId,
  power,
  randomNetwork,
  separability,
  subtract,
  train,
  trainOnce,
  trainOn,
  truthTable,
  write,
  xorNetwork,
  xorSamples,
} from '../../../engine/index.ts';

/** Fourth-order differences with h = 1e-3, and central ones of second order. */
const differences = 1e-9;

describe('the engine as a cell sees it', () => {
  it('is small enough to learn, with names that say what they are out of context', () => {
    const names = Object.keys(tuidao);
    expect(names.length).toBeGreaterThan(50);
    expect(names.length).toBeLessThanOrEqual(90);
    expect(
      names.filter((name) => ['learn', 'descend', 'number', 'call', 'one', 'sum', 'show'].includes(name)),
    ).toEqual([]);
  });
  it('a neuron fires, and its table is that of the gate', () => {
    const { weights, threshold } = andGate;
    expect([weights, threshold]).toEqual([[0.5, 0.5], 0.8]);
    expect(truthTable(2, (x) => fires(andGate, x)).map(({ y }) => y)).toEqual(
      gates.and.map((row) => row.target),
    );
  });
  it('of the sixteen functions of two inputs a perceptron learns fourteen', () => {
    const learnt = booleanFunctions(2).filter((f) => learnPerceptron(gateExamples(f)).ending === 'separated');
    const parted = booleanFunctions(2).filter((f) => separability(gateExamples(f)).separable);
    expect([learnt.length, parted]).toEqual([14, learnt]);
  });
  it('slopes by name are those by difference', () => {
    const slope = centralDifference((x) => activate('tanh', x), 0.7);
    expect(Math.abs(activationSlope('tanh', 0.7) - slope)).toBeLessThan(differences);
  });
  it('the worked example: by the tape, by the derivation, by differences; and one update lowers the loss', () => {
    const values = evaluate(onePass(backpropExample));
    const { loss, gradients } = backpropagate(backpropExample);
    expect(Math.abs(values.get('E')! - loss)).toBeLessThan(differences);
    expect(Math.abs(lossOf(backpropExample) - loss)).toBeLessThan(differences);
    expect(maxDifference(gradientsOf(backpropExample, values), gradients)).toBeLessThan(differences);
    expect(maxDifference(gradientsByDifferences(backpropExample), gradients)).toBeLessThan(differences);
    expect(gradientCheck(backpropExample, values).reverseMode).toBeLessThan(differences);
    expect(gradientList(gradients)).toHaveLength(10);
    expect(lossOf(trainOnce(backpropExample))).toBeLessThan(loss);
    expect(train(onePass(backpropExample), 1)['w1_1_1']).toBe(values.get('w1_1_1_p2'));
  });
  it('two layers make exclusive or, and a small network learns it', () => {
    const outputs = xorSamples.map(({ input }) => tuidao.answer(xorNetwork, input)[0]);
    expect(outputs).toEqual([0, 1, 1, 0]);
    const { losses } = trainOn(randomNetwork([2, 4, 1], 7, { rate: 2 }), xorSamples, 1000);
    expect(losses.at(-1)).toBeLessThan(losses[0]! / 10);
  });
  it('a derivation by hand is differentiated, computed and gone down', () => {
    const d = write(({ give, step }) => {
      const w = give('w', 'w', 2, 'weight');
      const half = divide(constant(1), constant(2));
      step('E', 'E', add([multiply([half, power(subtract(w, constant(5)), 2)]), constant(1)]));
    });
    expect(evaluate(differentiate(d, 'E')).get(partialId('E', 'w'))).toBe(-3);
    const { places } = gradientDescent(objectiveOf(d, 'E', ['w']), [2], { rate: 1, steps: 1 });
    expect(places.map(({ at, value }) => [at[0], value])).toEqual([
      [2, 5.5],
      [5, 1],
    ]);
  });
});
