const hand = {
  a11: deltaH1 * x1,
  a21: deltaH1 * x2,
  a12: deltaH2 * x1,
  a22: deltaH2 * x2,
  b11: deltaO1 * h1,
  b21: deltaO1 * h2,
  b12: deltaO2 * h1,
  b22: deltaO2 * h2,
  theta1: deltaH1 + deltaH2,
  theta2: deltaO1 + deltaO2,
};
hand;
