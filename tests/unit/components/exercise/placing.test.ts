// Steps put in order and lines placed by hand: where they start, how they move, and what is said where they are wrong.
import { describe, expect, it } from 'vitest';
import {
  answerOf,
  answerOfEnds,
  endsOf,
  fieldsOf,
  nearestPair,
  reachOf,
  restingEnds,
  seen,
  side,
  snapped,
  toData,
  toDrawing,
} from '../../../../components/exercise/line-drawing.ts';
import { misplaced, tooEarly } from '../../../../components/exercise/misplaced.ts';
import { partingLine } from '../../../../components/exercise/phrasing.ts';
import { movedTo, startingOrder } from '../../../../components/exercise/starting-order.ts';
import { gradeVariant } from '../../../../engine/exercise/grade.ts';
import { linePlaced } from '../../../../engine/exercise/line.ts';
import { usualPolicy } from '../../../../engine/exercise/policy.ts';
import type { Box, ClassPoint } from '../../../../engine/exercise/template.ts';
import { currentTemplates, templateOf } from '../../../../engine/exercise/templates.ts';
import { variantOf, type Drawn } from '../../../../engine/exercise/variant.ts';

type Of<Kind extends Box['kind']> = Extract<Box, { kind: Kind }>;
const boxOf = <Kind extends Box['kind']>({ boxes }: Drawn, kind: Kind): Of<Kind> =>
  boxes.find((box): box is Of<Kind> => box.kind === kind)!;

const orders = currentTemplates.filter(({ kind }) => kind === 'order');
const seeds = Array.from({ length: 20 }, (_, k) => `placed ${k}`);

describe('an order', () => {
  it.each(orders.map((template) => [template.id, template] as const))(
    'of %s starts shuffled, the same for a seed, and never right',
    (_, template) => {
      for (const seed of seeds) {
        const drawn = variantOf(template, seed);
        const box = boxOf(drawn, 'order');
        const order = startingOrder(template, seed, drawn, box);
        expect(order.toSorted()).toEqual(box.steps.toSorted());
        expect(startingOrder(template, seed, drawn, box)).toEqual(order);
        const { boxes } = gradeVariant(template, seed, drawn, { [box.id]: order.join(' ') }, usualPolicy);
        expect(boxes[0]!.state).toBe('wrong');
        // What is said where it is wrong is true: the later one is needed.
        const [early, later] = tooEarly(drawn.derivation, order)!;
        expect(order.indexOf(early)).toBeLessThan(order.indexOf(later));
      }
    },
  );

  it('says nothing where it can be taken', () => {
    const drawn = variantOf(templateOf('forward-order'), 'a');
    const { steps } = boxOf(drawn, 'order');
    const taken = drawn.derivation.steps.flatMap(({ quantity: { id } }) => (steps.includes(id) ? [id] : []));
    expect(tooEarly(drawn.derivation, taken)).toBeUndefined();
  });

  it('moves one step, as far as there is room', () => {
    expect(movedTo(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(movedTo(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']);
    expect(movedTo(['a', 'b', 'c'], 1, 9)).toEqual(['a', 'c', 'b']);
    expect(movedTo(['a', 'b', 'c'], 1, -4)).toEqual(['b', 'a', 'c']);
  });
});

const lines = seeds.map((seed) => boxOf(variantOf(templateOf('perceptron-line'), seed), 'line').points);

describe('a line', () => {
  it('rests where it parts nothing, inside the view', () => {
    for (const points of lines) {
      const reach = reachOf(points);
      const ends = restingEnds(reach);
      expect(linePlaced(answerOfEnds(ends), points)).toBe(false);
      for (const { x, y } of [...ends, ...points]) {
        expect(Math.abs(x)).toBeLessThan(reach);
        expect(Math.abs(y)).toBeLessThan(reach);
      }
    }
  });

  it('is drawn through its two points, from border to border', () => {
    const cases = [
      [
        { x: 0, y: 0 },
        { x: 1, y: 2 },
      ],
      [
        { x: -3, y: 1 },
        { x: 2, y: 1 },
      ],
      [
        { x: 1.5, y: 3 },
        { x: 1.5, y: -2 },
      ],
      [
        { x: 9, y: 9 },
        { x: 8, y: 8 },
      ],
    ] as const;
    for (const ends of cases) {
      const [a, b] = seen(ends, 4)!;
      for (const end of [a, b]) {
        expect(Math.max(Math.abs(end.x), Math.abs(end.y))).toBeCloseTo(4, 12);
        const [p, q] = ends;
        // Twice the area of the triangle: none.
        expect((q.x - p.x) * (end.y - p.y) - (q.y - p.y) * (end.x - p.x)).toBeCloseTo(0, 9);
      }
    }
    expect(
      seen(
        [
          { x: 5, y: 0 },
          { x: 5, y: 1 },
        ],
        4,
      ),
    ).toBeUndefined();
    expect(
      seen(
        [
          { x: 1, y: 1 },
          { x: 1, y: 1 },
        ],
        4,
      ),
    ).toBeUndefined();
  });

  it('goes to tenths and back, and stays in view', () => {
    for (const spot of [
      { x: 0, y: 0 },
      { x: -2.3, y: 3.9 },
      { x: 4, y: -4 },
    ])
      expect(toData(toDrawing(spot, 4), 4)).toEqual(spot);
    expect(toDrawing({ x: -4, y: 4 }, 4)).toEqual({ x: 0, y: 0 });
    expect(toDrawing({ x: 4, y: -4 }, 4)).toEqual({ x: side, y: side });
    expect(snapped({ x: 7, y: -0.04 }, 4)).toEqual({ x: 4, y: 0 });
  });

  it('is four texts, some of which may be missing', () => {
    expect(answerOf(['', '', '', ''])).toBe('');
    expect(answerOf(['1', '', '－２', '1 / 2'])).toBe('1 ? －２ 1/2');
    expect(fieldsOf('1 ? －２ 1/2')).toEqual(['1', '', '－２', '1/2']);
    expect(endsOf('1 ? －２ 1/2')).toBeUndefined();
    expect(endsOf('1 0 －２ 1/2')).toEqual([
      { x: 1, y: 0 },
      { x: -2, y: 0.5 },
    ]);
    // Half-filled coordinates are no line to the grader either.
    expect(linePlaced('1 ? 2 3', lines[0]!)).toBeUndefined();
  });

  it('names the stones that are not with their class, and none where it is right', () => {
    for (const points of lines) expect(misplaced(partingLine(points), points)).toEqual([]);
    const square: ClassPoint[] = [
      { x: -1, y: 1, class: 1 },
      { x: -1, y: -1, class: 1 },
      { x: 1, y: 1, class: 0 },
      { x: 0, y: -1, class: 0 },
    ];
    expect(misplaced('-0.5 0 -0.5 1', square)).toEqual([]);
    expect(misplaced('0.5 0 0.5 1', square)).toEqual([square[3]]);
    expect(misplaced('0 0 0 1', square)).toEqual([square[3]]);
  });

  it('passes between the nearest pair', () => {
    for (const points of lines) {
      const pair = nearestPair(points)!;
      expect(pair.map((point) => point.class)).toEqual([1, 0]);
      const far = Math.hypot(pair[0].x - pair[1].x, pair[0].y - pair[1].y);
      for (const a of points)
        for (const b of points)
          if (a.class !== b.class)
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(far - 1e-12);
    }
  });
});
