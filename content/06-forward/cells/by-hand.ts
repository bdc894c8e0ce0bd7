import { sigmoid } from 'tuidao';

const [x1, x2] = [0.05, 0.1];
const h1 = sigmoid(0.1 * x1 + 0.3 * x2 + 0.35);
const h2 = sigmoid(0.2 * x1 + 0.4 * x2 + 0.35);
const o1 = sigmoid(0.5 * h1 + 0.7 * h2 + 0.1);
const o2 = sigmoid(0.6 * h1 + 0.8 * h2 + 0.1);
({ h1, h2, o1, o2 });
