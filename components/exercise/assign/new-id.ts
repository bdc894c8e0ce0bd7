/** Five bits a letter, as in RFC 4648, section 6. */
const letters = 'abcdefghijklmnopqrstuvwxyz234567';

/** Sixteen letters that nobody else has drawn: 80 bits. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => letters[byte & 31]).join('');
