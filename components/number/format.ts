/** How a number is written for reading, and how its full precision is kept beside it. */
import { show } from '@engine/derivation/rounding.ts';
import type { Phase } from '@engine/derivation/step.ts';

/** Decimals a reader sees where nothing else is asked for. */
export const usualDecimals = 6;
/** Decimals of the leading digits in exponent form where nothing else is asked for. */
const usualMantissa = 3;

export interface Format {
  /** Decimals, 0 … 12; of the leading digits in exponent form. */
  readonly decimals?: number | undefined;
  /** Always in exponent form. */
  readonly scientific?: boolean | undefined;
  /** The number was given, not computed: it is shown with the digits it was given with. */
  readonly given?: boolean | undefined;
}

/** The parts of a written number: digits, and the power of ten where there is one. */
export interface Written {
  /** With a true minus sign, U+2212. */
  readonly digits: string;
  /** e.g. `−8` of 10⁻⁸. */
  readonly exponent?: string;
}

const trueMinus = (text: string): string => text.replace('-', '−');

/** @param value finite */
export function written(value: number, format: Format = {}): Written {
  const { decimals, scientific = false, given = false } = format;
  const text = scientific
    ? value.toExponential(decimals ?? usualMantissa)
    : decimals === undefined && (given || Number.isInteger(value))
      ? show(value)
      : show(value, { kind: 'display', decimals: decimals ?? usualDecimals });
  const [digits = '', power] = text.split('e');
  return power === undefined
    ? { digits: trueMinus(digits) }
    : { digits: trueMinus(digits), exponent: trueMinus(String(Number(power))) };
}

/** A number as HTML: `5.305 × 10<sup>−8</sup>`. */
export function writtenHtml(value: number, format?: Format): string {
  const { digits, exponent } = written(value, format);
  return exponent === undefined ? digits : `${digits}\u2009×\u200910<sup>${exponent}</sup>`;
}

/** A number as TeX: `5.305 \times 10^{-8}`. TeX draws the true minus sign itself. */
export function writtenTex(value: number, format?: Format): string {
  const { digits, exponent } = written(value, format);
  const tex = exponent === undefined ? digits : `${digits} \\times 10^{${exponent}}`;
  return tex.replaceAll('−', '-');
}

/** Full precision for `data-value`: the shortest text that reads back as the same number. */
export const fullPrecision = (value: number): string => String(value);

const classes: Readonly<Record<Phase, string>> = {
  forward: 'fwd',
  loss: 'loss',
  backward: 'bwd',
  update: 'upd',
};

/** The class that colours a number by the direction it moves in; none for what is given. */
export const phaseClass = (phase: Phase | undefined): string | undefined => phase && classes[phase];
