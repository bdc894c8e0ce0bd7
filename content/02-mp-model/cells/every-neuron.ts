import { fires, plot, rowsOf } from 'tuidao';

const grid = Array.from({ length: 17 }, (_, i) => (i - 8) / 4);
const right = [0, 0, 0, 0, 0];
for (const w1 of grid) {
  for (const w2 of grid) {
    for (const threshold of grid) {
      const one = { weights: [w1, w2], threshold };
      const rows = rowsOf(2).filter((x) => fires(one, x) === (x[0] ^ x[1]));
      right[rows.length] += 1;
    }
  }
}
plot({ bars: right });
