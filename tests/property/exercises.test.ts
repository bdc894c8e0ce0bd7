// Every exercise of the course, a thousand times: what its template promises holds for whatever a seed brings.
import { describe, expect, it } from 'vitest';
import { grade, gradeVariant, type Answers } from '../../engine/exercise/grade.ts';
import { usualPolicy } from '../../engine/exercise/policy.ts';
import { kinds, type Box, type Template } from '../../engine/exercise/template.ts';
import { templates } from '../../engine/exercise/templates.ts';
import { variantOf, type Drawn } from '../../engine/exercise/variant.ts';
import { isUsable } from '../../engine/exercise/grade-number.ts';
import { right } from '../oracles/right-answer.ts';

const seeds = Array.from({ length: 1000 }, (_, i) => `s${i}`);

const asked = ({ boxes }: Drawn): Extract<Box, { kind: 'number' | 'bit' }>[] =>
  boxes.filter((box) => box.kind === 'number' || box.kind === 'bit');

/** As written down with the decimals asked for. */
const written = ({ rounding }: Template, value: number): string => value.toFixed(rounding.decimals + 1);

describe.each(templates.map((template) => [`${template.id} ${template.version}`, template] as const))(
  '%s',
  (_, template) => {
    it('gives, for a thousand seeds, an exercise whose right answers earn everything and whose mistakes are known by name', () => {
      const different = new Set<string>();
      const named = new Set<string>();
      for (const seed of seeds) {
        const drawn = variantOf(template, seed);
        different.add(JSON.stringify([drawn.derivation.inputs.map(({ value }) => value), drawn.boxes]));
        expect([...drawn.values.values()].every(Number.isFinite), seed).toBe(true);

        const answers = right(template, drawn);
        const full = gradeVariant(template, seed, drawn, answers, usualPolicy);
        expect(
          full.boxes.filter(({ state }) => state !== 'correct'),
          seed,
        ).toEqual([]);
        expect(full.earned, seed).toBe(1);
        expect(full.firstWrong).toBeUndefined();

        for (const { code, values } of drawn.wrong) {
          // The first box in which the mistake shows: there it is called by its name, or by one that gives the same there.
          const seen = asked(drawn).filter(({ id }) => {
            const [a, b] = [values.get(id)!, drawn.values.get(id)!];
            return Math.abs(a - b) > 1e-11 * Math.max(1, Math.abs(a));
          });
          expect(seen.length, `${seed}: ${code}`).toBeGreaterThan(0);
          for (const { id } of seen) {
            const report = gradeVariant(
              template,
              seed,
              drawn,
              { ...answers, [id]: written(template, values.get(id)!) },
              usualPolicy,
            ).boxes.find((box) => box.id === id)!;
            expect(report.state, `${seed}: ${code} in ${id}`).toBe('wrong');
            expect(report.share).toBe(0);
            expect(report.mistake, `${seed}: ${code} in ${id}`).toBeDefined();
            if (report.mistake === code) named.add(code);
          }
        }
        for (const box of drawn.boxes) {
          if (box.kind === 'step') {
            // One step went wrong, and no other.
            const differ = drawn.derivation.steps.filter(
              ({ expr }, i) => JSON.stringify(expr) !== JSON.stringify(drawn.shown!.steps[i]!.expr),
            );
            expect(
              differ.map(({ quantity }) => quantity.id),
              seed,
            ).toEqual([box.right]);
            expect(box.steps).toContain(box.right);
          }
          if (box.kind !== 'choice') continue;
          expect(new Set(box.options.map(({ id }) => id)).size).toBe(box.options.length);
          expect(box.options.length, box.id).toBeGreaterThan(1);
          for (const { id } of box.options) {
            const state = gradeVariant(template, seed, drawn, { [box.id]: id }, usualPolicy).boxes.find(
              (one) => one.id === box.id,
            )!.state;
            expect(state).toBe(id === box.right ? 'correct' : 'wrong');
          }
        }
      }
      expect([...named].sort()).toEqual(
        [...new Set(variantOf(template, 's0').wrong.map(({ code }) => code))].sort(),
      );
      expect(different.size, 'exercises that differ').toBeGreaterThan(template.kind === 'choice' ? 3 : 9);
    });

    it('carries a wrong result on: what follows rightly from it is right, and nothing follows from a trivial one', () => {
      for (const seed of seeds.slice(0, 40)) {
        const drawn = variantOf(template, seed);
        const answers = right(template, drawn);
        for (const { id, kind } of asked(drawn)) {
          if (kind !== 'number') continue;
          const off = drawn.values.get(id)! * 1.07 + 0.013;
          const report = gradeVariant(template, seed, drawn, { ...answers, [id]: String(off) }, usualPolicy);
          const place = report.boxes.findIndex((box) => box.id === id);
          if (report.boxes[place]!.state === 'correct') continue;
          // The later boxes hold what is right for the right numbers: they stay right.
          expect(report.boxes.slice(place + 1).every(({ state }) => state === 'correct')).toBe(true);
          expect(isUsable(drawn, id, 0, template.rounding.decimals)).toBe(false);
        }
      }
    });
  },
);

describe('the exercises', () => {
  it('have one id and version each, and are of every kind', () => {
    expect(new Set(templates.map(({ id, version }) => `${id} ${version}`)).size).toBe(templates.length);
    for (const { id } of templates) expect(id).toMatch(/^[a-z][a-z0-9-]{2,40}$/);
    expect(templates.every(({ kind }) => kinds.includes(kind))).toBe(true);
  });

  it('grade the same answers the same way, whatever was graded before', () => {
    for (const template of templates) {
      const drawn = variantOf(template, 'again');
      const answers: Answers = { ...right(template, drawn), [drawn.boxes[0]!.id]: '0.123' };
      const once = grade(template, 'again', answers, usualPolicy);
      expect(grade(template, 'again', answers, usualPolicy)).toEqual(once);
    }
  });
});
