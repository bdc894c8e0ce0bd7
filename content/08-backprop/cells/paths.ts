import { allPaths, backpropExample, evaluate, show } from 'tuidao';
import { forwardAndLoss } from 'tuidao';

const pass = forwardAndLoss(backpropExample);
const paths = allPaths(pass, 'w1_1_1', 'E', evaluate(pass));
show(paths.reduce((sum, { product }) => sum + product, 0));
paths.map(({ through, product }) => {
  return { through: through.join(' → '), product };
});
