import { coursesOf, traceOf } from '@components/practice/total-loss.ts';
import { curvePath, frames, netAt, reading, xAt, yAt } from '@components/practice/loss-gradients.ts';
import { counted } from '@components/practice/parameter-counter.ts';
import { pixelDigit, side } from '@components/practice/pixel-digit.ts';
import { sharesOf, temperatureAt, placeOf } from '@components/practice/softmax-bars.ts';
import { depthChart } from '@components/practice/depth-chart.ts';
import { dotsOf, readNetworks } from '@components/practice/famous-networks.ts';
import { begin, finished, plane, regionsOf, remembered } from '@components/practice/workshop.ts';
import { startOf } from '@engine/lecture/pinwheel.ts';
import { answer, largestAt } from '@engine/nn/batch-training.ts';
import data from '@content/famous-networks.yaml';
import { describe, expect, test } from 'vitest';

describe('softmax by slider', () => {
  test('a constant changes every exponential and no share', () => {
    const z = [1, 2, 3] as const;
    const [plain, moved] = [0, 4].map((shift) => sharesOf({ z, temperature: 1, shift }));
    moved!.rows.forEach(({ power, p }, i) => {
      expect(power / plain!.rows[i]!.power).toBeCloseTo(Math.exp(4), 10);
      expect(p).toBeCloseTo(plain!.rows[i]!.p, 15);
    });
    expect(plain!.sum).toBeCloseTo(Math.E + Math.E ** 2 + Math.E ** 3, 12);
  });
  test('temperatures are numbers one can say, from a tenth to ten', () => {
    expect([-1, -0.3, 0, 0.7, 1].map(temperatureAt)).toEqual([0.1, 0.5, 1, 5, 10]);
    expect(temperatureAt(placeOf(2.5))).toBe(2.5);
  });
});

describe('the losses of a sigmoid', () => {
  test('change places when the target does', () => {
    for (const z of [-3, 0.5]) {
      reading(1, z).losses.forEach(({ value, slope }, i) => {
        const other = reading(0, -z).losses[i]!;
        expect(other.value).toBeCloseTo(value, 14);
        expect(other.slope).toBeCloseTo(-slope, 14);
      });
    }
  });
  test.each(['flat', 'tall'] as const)('the %s drawing finds the net input under a finger', (size) => {
    const frame = frames[size];
    for (const z of [-8, -3.3, 8]) expect(netAt(frame, xAt(frame, z))).toBeCloseTo(z, 10);
    expect(netAt(frame, 1e6)).toBe(8);
    const [x, y] = /^M([\d.]+) ([\d.]+)/
      .exec(curvePath(frame, 'slope', 'entropy', 1))!
      .slice(1)
      .map(Number);
    expect(x).toBeCloseTo(frame.left, 1);
    expect(Math.abs(y! - yAt(frame, 'slope', 1 / (1 + Math.exp(8)) - 1))).toBeLessThan(0.06);
  });
});

describe('parameters of the handwriting network', () => {
  test.each([
    [[], 784 * 10 + 10],
    [[100], 785 * 100 + 101 * 10],
    [[300, 100], 785 * 300 + 301 * 100 + 101 * 10],
  ])('hidden %j: %d', (hidden, total) => {
    expect(counted(hidden).total).toBe(total);
    expect(counted(hidden).rows).toHaveLength(hidden.length + 1);
  });
  test('the digit is 28 × 28 numbers from 0 to 1, most of them paper', () => {
    const pixels = pixelDigit().flat();
    expect(pixels).toHaveLength(side * side);
    expect(pixels.every((p) => p >= 0 && p <= 1)).toBe(true);
    expect(pixels.filter((p) => p === 0).length).toBeGreaterThan(pixels.length / 2);
    expect(Math.max(...pixels)).toBe(1);
  });
});

