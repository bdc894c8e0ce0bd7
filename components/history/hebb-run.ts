/** The weight vectors of Hebb’s and Oja’s rules over the same inputs, in the plane of the inputs. */
import { alignment, hebbPoints, hebbPrincipal, hebbRun } from '@engine/lecture/hebb-example.ts';
import { lengthOf } from '@engine/nn/hebb.ts';
import type { Point } from '@engine/nn/principal-direction.ts';

export const longest = 480;
export const firstShown = 192;

/** Side of the square drawing, and how many of its units one unit of the plane takes. */
export const side = 320;
const scale = 66;
export const unit = scale;
export const place = ([x, y]: Point): { readonly x: number; readonly y: number } => ({
  x: side / 2 + scale * x,
  y: side / 2 - scale * y,
});

const dots = hebbPoints.map(place);
/** The main direction from edge to edge, as SVG path data. */
function axis(): string {
  const [a, b] = [-3, 3].map((k) => place([k * hebbPrincipal[0], k * hebbPrincipal[1]]));
  return `M${a!.x} ${a!.y}L${b!.x} ${b!.y}`;
}

const paths = { hebb: hebbRun('hebb', longest), oja: hebbRun('oja', longest) } as const;

export interface RunAt {
  readonly weights: Point;
  readonly length: number;
  /** |cos| of the angle to the main direction. */
  readonly along: number;
  /** Its arrow leaves the drawing. */
  readonly out: boolean;
}

/** @param n inputs seen, 0 … longest */
export function runAt(rule: keyof typeof paths, n: number): RunAt {
  const weights = paths[rule][n]!;
  const { x, y } = place(weights);
  return {
    weights,
    length: lengthOf(weights),
    along: alignment(weights),
    out: x < 0 || y < 0 || x > side || y > side,
  };
}

/** Where the weights have been, as SVG path data. */
export const trail = (rule: keyof typeof paths, n: number): string =>
  `M${paths[rule]
    .slice(0, n + 1)
    .map(place)
    .filter(({ x, y }) => Math.abs(x) < 2 * side && Math.abs(y) < 2 * side)
    .map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('L')}`;

/** One rule after n inputs, as numbers and as a drawing. */
export interface RuleView {
  readonly rule: keyof typeof paths;
  readonly length: number;
  readonly along: number;
  readonly out: boolean;
  readonly tip: { readonly x: number; readonly y: number };
  readonly trail: string;
}
export const rulesAt = (n: number): RuleView[] =>
  (['hebb', 'oja'] as const).map((rule) => {
    const { weights, ...numbers } = runAt(rule, n);
    return { rule, ...numbers, tip: place(weights), trail: trail(rule, n) };
  });

/** What stays the same for every n. */
export const scene = { side, unit, dots, axis: axis(), origin: place([0, 0]), longest } as const;
export type Scene = typeof scene;
