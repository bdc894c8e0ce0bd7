/** Where a derivation stands on a page as its stepper: a line for each result that has one. */
export interface Home {
  /** The chapter's address, without language. */
  readonly page: string;
  /** The stepper's id on it, where it is not the only one there. */
  readonly stepper?: string;
}

export const homes: Readonly<Record<string, Home>> = {
  // 1 history
  'vanishing-chain': { page: 'history' },
  // 2 the MP model
  'mp-and': { page: 'mp-model' },
  // 3 the perceptron
  'perceptron-and': { page: 'perceptron' },
  // 4 activation functions
  'sigmoid-derivative': { page: 'activations' },
  'tanh-derivative': { page: 'activations', stepper: 'tanh' },
  // 5 multilayer networks
  'xor-network': { page: 'multilayer' },
  'feedback-pair': { page: 'multilayer', stepper: 'feedback' },
  // 6 the forward pass
  forward: { page: 'forward' },
  // 7 gradient
  'gradient-exercise': { page: 'gradient' },
  'gradient-exercise-both': { page: 'gradient', stepper: 'both' },
  'gradient-rate': { page: 'gradient', stepper: 'rate' },
  // 8 backpropagation
  backprop: { page: 'backprop' },
  // 9 practice
  'softmax-cross-entropy': { page: 'practice' },
  // 10 frameworks
};
