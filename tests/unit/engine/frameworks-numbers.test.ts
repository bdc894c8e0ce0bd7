// The numbers of the chapter on frameworks, each held against arithmetic done here or a number printed elsewhere.
import { describe, expect, it } from 'vitest';
import { columns, libraries, overall, standardDeviation } from '../../../engine/lecture/library-ranking.ts';
import { resultValue } from '../../../engine/lecture/results.ts';

describe('the ranking', () => {
  it('adds up to the Overall its source states', () => {
    // As the file of The Data Incubator has them: twelve significant digits, so the sums may differ in the tenth decimal.
    const stated = {
      tensorflow: 10.8676777173,
      keras: 1.92768682345,
      torch: 0.00559731666893,
      cntk: -0.0205203098963,
      apache_singa: -1.33963459336,
      matconvnet: -1.41327975079,
      nervana_neon: -1.65176202195,
      opennn: -1.97015587693,
    };
    for (const [q, value] of Object.entries(stated)) {
      expect(Math.abs(resultValue('library-ranking', q) - value), q).toBeLessThan(1e-10);
    }
  });
  it('averages to zero over all rows, and to what the printed numbers average to over the printed ones', () => {
    for (const name of columns) {
      expect(Math.abs(resultValue('library-ranking-mean', name))).toBeLessThan(1e-12);
    }
    // Printed columns added by hand: 5.10, 1.13, 1.00 and 2.89, over twenty.
    expect(resultValue('library-ranking-mean-printed', 'overall')).toBeCloseTo(0.255, 12);
    expect(resultValue('library-ranking-mean-printed', 'github')).toBeCloseTo(0.0565, 12);
    expect(resultValue('library-ranking-mean-printed', 'stackOverflow')).toBeCloseTo(0.05, 12);
    expect(resultValue('library-ranking-mean-printed', 'google')).toBeCloseTo(0.1445, 12);
  });
  it('has the standard deviations one gets from E[x²] − E[x]²', () => {
    const other = (values: readonly number[]): number => {
      const n = values.length;
      const [sum, squares] = [values.reduce((s, x) => s + x, 0), values.reduce((s, x) => s + x * x, 0)];
      return Math.sqrt(squares / n - (sum / n) * (sum / n));
    };
    for (const name of columns) {
      const values = libraries.map((row) => row[name]);
      expect(standardDeviation(values)).toBeCloseTo(other(values), 12);
      expect(resultValue('library-ranking-deviation', name)).toBe(standardDeviation(values));
    }
    expect(resultValue('library-ranking-deviation', 'overall')).toBeCloseTo(
      other(libraries.map(overall)),
      12,
    );
    expect(resultValue('library-ranking-deviation', 'overall').toFixed(4)).toBe('2.5329');
  });
  it('leaves out three of twenty-three, and ten printed rows are off by a last digit', () => {
    expect(resultValue('library-ranking-counts', 'libraries')).toBe(23);
    expect(resultValue('library-ranking-counts', 'left_out')).toBe(3);
    expect(resultValue('library-ranking-counts', 'off')).toBe(10);
    expect(resultValue('library-ranking-order', 'out_of_order')).toBe(0);
  });
});

describe('hardware', () => {
  it('the first TPU: 65,536 units and 92 TOPS, as Jouppi et al. state', () => {
    expect(resultValue('tpu-v1', 'macs')).toBe(65_536);
    expect(resultValue('tpu-v1', 'tops')).toBeCloseTo(91.7504, 10);
    expect(Math.round(resultValue('tpu-v1', 'tops'))).toBe(92);
  });
  it('a 3 × 3 array: 7 beats, 27 of 63 places at work', () => {
    expect(resultValue('systolic-array', 'beats')).toBe(7);
    expect(resultValue('systolic-array', 'products')).toBe(27);
    expect(resultValue('systolic-array', 'places')).toBe(63);
    expect(resultValue('systolic-array', 'share')).toBeCloseTo(27 / 63, 15);
  });
  it('the large array: 256/766 for one square matrix, 25600/26110 for a hundred', () => {
    expect(resultValue('tpu-v1-share', 'square')).toBeCloseTo(256 / 766, 15);
    expect(resultValue('tpu-v1-share', 'batch')).toBeCloseTo(25_600 / 26_110, 15);
  });
});

it('a bias for each neuron moves each output’s by its own error signal, and the error falls less', () => {
  const sigmoid = (u: number): number => 1 / (1 + Math.exp(-u));
  const x = [0.05, 0.1];
  const t = [0.03, 0.05];
  let A = [
    [0.1, 0.2],
    [0.3, 0.4],
  ];
  let B = [
    [0.5, 0.6],
    [0.7, 0.8],
  ];
  let [p, q] = [
    [0.35, 0.35],
    [0.1, 0.1],
  ];
  const layer = (y: number[], W: number[][], b: number[]): number[] =>
    b.map((c, i) => sigmoid(y[0]! * W[0]![i]! + y[1]! * W[1]![i]! + c));
  const error = (o: number[]): number => 0.5 * o.reduce((s, y, i) => s + (t[i]! - y) * (t[i]! - y), 0);
  const h = layer(x, A, p);
  const o = layer(h, B, q);
  const d = o.map((y, i) => (y - t[i]!) * y * (1 - y));
  const e = h.map((y, j) => (d[0]! * B[j]![0]! + d[1]! * B[j]![1]!) * y * (1 - y));
  A = A.map((row, j) => row.map((w, i) => w - 0.5 * e[i]! * x[j]!));
  B = B.map((row, j) => row.map((w, i) => w - 0.5 * d[i]! * h[j]!));
  p = p.map((b, i) => b - 0.5 * e[i]!);
  q = q.map((b, i) => b - 0.5 * d[i]!);
  const after = error(layer(layer(x, A, p), B, q));
  expect(resultValue('backprop-own-biases', 'E_p2')).toBeCloseTo(after, 14);
  expect(after).toBeGreaterThan(resultValue('backprop', 'E_p2'));
});
