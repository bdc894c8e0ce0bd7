import { expect } from 'vitest';
import { EngineError } from '../../engine/errors.ts';

/** The EngineError that `run` throws; anything else, or nothing, fails the test. */
export function refusalOf(run: () => unknown): EngineError {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(EngineError);
    return error as EngineError;
  }
  throw new Error('expected a refusal, but the call went through');
}
