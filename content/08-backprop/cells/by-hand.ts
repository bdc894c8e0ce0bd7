import { sigmoid } from 'tuidao';

const [x1, x2] = [0.05, 0.1];
const [t1, t2] = [0.03, 0.05];
const [a11, a12, a21, a22, theta1] = [0.1, 0.2, 0.3, 0.4, 0.35];
const [b11, b12, b21, b22, theta2] = [0.5, 0.6, 0.7, 0.8, 0.1];
const h1 = sigmoid(a11 * x1 + a21 * x2 + theta1);
const h2 = sigmoid(a12 * x1 + a22 * x2 + theta1);
const o1 = sigmoid(b11 * h1 + b21 * h2 + theta2);
const o2 = sigmoid(b12 * h1 + b22 * h2 + theta2);
const E = ((t1 - o1) * (t1 - o1) + (t2 - o2) * (t2 - o2)) / 2;
({ h1, h2, o1, o2, E });
