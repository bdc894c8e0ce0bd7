import { answer, backpropExample, lossOf } from 'tuidao';
import { progress, trainOnce } from 'tuidao';

const marks = [0, 1, 10, 100, 1000, 10_000];
const rows = [];
let trained = backpropExample;
for (let n = 0; n <= 10_000; n++) {
  if (marks.includes(n)) {
    const [o1, o2] = answer(trained, trained.input);
    rows.push({ n, E: lossOf(trained), o1, o2 });
  }
  if (n % 1000 === 0) progress(n, 10_000);
  trained = trainOnce(trained);
}
rows;
