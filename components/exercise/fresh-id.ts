/** Five bits a letter, as in RFC 4648, section 6. */
const letters = 'abcdefghijklmnopqrstuvwxyz234567';

/** Sixteen letters that nobody has drawn before: 80 bits. For assignments, for work on them, and for other numbers. */
export const freshId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => letters[byte & 31]).join('');
