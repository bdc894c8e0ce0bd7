/** A falling curve on a logarithmic scale, as an SVG path. Pure. */

export interface Curve {
  readonly path: string;
  /** Powers of ten within reach, with their height. */
  readonly ticks: readonly { readonly power: number; readonly y: number }[];
}

/** Smaller losses than this are drawn at the bottom: a logarithm of 0 has no place on paper. */
const floor = 1e-16;
/** More points than pixels are of no use. */
const mostPoints = 300;

/** @param losses positive numbers, one for each update; at least two @param width @param height of the drawing */
export function curveOf(losses: readonly number[], width: number, height: number): Curve {
  const logs = losses.map((e) => Math.log10(Math.max(e, floor)));
  const top = Math.ceil(Math.max(...sampled(logs)));
  const bottom = Math.min(Math.floor(Math.min(...sampled(logs))), top - 1);
  const y = (log: number): number => ((top - log) / (top - bottom)) * height;
  const x = (i: number): number => (i / (logs.length - 1)) * width;
  const stride = Math.max(1, Math.ceil(logs.length / mostPoints));
  const points = logs.flatMap((log, i) =>
    i % stride === 0 || i === logs.length - 1 ? [`${x(i).toFixed(1)} ${y(log).toFixed(1)}`] : [],
  );
  const every = Math.max(1, Math.ceil((top - bottom) / 4));
  const ticks = Array.from({ length: Math.floor((top - bottom) / every) + 1 }, (_, i) => top - i * every);
  return { path: `M${points.join('L')}`, ticks: ticks.map((power) => ({ power, y: y(power) })) };
}

/** Spreading a long list into arguments overflows the stack; extremes of a curve this smooth survive sampling with its ends. */
function sampled(logs: readonly number[]): number[] {
  const stride = Math.max(1, Math.ceil(logs.length / 10_000));
  return logs.filter((_, i) => i % stride === 0 || i === logs.length - 1);
}
