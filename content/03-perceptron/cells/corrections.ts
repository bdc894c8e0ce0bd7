import { learnPerceptron } from 'tuidao';

const learning = learnPerceptron(examples, { rate });
learning.presentations
  .filter(({ error }) => error !== 0)
  .map(({ round, example, net, error, weights: [w0, w1, w2] }) => {
    return { round, example, net, error, w0, w1, w2 };
  });
