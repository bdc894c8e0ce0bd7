import { activate, activationSlope, centralDifference } from 'tuidao';

const name = 'sigmoid';
const h = 0.1;
[-5, -2, 0, 2, 5].map((x) => {
  const exact = activationSlope(name, x);
  const near = centralDifference((u) => activate(name, u), x, h);
  return { x, exact, near, error: near - exact };
});
