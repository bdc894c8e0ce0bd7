import { fires, truthTable } from 'tuidao';

const neuron = { weights: [0.5, 0.5], threshold: 0.8 };
truthTable(2, (x) => fires(neuron, x));
