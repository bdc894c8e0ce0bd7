import type { ResultMakers } from './result.ts';

/** What the lecture computes in its chapter 5. */
export const multilayerResults = {} as const satisfies ResultMakers;
