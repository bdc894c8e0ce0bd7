import { batchGradient, plot, stepDown } from 'tuidao';

const seed = 3;
let xor = randomNetwork([2, 2, 1], seed, { hidden: 'sigmoid', rate: 2 });
const history = [];
for (let n = 0; n <= 3000; n++) {
  const { loss, gradients } = batchGradient(xor, xorSamples);
  if (n % 20 === 0) history.push({ n, loss, gradients });
  xor = stepDown(xor, gradients);
}
show(xorSamples.map(({ input }) => answer(xor, input)[0]));
const n = history.map((moment) => moment.n);
plot({ line: { x: n, y: history.map(({ loss }) => loss) }, x: 'n', y: 'E' });
