import { answer, show, truthTable, xorNetwork } from 'tuidao';

const network = { ...xorNetwork, biases: [[-0.5, 1.5], [-1.5]] };
show(network);
truthTable(2, (x) => answer(network, x)[0]);
