/** Where an order or a line goes wrong, for saying so. */
import type { Derivation } from '@engine/derivation/derivation.ts';
import { reads, type Id } from '@engine/derivation/expr.ts';
import { readLine, sideOf } from '@engine/exercise/line.ts';
import type { ClassPoint } from '@engine/exercise/template.ts';

/** For each of some steps, those among them that it rests on, through whatever lies between. */
export function waitsFor(d: Derivation, steps: readonly Id[]): ReadonlyMap<Id, ReadonlySet<Id>> {
  const all = new Map<Id, Set<Id>>();
  for (const { quantity, expr } of d.steps) {
    const on = new Set<Id>();
    for (const id of reads(expr)) {
      if (steps.includes(id)) on.add(id);
      for (const further of all.get(id) ?? []) on.add(further);
    }
    all.set(quantity.id, on);
  }
  return new Map(steps.map((id) => [id, all.get(id) ?? new Set<Id>()]));
}

/** The first step that stands before one it rests on, and that one; nothing where the order can be taken. */
export function tooEarly(d: Derivation, order: readonly Id[]): readonly [step: Id, later: Id] | undefined {
  const waits = waitsFor(d, order);
  for (const [i, id] of order.entries()) {
    const later = order.slice(i + 1).find((other) => waits.get(id)!.has(other));
    if (later !== undefined) return [id, later];
  }
  return undefined;
}

/** Points that are not with their class: on the line, or on the side that holds more of the other. */
export function misplaced(answer: string, points: readonly ClassPoint[]): readonly ClassPoint[] {
  const line = readLine(answer);
  if (!line) return [];
  const sides = points.map((point) => ({ point, side: Math.sign(sideOf(line, point)) }));
  const off = (first: 1 | -1): ClassPoint[] =>
    sides.flatMap(({ point, side }) => (side === (point.class === 1 ? first : -first) ? [] : [point]));
  const [a, b] = [off(1), off(-1)];
  return a.length <= b.length ? a : b;
}

export function allOnOneSide(answer: string, points: readonly ClassPoint[]): boolean {
  const line = readLine(answer);
  return line !== undefined && new Set(points.map((point) => Math.sign(sideOf(line, point)))).size === 1;
}
