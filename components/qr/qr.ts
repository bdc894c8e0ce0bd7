/** A QR code as one path of an SVG: sharp at any size, in whatever colour the page gives it. */
import { encode } from 'uqr';

export interface QrCode {
  /** Modules from side to side, the quiet zone included. */
  readonly size: number;
  /** The dark modules, in units of one module. */
  readonly path: string;
}

/** Light modules all around: what the standard asks for. */
const quietZone = 4;

/**
 * @param text at most 2953 bytes of UTF-8, the most a QR code can hold
 * @throws RangeError when the text is longer
 */
export function qrCode(text: string): QrCode {
  const { size, data } = encode(text, { ecc: 'L', boostEcc: true, border: quietZone });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { size, path };
}

/** Addresses that mean this machine to every machine: scanned elsewhere they lead nowhere. */
export const isLocal = (hostname: string): boolean =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '[::1]' ||
  /^127\./.test(hostname);
