/**
 * What cells and students import as `tuidao`: a part of the engine small enough to learn, under names that do not clash.
 *
 * Numbers with a meaning are `readonly`; nothing here changes what it is given but a random generator. Whatever it refuses,
 * it refuses with an `EngineError` that says what was expected, what was found, and the cure.
 */

// Numbers: the same bits on every machine.
export { exp, log, tanh } from './math.ts';
export { sigmoid } from './derivation/functions.ts';
export { roundTo } from './derivation/rounding.ts';

// Chance from a seed.
export { generatorOf, normal, pick, shuffle, uniform } from './random.ts';
export type { Generator } from './random.ts';

// Vectors and matrices: matrix[to][from].
export { dot, matrixProduct, matrixVector, transpose } from './nn/matrix.ts';
export type { Matrix, Vector } from './nn/matrix.ts';

// The neuron of McCulloch and Pitts; gates and truth tables.
export { fires, rowsOf, thresholdsFor, truthTable, weightedSum } from './nn/mp-neuron.ts';
export type { Bit, MpNeuron } from './nn/mp-neuron.ts';
export { andGate } from './lecture/logic-gates.ts';

// The perceptron: weights[0] is the bias.
export { learn as learnPerceptron, netInput, present as showExample } from './nn/perceptron.ts';
export { separability } from './nn/margin.ts';
export type { Example, Learning, LearningOptions, Presentation } from './nn/perceptron.ts';
export {
  functionsOf as booleanFunctions,
  gate as gateExamples,
  gates,
} from './lecture/perceptron-example.ts';

// Hebb and Oja.
export { learn as learnHebb } from './nn/hebb.ts';

// Activations and losses by name; slopes, exact and by differences.
export { activate, activationNames, activationSlope } from './nn/activation.ts';
export type { ActivationName } from './nn/activation.ts';
export { losses } from './nn/loss.ts';
export type { LossName } from './nn/loss.ts';
export { softmax, softmaxSlope } from './nn/softmax.ts';
export { centralDifference, centralGradient, oneSided } from './nn/difference-quotient.ts';
export { backwardProducts } from './nn/vanishing-gradient.ts';

// Gradient descent on any function.
export { descend as gradientDescent, objectiveOf } from './nn/gradient-descent.ts';
export { meanSquaredError, minimumOf as bestLine } from './nn/least-squares.ts';
export type { Descent, Objective } from './nn/gradient-descent.ts';

// Networks as numbers.
export { readSpecification as readNetwork } from './nn/specification.ts';
export type { NetworkSpec } from './nn/specification.ts';
export { randomNetwork } from './nn/random-network.ts';
export { networkParameters } from './nn/parameter-count.ts';
export { tape as backpropagate } from './nn/tape.ts';
export type { Gradients, TapeResult } from './nn/tape.ts';
export {
  centralDifferences as gradientsByDifferences,
  flat as gradientList,
  forwardLoss as lossOf,
  gradientCheck,
  gradientsOf,
  maxDifference,
} from './nn/gradient-check.ts';
export { answer, batchGradient, largestAt, rightAnswers } from './nn/batch-training.ts';
export { descend as trainOnce, stepDown, withSample } from './nn/training-order.ts';
export type { Sample } from './nn/training-order.ts';
export { trainOn } from './nn/mini-batch.ts';
export type { MiniBatchTraining } from './nn/mini-batch.ts';

// Networks as derivations: every number a step with its reason.
export { forward as forwardPass, network as forwardAndLoss } from './nn/network.ts';
export { onePass, train } from './nn/optimizer.ts';
export { passesOf } from './nn/report.ts';
export { perceptronDerivation } from './nn/perceptron-derivation.ts';

// Derivations written by hand, differentiated, computed, read.
export { write } from './derivation/write.ts';
export {
  call as apply,
  minus as subtract,
  negate,
  number as constant,
  power,
  product as multiply,
  quotient as divide,
  sum as add,
} from './derivation/expr.ts';
export type { Expr } from './derivation/expr.ts';
export type { Derivation } from './derivation/derivation.ts';
export { differentiate, partialId } from './derivation/differentiate.ts';
export { evaluate } from './derivation/evaluate.ts';
export type { Values } from './derivation/evaluate.ts';
export { allPaths } from './derivation/provenance.ts';
export { script as scriptOf } from './derivation/code.ts';

// What the lecture works with.
export { and as andSamples, backpropExample, xor as xorSamples } from './lecture/backprop-example.ts';
export { xorNetwork } from './lecture/multilayer-example.ts';
export { testPoints, trainingPoints } from './lecture/pinwheel.ts';

// What a cell draws, and what the engine refuses with.
export { plot } from './notebook/plot.ts';
export type { Plot, PlotOptions } from './notebook/plot.ts';
export { tex } from './notebook/tex.ts';
export { EngineError } from './errors.ts';
