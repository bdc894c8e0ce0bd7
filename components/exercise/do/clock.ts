/** ISO 8601. A device whose clock says what a hand-in cannot hold has no time: it gets the first there is. */
export function timeNow(): string {
  const text = new Date().toISOString();
  return /^\d{4}-/.test(text) ? text : '1970-01-01T00:00:00.000Z';
}
