/** Seeds of the numbers that are practised with. */

/** What every exercise has on the page as it is built. */
export const firstSeed = '1';

/** Digits and small letters: 60 bits or so. */
const digits = 'abcdefghijklmnopqrstuvwxyz234567';

/** A seed nobody has had. */
export function newSeed(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => digits[byte & 31]).join('');
}
