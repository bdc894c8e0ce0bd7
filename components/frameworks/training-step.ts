/**
 * The training step as programs: their text with gaps, which the build fills with the name of a phase in the reader's
 * language, or with the number the line must print.
 */
import type { Phase } from '@engine/derivation/step.ts';

export const programs = ['pytorch', 'paddle', 'tensorflow', 'typescript'] as const;
export type Program = (typeof programs)[number];
/** As the projects write themselves. */
export const programNames: Readonly<Record<Program, string>> = {
  pytorch: 'PyTorch',
  paddle: 'Paddle',
  tensorflow: 'TensorFlow',
  typescript: 'TypeScript',
};

/** Gaps that are words; every other gap is a quantity of the result `backprop`. */
export const phases = {
  forward: 'forward',
  backward: 'backward',
  update: 'update',
  again: 'forward',
} as const satisfies Readonly<Record<string, Phase>>;
export type PhaseGap = keyof typeof phases;

/** A stretch of a program: its own text, the name of a phase, or a number to be printed. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'phase'; readonly gap: PhaseGap }
  | { readonly kind: 'number'; readonly q: string };

const isPhase = (name: string): name is PhaseGap => Object.hasOwn(phases, name);

/** @param source a program; a gap is a name between double braces */
export function partsOf(source: string): Part[] {
  return source
    .trimEnd()
    .split(/\{\{(\w+)\}\}/)
    .flatMap((piece, i): Part[] => {
      if (i % 2 === 0) return piece === '' ? [] : [{ kind: 'text', text: piece }];
      return [isPhase(piece) ? { kind: 'phase', gap: piece } : { kind: 'number', q: piece }];
    });
}

/** Quantities a program must print, line by line, as the gaps of its text name them. */
export const printedLines = (source: string): string[][] =>
  source
    .split('\n')
    .map((line) => partsOf(line).flatMap((part) => (part.kind === 'number' ? [part.q] : [])))
    .filter((line) => line.length > 0);
