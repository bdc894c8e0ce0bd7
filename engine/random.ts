/**
 * Reproducible randomness: the same seed gives the same numbers on every machine.
 *
 * The generator is xoshiro128** 1.1 (Blackman & Vigna, "Scrambled Linear
 * Pseudorandom Number Generators", ACM TOMS 47(4), 2021): 128 bits of state, period
 * 2¹²⁸ − 1, only 32-bit operations. Its state is filled by SplitMix64 (Steele, Lea
 * & Flood, OOPSLA 2014), as its authors advise, so that seeds 1, 2, 3 give unrelated
 * sequences. Good for weights, samples and shuffles; not for secrets.
 */

import { EngineError } from './errors.ts';
import { log } from './math.ts';

/** A generator is its four 32-bit words; every draw changes them. Copy the array to branch off. */
export type Generator = Uint32Array;

const TWO_32 = 4294967296;
const TWO_53 = Number.MAX_SAFE_INTEGER + 1;

/**
 * A generator in the state that belongs to `seed`.
 *
 * @param seed an integer of at most 53 bits, or any text
 * @throws {EngineError} `out-of-range` when the number is not such an integer
 */
export function generatorOf(seed: number | string): Generator {
  const words = splitMix64(typeof seed === 'string' ? hashOf(seed) : bitsOf(seed));
  const generator = new Uint32Array(4);
  for (let i = 0; i < 4; i += 2) {
    const word = words();
    generator[i] = Number(word & 0xffffffffn);
    generator[i + 1] = Number(word >> 32n);
  }
  // Never all zero, the one state xoshiro cannot leave: SplitMix64 gives 0 once per period.
  return generator;
}

function bitsOf(seed: number): bigint {
  if (!Number.isSafeInteger(seed)) {
    throw new EngineError({
      code: 'out-of-range',
      path: 'seed',
      expected: 'an integer between −(2^53 − 1) and 2^53 − 1, or a text',
      found: String(seed),
      cure: 'write e.g. 42 or "xor"',
    });
  }
  return BigInt.asUintN(64, BigInt(seed));
}

/** FNV-1a, 64 bits (Fowler, Noll & Vo), over the UTF-16 units of the text, low byte first. */
function hashOf(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    for (const byte of [unit & 0xff, unit >>> 8]) {
      hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
    }
  }
  return hash;
}

/**
 * The SplitMix64 sequence of a 64-bit seed; every call of the result gives the next 64 bits.
 *
 * @param seed 0 … 2⁶⁴ − 1
 */
export function splitMix64(seed: bigint): () => bigint {
  let state = seed;
  return () => {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
    let z = state;
    z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
    z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
    return z ^ (z >> 31n);
  };
}

const rotateLeft = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** The next 32 random bits, as an integer 0 … 2³² − 1. */
export function bits32(generator: Generator): number {
  let a = generator[0] ?? 0;
  let b = generator[1] ?? 0;
  let c = generator[2] ?? 0;
  let d = generator[3] ?? 0;
  const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
  const shifted = b << 9;
  c ^= a;
  d ^= b;
  b ^= c;
  a ^= d;
  c ^= shifted;
  d = rotateLeft(d, 11);
  generator[0] = a;
  generator[1] = b;
  generator[2] = c;
  generator[3] = d;
  return result;
}

/** A number uniform on [0, 1): one of the 2⁵³ multiples of 2⁻⁵³, each equally likely. */
export function uniform(generator: Generator): number {
  const upper = bits32(generator) >>> 5; // 27 bits
  const lower = bits32(generator) >>> 6; // 26 bits
  return (upper * 67108864 + lower) / TWO_53;
}

/**
 * An integer uniform on 0 … n − 1.
 *
 * 2³² is rarely a multiple of n, so the remainder of a draw would favour small
 * numbers; draws from the incomplete last block are thrown away instead.
 *
 * @param n an integer, 1 ≤ n ≤ 2³²
 * @throws {EngineError} `out-of-range` for any other n
 */
export function integer(generator: Generator, n: number): number {
  if (!Number.isInteger(n) || n < 1 || n > TWO_32) {
    throw new EngineError({
      code: 'out-of-range',
      path: 'n',
      expected: 'an integer between 1 and 4294967296',
      found: String(n),
      cure: 'give the number of possible outcomes, e.g. 6 for 0 … 5',
    });
  }
  const wholeBlocks = TWO_32 - (TWO_32 % n);
  let draw = bits32(generator);
  while (draw >= wholeBlocks) draw = bits32(generator);
  return draw % n;
}

/**
 * A number from the normal distribution with mean 0 and standard deviation 1.
 *
 * Polar method (Marsaglia & Bray, SIAM Review 6, 1964): a point uniform in the unit
 * disc, stretched by a function of its squared radius, has normal coordinates. It
 * needs no sine and cosine. The second coordinate is not kept, so that the
 * generator stays its four words and nothing else.
 */
export function normal(generator: Generator): number {
  for (;;) {
    const x = 2 * uniform(generator) - 1;
    const y = 2 * uniform(generator) - 1;
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * log(square)) / square);
  }
}

/**
 * The items in a random order, every order equally likely; the given list stays as it is.
 * (Fisher & Yates 1938, in Durstenfeld's form, CACM 1964.)
 */
export function shuffle<Item>(generator: Generator, items: readonly Item[]): Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = integer(generator, last + 1);
    [order[last], order[other]] = [order[other] as Item, order[last] as Item];
  }
  return order;
}

/**
 * One of the items, each equally likely.
 *
 * @throws {EngineError} `out-of-range` when there is none
 */
export function pick<Item>(generator: Generator, items: readonly Item[]): Item {
  if (items.length === 0) {
    throw new EngineError({
      code: 'out-of-range',
      path: 'items',
      expected: 'at least one item',
      found: 'an empty list',
      cure: 'give a list to pick from',
    });
  }
  return items[integer(generator, items.length)] as Item;
}
