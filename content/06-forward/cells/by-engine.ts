import { backpropExample, evaluate, forwardPass, show } from 'tuidao';

const pass = forwardPass({ ...backpropExample, input: [x1, x2] });
const values = evaluate(pass);
const hand = { out1_1: h1, out1_2: h2, out2_1: o1, out2_2: o2 };
show(
  Object.entries(hand).map(([id, value]) => ({
    id,
    hand: value,
    engine: values.get(id),
  })),
);
pass;
