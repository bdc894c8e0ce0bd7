const deltaO1 = (o1 - t1) * o1 * (1 - o1);
const deltaO2 = (o2 - t2) * o2 * (1 - o2);
const deltaH1 = (deltaO1 * b11 + deltaO2 * b12) * h1 * (1 - h1);
const deltaH2 = (deltaO1 * b21 + deltaO2 * b22) * h2 * (1 - h2);
({ deltaO1, deltaO2, deltaH1, deltaH2 });
