import { softmax } from 'tuidao';

const z = [1, 2, 3];
[0.2, 1, 5].map((T) => {
  const [p1, p2, p3] = softmax(z, T);
  return { T, p1, p2, p3 };
});
