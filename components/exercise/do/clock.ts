/** What only a device knows: the time, and what nobody can foresee. No engine asks for either. */
const letters = 'abcdefghijklmnopqrstuvwxyz234567';

/** ISO 8601. A device whose clock says what a hand-in cannot hold has no time: it gets the first there is. */
export function timeNow(): string {
  const text = new Date().toISOString();
  return /^\d{4}-/.test(text) ? text : '1970-01-01T00:00:00.000Z';
}

/** Sixteen letters that nobody else has: 80 bits. */
export const newNonce = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => letters[byte & 31]).join('');
