const W2 = [[0.7, -0.5, 0.4]];
const b2 = [0.2];
layer(W2, b2, layer(W1, b1, x));
