import { log, plot } from 'tuidao';

const lg = (u: number) => log(u) / log(10);
const line = [true, false].map((clear) => {
  return { label: `clear = ${clear}`, y: train(400, clear).map(lg) };
});
plot({ line, x: 'n', y: 'lg E' });
