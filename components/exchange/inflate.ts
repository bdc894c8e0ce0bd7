/** Unpacks what anybody may have packed: a little at a time, counted while it comes, so that it can be stopped before it is much. */
import { Inflate } from 'fflate';

/**
 * @param feed bytes fed at a time: what they unpack to, at most a thousand times as much, is held before it is counted
 * @param counted is told how many bytes have come so far, and throws where they are too many
 * @returns undefined where it is damaged or not whole
 * @throws what `counted` throws
 */
export function inflated(
  small: Uint8Array,
  feed: number,
  counted: (size: number) => void,
  dictionary?: Uint8Array,
): Uint8Array | undefined {
  const pieces: Uint8Array[] = [];
  let [size, ended] = [0, false];
  let stop: { readonly why: unknown } | undefined;
  const inflate = new Inflate({ ...(dictionary && { dictionary }) }, (piece, last) => {
    size += piece.length;
    try {
      counted(size);
    } catch (why) {
      stop = { why };
      throw why;
    }
    pieces.push(piece);
    ended = last;
  });
  try {
    for (let at = 0; at < small.length; at += feed)
      inflate.push(small.subarray(at, at + feed), at + feed >= small.length);
  } catch {
    if (stop) throw stop.why;
    return undefined;
  }
  if (!ended) return undefined;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
