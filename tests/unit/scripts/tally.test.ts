import { describe, expect, it } from 'vitest';
import { holds, playwrightTally, tallyLine, vitestTally } from '../../../scripts/tally.mjs';

const ofVitest = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 3 };
const ofPlaywright = { stats: { expected: 7, unexpected: 1, flaky: 2, skipped: 3 } };

describe('a tally', () => {
  it('is read from Vitest’s report', () => {
    expect(vitestTally(ofVitest)).toEqual({ passed: 7, failed: 1, skipped: 5 });
  });
  it('is read from Playwright’s report, where a flaky test is a failed one', () => {
    expect(playwrightTally(ofPlaywright)).toEqual({ passed: 7, failed: 3, skipped: 3 });
  });
  it.each([[{}], [null], ['7 passed'], [{ stats: {} }], [{ numPassedTests: '7' }]])(
    'is never guessed: %j',
    (report) => {
      expect(() => vitestTally(report)).toThrow(/expected a count named numPassedTests/);
      expect(() => playwrightTally(report)).toThrow(/expected a count named expected/);
    },
  );
  it.each([
    [{ passed: 3, failed: 0, skipped: 0 }, true],
    [{ passed: 3, failed: 1, skipped: 0 }, false],
    [{ passed: 3, failed: 0, skipped: 1 }, false],
    [{ passed: 0, failed: 0, skipped: 0 }, false],
  ])('proves something only if tests ran and all passed: %j', (tally, proves) => {
    expect(holds(tally)).toBe(proves);
  });
  it('is written for programs', () => {
    expect(tallyLine({ passed: 12, failed: 0 })).toBe('12 passed, 0 failed');
  });
});
