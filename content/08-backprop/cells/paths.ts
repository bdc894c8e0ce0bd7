import {
  allPaths,
  backpropExample,
  evaluate,
  forwardAndLoss,
  show,
} from 'tuidao';

const pass = forwardAndLoss(backpropExample);
const paths = allPaths(pass, 'w1_1_1', 'E', evaluate(pass));
show(paths.reduce((sum, { product }) => sum + product, 0));
paths.map(({ through, product }) => ({
  through: through.join(' → '),
  product,
}));