describe('sum and mean', () => {
  test.each([
    [8, 0.1, 'creeps', 'creeps'],
    [8, 0.125, 'creeps', 'arrives'],
    [8, 0.2, 'creeps', 'swings'],
    [8, 0.25, 'creeps', 'stays'],
    [8, 0.3, 'creeps', 'flees'],
    [1, 1, 'arrives', 'arrives'],
  ])('%d samples at %d: the mean %s, the sum %s', (count, rate, mean, sum) => {
    expect(coursesOf(count, rate).map(({ fate }) => fate)).toEqual([mean, sum]);
  });
  test('what leaves the drawing has no dot in it', () => {
    const [mean, sum] = coursesOf(16, 1).map(traceOf);
    expect(mean!.dots).toHaveLength(11);
    expect(sum!.dots.length).toBeLessThan(3);
  });
});

describe('the published errors', () => {
  test('each becomes a dot at the depth its network is counted to have', () => {
    const networks = readNetworks(data);
    const dots = dotsOf(networks);
    expect(dots).toHaveLength(networks.flatMap(({ results }) => results).length);
    expect(dots).toContainEqual({ name: 'ResNet-152', layers: 152, error: 4.49, single: true });
    expect(dots).toContainEqual({ name: 'GoogLeNet', layers: 22, error: 6.7, single: false });
  });
  test.each([880, 328])('the chart %d wide names every network and every depth', (width) => {
    const svg = depthChart(readNetworks(data), { label: 'L', x: 'layers', y: 'error' }, width, 330);
    for (const text of ['AlexNet', 'VGG', 'GoogLeNet', 'ResNet-152', '8', '19', '22', '152', 'layers']) {
      expect(svg, text).toContain(`>${text}</text>`);
    }
    expect(svg.match(/<circle/g)).toHaveLength(dotsOf(readNetworks(data)).length);
    expect(svg.match(/aria-label/g)).toHaveLength(1);
  });
  const good = {
    name: 'N',
    year: 2015,
    architecture: 'vgg16',
    results: [{ error: 7, networks: 1, set: 'test', source: { zh: '甲', en: 'A' } }],
  };
  test.each([
    [
      { ...good, architecture: 'lenet' },
      'N.architecture: expected a network whose layers are known, found "lenet"',
    ],
    [{ ...good, results: [] }, 'N.results: expected a list of results'],
    [
      { ...good, results: [{ ...good.results[0], error: 700 }] },
      'N.results[0].error: expected a percentage, found 700',
    ],
    [{ ...good, results: [{ ...good.results[0], nets: 1 }] }, 'N.results[0].nets: expected a known field'],
  ])('%j is refused by name and field', (entry, message) => {
    expect(() => readNetworks([entry])).toThrow(message);
  });
});

describe('the three steps', () => {
  const design = { hidden: 4, loss: 'cross-entropy', rate: 3 } as const;
  test('a training in pieces ends where one in a single piece does', () => {
    const run = begin(design);
    let view = run.advance(1);
    expect(view.updates).toBe(0);
    while (view.state === 'going') view = run.advance(7);
    expect(view).toEqual(finished(design));
    expect(view).toMatchObject({ state: 'learnt', right: 60, wrong: [], parameters: 27 });
  });
  test('every place of the plane is coloured with the answer given there', () => {
    const spec = startOf(design);
    const regions = regionsOf(spec);
    // Cells are 8 wide; their rectangles together are the whole square.
    const area = regions
      .flatMap((path) => [...path.matchAll(/M(\d+) (\d+)h(\d+)v(\d+)/g)])
      .reduce((sum, [, , , w, h]) => sum + Number(w) * Number(h), 0);
    expect(area).toBe(plane.size * plane.size);
    const cls = largestAt(
      answer(spec, [plane.reach * ((4 / plane.size) * 2 - 1), plane.reach * (1 - (4 / plane.size) * 2)]),
    );
    expect(regions[cls]!.startsWith('M0 0h')).toBe(true);
  });
  test('moments that fall on one pixel are kept once', () => {
    const first = [{ updates: 1000, loss: 1 }];
    expect(remembered(first, { updates: 1001, loss: 0.9 })).toBe(first);
    expect(remembered(first, { updates: 1100, loss: 0.9 })).toHaveLength(2);
  });
});
