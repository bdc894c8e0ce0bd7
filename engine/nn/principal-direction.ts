/** The direction in which points of the plane, seen from the origin, spread most: the leading eigenvector of their second moments. */

export type Point = readonly [number, number];

/** The mean of x·xᵀ: xx, xy, yy. The covariance where the points have mean 0. */
export interface SecondMoments {
  readonly xx: number;
  readonly xy: number;
  readonly yy: number;
}

/** @param points at least one */
export function secondMoments(points: readonly Point[]): SecondMoments {
  const mean = (of: (p: Point) => number): number =>
    points.reduce((sum, p) => sum + of(p), 0) / points.length;
  return { xx: mean(([x]) => x * x), xy: mean(([x, y]) => x * y), yy: mean(([, y]) => y * y) };
}

/** The larger eigenvalue and its unit eigenvector, x ≥ 0; closed form of a symmetric 2 × 2 matrix. */
export function principalDirection({ xx, xy, yy }: SecondMoments): {
  readonly value: number;
  readonly direction: Point;
} {
  const half = (xx - yy) / 2;
  const root = Math.sqrt(half * half + xy * xy);
  const value = (xx + yy) / 2 + root;
  // Of the two columns that solve (C − λI)v = 0, the longer: the other cancels where xx and yy are far apart.
  const [x, y]: Point = half >= 0 ? [half + root, xy] : xy < 0 ? [-xy, half - root] : [xy, root - half];
  const size = Math.sqrt(x * x + y * y);
  // Equal spread in every direction: any will do.
  return { value, direction: size === 0 ? [1, 0] : [x / size, y / size] };
}
