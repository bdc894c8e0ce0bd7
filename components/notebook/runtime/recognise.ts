/** Values that have a picture of their own: plots, formulas, networks and derivations. */
import type { Shown } from '@engine/notebook/output.ts';
import { isPlot, type Plot } from '@engine/notebook/plot.ts';
import { isTex, longestTex } from '@engine/notebook/tex.ts';
import { readSpecification } from '@engine/nn/specification.ts';
import { readDerivation } from '../output/read-derivation.ts';
import { append, isArray, own, ownKeys, put, sliced } from './primordials.ts';

/** Values of all kinds in one copy, and characters of one text in it. */
const mostNodes = 120_000;
const longestText = 2000;

/** As something with a picture; undefined where it has none. */
export function recognised(value: object): Shown | undefined {
  if (isArray(value)) return undefined;
  if (isTex(value)) {
    const tex = own(value, 'tex');
    return typeof tex === 'string' ? { kind: 'tex', tex: sliced(tex, 0, longestTex) } : undefined;
  }
  try {
    if (isPlot(value)) return { kind: 'plot', plot: copied(value) as Plot };
    if (isArray(own(value, 'inputs')) && isArray(own(value, 'steps')))
      return { kind: 'derivation', derivation: readDerivation(copied(value)) };
    if (isArray(own(value, 'layers')) && isArray(own(value, 'weights')))
      return { kind: 'network', network: readSpecification(copied(value)) };
  } catch {
    // It only resembles one.
  }
  return undefined;
}

/** Plain data as plain data, without its getters and functions. @throws where it is too much, or contains itself */
function copied(value: unknown): unknown {
  let nodes = 0;
  const copy = (from: unknown, depth: number): unknown => {
    if (++nodes > mostNodes || depth > 40) throw new RangeError('too much for a picture');
    if (typeof from === 'string') return sliced(from, 0, longestText);
    if (typeof from !== 'object' || from === null) return from;
    if (isArray(from)) {
      const list: unknown[] = [];
      for (let i = 0; i < from.length; i++) append(list, copy(own(from, i), depth + 1));
      return list;
    }
    const made: object = {};
    const names = ownKeys(from);
    for (let i = 0; i < names.length; i++) {
      const name = names[i]!;
      const entry = own(from, name);
      if (typeof name !== 'string' || entry === undefined || typeof entry === 'function') continue;
      put(made, name, copy(entry, depth + 1));
    }
    return made;
  };
  return copy(value, 0);
}
