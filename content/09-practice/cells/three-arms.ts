import { plot, progress, randomNetwork, rightAnswers, show } from 'tuidao';
import { testPoints, trainingPoints, trainOn } from 'tuidao';

const epochs = 200;
const choice = { output: 'softmax', loss: 'cross-entropy', rate: 1 } as const;
const start = randomNetwork([2, 8, 3], 1, choice);
const watch = (epoch: number) => progress(epoch, epochs);
const trained = trainOn(start, trainingPoints, epochs, { watch });
show({
  training: rightAnswers(trained.spec, trainingPoints),
  test: rightAnswers(trained.spec, testPoints),
});
plot({ line: trained.losses, x: 'n', y: 'L' });
