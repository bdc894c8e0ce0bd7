import { number, product, quotient } from '../derivation/expr.ts';
import type { Derivation } from '../derivation/derivation.ts';
import { write } from '../derivation/write.ts';
import { namesFor } from '../nn/names.ts';
import { onePass, repeat } from '../nn/optimizer.ts';
import { beatsFor } from '../nn/systolic-array.ts';
import { backpropExample } from './backprop-example.ts';
import {
  columns,
  hundredths,
  libraries,
  libraryId,
  mean,
  overall,
  overallOfPrinted,
  printedCount,
  standardDeviation,
  type Library,
} from './library-ranking.ts';
import { derived, numbers, type ResultMakers } from './result.ts';

const byLibrary = (value: (row: Library) => number) =>
  numbers(Object.fromEntries(libraries.map((row) => [libraryId(row.name), value(row)])));

const rounded = (row: Library): Library => ({
  name: row.name,
  github: hundredths(row.github),
  stackOverflow: hundredths(row.stackOverflow),
  google: hundredths(row.google),
});

/** Of Overall and of each column: one number. */
const byColumn = (
  rows: readonly Library[],
  of: (values: readonly number[]) => number,
  written = (x: number): number => x,
) =>
  numbers({
    overall: of(rows.map((row) => written(overall(row)))),
    ...Object.fromEntries(columns.map((name) => [name, of(rows.map((row) => written(row[name])))])),
  });

/** Places at which Overall does not fall from one library to the next. */
const outOfOrder = (values: readonly number[]): number =>
  values.filter((x, i) => i > 0 && x >= values[i - 1]!).length;

/** Matrix unit of the first TPU: rows, columns, and its clock in GHz (Jouppi et al. 2017). */
export const tpu = { rows: 256, columns: 256, clock: 0.7 } as const;

/** Peak operations per second of the first TPU, in steps. */
const tpuPeak = (): Derivation =>
  write(({ give, step }) => {
    const r = give('rows', 'r', tpu.rows);
    const c = give('columns', 'c', tpu.columns);
    const f = give('clock', 'f', tpu.clock);
    step('macs', 'N', product([r, c]), {
      zh: '每一行每一列一个乘加单元。',
      en: 'One multiply–accumulate unit for every row and column.',
    });
    step('tops', 'P', quotient(product([number(2), r, c, f]), number(1000)), {
      zh: '每个单元每拍一次乘、一次加，乘以每秒的拍数；时钟以GHz计，除以一千得每秒万亿次。',
      en: 'One multiplication and one addition a beat for each unit, times the beats in a second. The clock is in GHz, so dividing by a thousand gives trillions a second.',
    });
  });

/** How busy an n × n array is while it multiplies m rows by an n × n matrix: 2n − 2 beats pass at the ends. */
const share = (n: number, m: number): number => m / (m + 2 * n - 2);

/** What the lecture computes in its chapter 10. */
export const frameworksResults = {
  /** Overall of each library, from columns that were not rounded. */
  'library-ranking': () => byLibrary(overall),
  /** The same from the columns as they are printed, each rounded to two decimals first. */
  'library-ranking-printed': () => byLibrary((row) => overallOfPrinted(rounded(row))),
  'library-ranking-mean-printed': () => byColumn(libraries.slice(0, printedCount), mean, hundredths),
  'library-ranking-mean': () => byColumn(libraries, mean),
  'library-ranking-deviation': () => byColumn(libraries, standardDeviation),
  /** Places at which a library has a better rank than the one below it, but not a larger Overall. */
  'library-ranking-order': () => numbers({ out_of_order: outOfOrder(libraries.map(overall)) }),
  'library-ranking-counts': () =>
    numbers({
      libraries: libraries.length,
      printed: printedCount,
      left_out: libraries.length - printedCount,
      /** Printed rows in which the three rounded columns do not add up to the rounded sum. */
      off: libraries
        .slice(0, printedCount)
        .filter((row) => overallOfPrinted(rounded(row)) !== hundredths(overall(row))).length,
    }),
  /** The example of backpropagation with a bias for each neuron, as the layers of frameworks have it; two updates. */
  'backprop-own-biases': () =>
    derived(
      repeat(
        onePass(
          { ...backpropExample, biases: backpropExample.biases.map((b) => [b, b].flat()) },
          { names: namesFor(backpropExample.layers) },
        ),
        2,
      ),
    ),
  /** Two 3 × 3 matrices: beats, products, and the share of cells and beats that multiply. */
  'systolic-array': () => {
    const n = 3;
    const products = n * n * n;
    return numbers({ n, beats: beatsFor(n), products, places: n * n * beatsFor(n), share: share(n, n) });
  },
  'tpu-v1': () => derived(tpuPeak()),
  /** The large array on one square matrix, and on a batch of a hundred times as many rows. */
  'tpu-v1-share': () =>
    numbers({
      beats: beatsFor(tpu.rows),
      square: share(tpu.rows, tpu.rows),
      batch: share(tpu.rows, 100 * tpu.rows),
    }),
  /** Operations for each weight read: a vector through the matrix unit, and a batch of 256. */
  'operations-per-weight': () => numbers({ one: 2, batch: 2 * tpu.rows }),
} as const satisfies ResultMakers;
