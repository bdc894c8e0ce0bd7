/** The parts of a nerve cell in the order in which a signal meets them. */
export const parts = ['dendrite', 'soma', 'axon', 'synapse'] as const;
export type Part = (typeof parts)[number];
/** What is marked before anyone points at anything. */
export const start: Part = 'soma';

export const isPart = (name: string | undefined): name is Part => parts.some((part) => part === name);

/** The part an arrow key leads to, round and round; undefined for other keys. */
export function partAfter(part: Part, key: string): Part | undefined {
  if (key === 'Home') return parts[0];
  if (key === 'End') return parts.at(-1);
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key];
  return step === undefined ? undefined : parts[(parts.indexOf(part) + step + parts.length) % parts.length];
}
