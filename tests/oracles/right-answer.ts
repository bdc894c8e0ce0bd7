// The right answer to every box of an exercise, found apart from the grader.
import type { Derivation } from '../../engine/derivation/derivation.ts';
import type { Box, ClassPoint, Template } from '../../engine/exercise/template.ts';
import type { Drawn } from '../../engine/exercise/variant.ts';

/** Rounded for writing down, half away from zero. */
const written = (value: number, decimals: number): string => {
  const text = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? `-${text}` : text;
};

/** In the order in which the derivation takes them. */
const inDerivation = (d: Derivation, ids: readonly string[]): string =>
  d.steps.flatMap(({ quantity: { id } }) => (ids.includes(id) ? [id] : [])).join(' ');

/** A line between two classes, by trying many directions and the middle of the gap in each. */
function separating(points: readonly ClassPoint[]): string {
  for (let k = 0; k < 720; k++) {
    const angle = (k * Math.PI) / 720;
    const [nx, ny] = [Math.cos(angle), Math.sin(angle)];
    const along = (c: 0 | 1): number[] => points.filter((p) => p.class === c).map((p) => nx * p.x + ny * p.y);
    const [a, b] = [along(0), along(1)];
    for (const [low, high] of [
      [Math.max(...a), Math.min(...b)],
      [Math.max(...b), Math.min(...a)],
    ] as const) {
      if (!(low + 0.02 < high)) continue;
      const middle = (low + high) / 2;
      const [x, y] = [nx * middle, ny * middle];
      return [x, y, x - ny, y + nx].map((n) => n.toFixed(6)).join(' ');
    }
  }
  throw new Error('no line separates the two classes');
}

function answer(box: Box, { derivation, values }: Drawn, decimals: number): string {
  switch (box.kind) {
    case 'number':
      return written(values.get(box.id)!, decimals);
    case 'bit':
      return String(values.get(box.id));
    case 'choice':
    case 'step':
      return box.right;
    case 'order':
      return inDerivation(derivation, box.steps);
    case 'line':
      return separating(box.points);
  }
}

export const right = (template: Template, drawn: Drawn): Record<string, string> =>
  Object.fromEntries(drawn.boxes.map((box) => [box.id, answer(box, drawn, template.rounding.decimals)]));
