import { plot, show, sigmoid, tanh } from 'tuidao';

const [tall, narrow] = [2, 2];
const xs = Array.from({ length: 81 }, (_, i) => (i - 40) / 10);
const stretched = xs.map((x) => tall * sigmoid(narrow * x) - tall / 2);
show(Math.max(...xs.map((x, i) => Math.abs(stretched[i] - tanh(x)))));
plot({
  line: [
    { x: xs, y: xs.map(tanh), label: 'tanh' },
    { x: xs, y: stretched, label: 'σ' },
  ],
});
