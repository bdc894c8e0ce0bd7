import { booleanFunctions, gateExamples, separability, show } from 'tuidao';

const parted = (y: number[]) => separability(gateExamples(y)).separable;
show(
  booleanFunctions(2)
    .filter((y) => !parted(y))
    .map((y) => y.join('')),
);
[1, 2, 3].map((n) => {
  const all = booleanFunctions(n);
  return { n, all: all.length, separable: all.filter(parted).length };
});
