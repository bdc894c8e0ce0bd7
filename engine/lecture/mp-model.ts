import type { ResultMakers } from './result.ts';

/** What the lecture computes in its chapter 2. */
export const mpModelResults = {} as const satisfies ResultMakers;
