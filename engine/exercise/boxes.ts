/** Boxes that are named by the quantities they ask for. */
import type { Id } from '../derivation/expr.ts';
import type { Box } from './template.ts';

export const numbers = (...ids: Id[]): Box[] => ids.map((id) => ({ kind: 'number', id }));

/** For quantities that are 0 or 1. */
export const bits = (...ids: Id[]): Box[] => ids.map((id) => ({ kind: 'bit', id }));
