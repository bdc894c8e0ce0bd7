import { plot } from 'tuidao';

const x = 1;
const rate = 0.05;
const hebb = [0.1];
const oja = [0.1];
for (let n = 0; n < 80; n++) {
  const [h, o] = [hebb[n], oja[n]];
  hebb.push(h + rate * x * (h * x));
  oja.push(o + rate * (o * x) * (x - o * x * o));
}
plot({
  line: [
    { y: hebb, label: 'Hebb' },
    { y: oja, label: 'Oja' },
  ],
  x: 'n',
  y: 'w',
});
