const sigmoid = (u: number): number => 1 / (1 + Math.exp(-u));
const show = (...values: number[]): void => console.log(values.map((value) => value.toFixed(6)).join(' '));

const [x1, x2] = [0.05, 0.1];
const [t1, t2] = [0.03, 0.05];
let [a11, a12, a21, a22] = [0.1, 0.2, 0.3, 0.4];
let [b11, b12, b21, b22] = [0.5, 0.6, 0.7, 0.8];
let [theta1, theta2] = [0.35, 0.1];
const eta = 0.5;

function forward() {
  const h1 = sigmoid(a11 * x1 + a21 * x2 + theta1);
  const h2 = sigmoid(a12 * x1 + a22 * x2 + theta1);
  const o1 = sigmoid(b11 * h1 + b21 * h2 + theta2);
  const o2 = sigmoid(b12 * h1 + b22 * h2 + theta2);
  const E = 0.5 * ((t1 - o1) ** 2 + (t2 - o2) ** 2);
  return { h1, h2, o1, o2, E };
}

// {{forward}}
const { h1, h2, o1, o2, E } = forward();
show(E); // {{E}}

// {{backward}}
const do1 = (o1 - t1) * o1 * (1 - o1);
const do2 = (o2 - t2) * o2 * (1 - o2);
const dh1 = (do1 * b11 + do2 * b12) * h1 * (1 - h1);
const dh2 = (do1 * b21 + do2 * b22) * h2 * (1 - h2);

// {{update}}
a11 -= eta * dh1 * x1;
a12 -= eta * dh2 * x1;
a21 -= eta * dh1 * x2;
a22 -= eta * dh2 * x2;
theta1 -= eta * (dh1 + dh2);
b11 -= eta * do1 * h1;
b12 -= eta * do2 * h1;
b21 -= eta * do1 * h2;
b22 -= eta * do2 * h2;
theta2 -= eta * (do1 + do2);
show(a11, a12, a21, a22); // {{w1_1_1_p2}} {{w1_1_2_p2}} {{w1_2_1_p2}} {{w1_2_2_p2}}
show(theta1); // {{b1_p2}}
show(b11, b12, b21, b22); // {{w2_1_1_p2}} {{w2_1_2_p2}} {{w2_2_1_p2}} {{w2_2_2_p2}}
show(theta2); // {{b2_p2}}

// {{again}}
show(forward().E); // {{E_p2}}
