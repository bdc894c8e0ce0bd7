import { answer, batchGradient, plot, randomNetwork } from 'tuidao';
import { show, stepDown, xorSamples } from 'tuidao';

const seed = 3;
let xor = randomNetwork([2, 2, 1], seed, { hidden: 'sigmoid', rate: 2 });
const moments = Array.from({ length: 3001 }, (_, n) => {
  const { loss, gradients } = batchGradient(xor, xorSamples);
  xor = stepDown(xor, gradients);
  return { n, loss, gradients };
});
const history = moments.filter(({ n }) => n % 50 === 0);
show(xorSamples.map(({ input }) => answer(xor, input)[0]));
const steps = history.map(({ n }) => n);
plot({
  line: { x: steps, y: history.map(({ loss }) => loss) },
  x: 'n',
  y: 'E',
});
