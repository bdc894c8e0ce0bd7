import type { ResultMakers } from './result.ts';

/** What the lecture computes in its chapter 4. */
export const activationsResults = {} as const satisfies ResultMakers;
