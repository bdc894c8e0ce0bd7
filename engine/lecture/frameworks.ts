import type { ResultMakers } from './result.ts';

/** What the lecture computes in its chapter 10. */
export const frameworksResults = {} as const satisfies ResultMakers;
