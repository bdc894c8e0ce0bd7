/** Two small networks: one whose connections form no directed cycle, and the same with one connection back. */
import { levelsOf, type Edge } from '@engine/nn/levels.ts';

export const units = ['x1', 'x2', 'a', 'b', 'c', 'y'] as const;
export type Unit = (typeof units)[number];

const edge = (from: Unit, to: Unit): Edge & { readonly from: Unit; readonly to: Unit } => ({ from, to });
export const forwardEdges = [
  edge('x1', 'a'),
  edge('x1', 'b'),
  edge('x2', 'a'),
  edge('x2', 'b'),
  edge('a', 'c'),
  edge('b', 'c'),
  edge('c', 'y'),
  edge('x2', 'y'),
];
/** The one connection that leads back. */
export const back = edge('c', 'b');

export const forwardLevels = levelsOf(units, forwardEdges);
export const loopLevels = levelsOf(units, [...forwardEdges, back]);

/** Whether a connection passes over a level. */
export const skips = ({ from, to }: Edge): boolean =>
  forwardLevels !== undefined && forwardLevels.get(to)! - forwardLevels.get(from)! > 1;

export const size = { width: 400, height: 230, radius: 20 } as const;
const rowsOf: Readonly<Record<Unit, number>> = { x1: 60, x2: 150, a: 60, b: 150, c: 105, y: 105 };

/** Units of a level stand under each other. */
export const spotOf = (unit: Unit): { readonly x: number; readonly y: number } => ({
  x: 45 + 103 * (forwardLevels?.get(unit) ?? 0),
  y: rowsOf[unit],
});
