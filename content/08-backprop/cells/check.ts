import { backpropagate, gradientList, gradientsByDifferences } from 'tuidao';
import { randomNetwork } from 'tuidao';

const net = { ...randomNetwork([3, 4, 2], 8), input: [0.5, -1, 2] };
const broken = backpropagate(net).gradients;
broken.weights[0][1][2] *= 1.001;
const near = gradientList(gradientsByDifferences(net));
const compared = gradientList(broken).map((mine, i) => {
  return { i, mine, near: near[i], error: Math.abs(mine / near[i] - 1) };
});
compared.toSorted((u, v) => v.error - u.error).slice(0, 4);
