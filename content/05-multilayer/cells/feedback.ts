import { plot, tanh } from 'tuidao';

const [w12, w21] = [1.5, -1.5];
const [s1, s2] = [[0.8], [0]];
for (let t = 1; t <= 16; t++) {
  s1.push(tanh(w21 * s2[t - 1]));
  s2.push(tanh(w12 * s1[t - 1]));
}
plot({
  line: [
    { y: s1, label: 's₁' },
    { y: s2, label: 's₂' },
  ],
  x: 't',
});
