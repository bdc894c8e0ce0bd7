import { dot, separability } from 'tuidao';

const found = separability(examples);
const lengths = examples.map(({ input }) => Math.sqrt(1 + dot(input, input)));
const R = Math.max(...lengths);
found.separable
  ? { ...found, bound: (R / found.margin) ** 2, updates: learning.updates }
  : found;
