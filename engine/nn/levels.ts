/** Which neurons can be computed when: the levels of a network, if it is feedforward. */

/** A connection between named units. */
export interface Edge {
  readonly from: string;
  readonly to: string;
}

/**
 * The level of each unit: 0 for what receives nothing, otherwise one more than the highest level it receives from, so
 * the length of the longest way to it. A network has levels exactly when its connections form no directed cycle.
 * @returns undefined if there is a directed cycle
 */
export function levelsOf(units: readonly string[], edges: readonly Edge[]): Map<string, number> | undefined {
  const levels = new Map<string, number>();
  let waiting = [...units];
  while (waiting.length > 0) {
    const ready = waiting.filter((unit) => edges.every(({ from, to }) => to !== unit || levels.has(from)));
    if (ready.length === 0) return undefined;
    for (const unit of ready) {
      const below = edges.filter(({ to }) => to === unit).map(({ from }) => levels.get(from)!);
      levels.set(unit, Math.max(-1, ...below) + 1);
    }
    waiting = waiting.filter((unit) => !levels.has(unit));
  }
  return levels;
}
