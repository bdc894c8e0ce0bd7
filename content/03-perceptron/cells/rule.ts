import { dot, gates } from 'tuidao';

const examples = gates.and;
const rate = 1;
let w = [0, 0, 0];
for (let round = 1; round <= 10; round++) {
  let mistakes = 0;
  for (const { input, target } of examples) {
    const x = [1, ...input];
    const error = target - (dot(w, x) > 0 ? 1 : 0);
    w = w.map((wi, i) => wi + rate * error * x[i]);
    if (error !== 0) mistakes += 1;
  }
  console.log(round, mistakes, w);
  if (mistakes === 0) break;
}
