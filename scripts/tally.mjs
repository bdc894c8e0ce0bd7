// How many tests ran, and how they ended, from what the test runners report.

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** From Vitest's JSON reporter. @param {unknown} report @returns {Tally} @throws {Error} no such report */
export function vitestTally(report) {
  return tally(report, {
    passed: ['numPassedTests'],
    failed: ['numFailedTests'],
    skipped: ['numPendingTests', 'numTodoTests'],
  });
}

/** From Playwright's JSON reporter. @param {unknown} report @returns {Tally} @throws {Error} no such report */
export function playwrightTally(report) {
  const stats = typeof report === 'object' && report !== null && 'stats' in report ? report.stats : undefined;
  // A flaky test failed once: no test is retried here, so there are none; if there were, they would count.
  return tally(stats, { passed: ['expected'], failed: ['unexpected', 'flaky'], skipped: ['skipped'] });
}

/**
 * @param {unknown} counts @param {Record<keyof Tally, string[]>} fields
 * @returns {Tally}
 */
function tally(counts, fields) {
  const total = (/** @type {string[]} */ names) =>
    names.reduce((sum, name) => {
      const count = /** @type {Record<string, unknown> | undefined} */ (counts)?.[name];
      if (typeof count !== 'number') throw new Error(`expected a count named ${name}, found ${count}`);
      return sum + count;
    }, 0);
  return { passed: total(fields.passed), failed: total(fields.failed), skipped: total(fields.skipped) };
}

/** Whether a run of tests proves anything: some ran, none failed, none was left out. @param {Tally} tally */
export const holds = ({ passed, failed, skipped }) => passed > 0 && failed === 0 && skipped === 0;

/** The line that programs read. @param {{ passed: number, failed: number }} counts */
export const tallyLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;
