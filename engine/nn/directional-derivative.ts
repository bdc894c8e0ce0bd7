/** Length of a vector of any number of components. */
export const norm = (vector: readonly number[]): number =>
  Math.sqrt(vector.reduce((total, x) => total + x * x, 0));

/**
 * How fast a function changes when one walks from a place in some direction: gradient · direction / |direction|.
 * It is largest, and equal to |gradient|, in the direction of the gradient itself (Cauchy–Schwarz; slide 84).
 * @param gradient at that place @param direction of the same length, any size but 0
 */
export function directionalDerivative(gradient: readonly number[], direction: readonly number[]): number {
  const along = gradient.reduce((total, g, i) => total + g * direction[i]!, 0);
  return along / norm(direction);
}
