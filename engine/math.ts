/**
 * The elementary functions the engine computes with.
 *
 * ECMAScript leaves the last digits of `Math.exp`, `Math.log` and `Math.tanh` to
 * each implementation, so the same lesson could print different numbers in
 * different browsers. These use only + − × ÷ and exact operations, which IEEE 754
 * fixes to the bit: every machine shows the same digits. `Math.sqrt`, `Math.abs`,
 * `Math.round` and their like are exact by the standard and are used as they are.
 *
 * Each function is within 1 unit in the last place of the true value for every double.
 */
export { exp, expm1 } from './math/exp.ts';
export { log, log1p } from './math/log.ts';
export { tanh } from './math/tanh.ts';
