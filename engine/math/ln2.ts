/**
 * The natural logarithm of 2 in two parts, LN2_HIGH + LN2_LOW = ln 2 to 85 bits.
 *
 * LN2_HIGH is ln 2 cut after 32 binary places. Its short fraction makes k · LN2_HIGH
 * exact for every exponent k a double can have (|k| ≤ 1075, eleven bits), which
 * one 53-bit ln 2 could not offer. LN2_LOW is the remainder, rounded to a double.
 * (Cody & Waite, 1980.)
 */
export const LN2_HIGH = 2977044471 / 4294967296;
export const LN2_LOW = 1.9082149292705877e-10;
