import { generatorOf, learnPerceptron, shuffle } from 'tuidao';

const chance = generatorOf(1);
const places = examples.map((_, p) => p);
[1, 2, 3, 4, 5].map(() => {
  const order = shuffle(chance, places);
  const { weights, updates } = learnPerceptron(examples, { rate, order });
  return { order: order.join(''), weights: weights.join(', '), updates };
});
