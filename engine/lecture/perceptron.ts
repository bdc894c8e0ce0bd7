import type { ResultMakers } from './result.ts';

/** What the lecture computes in its chapter 3. */
export const perceptronResults = {} as const satisfies ResultMakers;
