/** Two neurons and what a click does to the connection between them, by both rules. */
import { hebbChange, ojaChange } from '@engine/nn/hebb.ts';

/** Which of the two is active in a moment. */
export const firings = ['pre', 'post', 'both'] as const;
export type Firing = (typeof firings)[number];

export const demoRate = 0.2;
export const demoWeight = 0.1;

export interface Connection {
  /** Weight by Hebb’s rule. */
  readonly hebb: number;
  /** Weight by Oja’s rule. */
  readonly oja: number;
  readonly hebbChange: number;
  readonly ojaChange: number;
  /** Moments so far. */
  readonly moments: number;
  /** What happened last. */
  readonly last: { readonly pre: number; readonly post: number } | undefined;
}

export const fresh: Connection = {
  hebb: demoWeight,
  oja: demoWeight,
  hebbChange: 0,
  ojaChange: 0,
  moments: 0,
  last: undefined,
};

/** The connection one moment later. */
export function fire(connection: Connection, firing: Firing): Connection {
  const pre = firing === 'post' ? 0 : 1;
  const post = firing === 'pre' ? 0 : 1;
  const moment = { pre, post, rate: demoRate };
  const byHebb = hebbChange(moment);
  const byOja = ojaChange(moment, connection.oja);
  return {
    hebb: connection.hebb + byHebb,
    oja: connection.oja + byOja,
    hebbChange: byHebb,
    ojaChange: byOja,
    moments: connection.moments + 1,
    last: { pre, post },
  };
}

/** Width of the drawn line for a weight: in proportion, up to what the drawing can hold. */
const widest = 26;
export const lineWidth = (weight: number): { readonly width: number; readonly full: boolean } => ({
  width: Math.min(Math.max(weight * 9, 0.75), widest),
  full: weight * 9 > widest,
});
