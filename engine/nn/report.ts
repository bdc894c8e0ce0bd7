import type { Derivation } from '../derivation/derivation.ts';
import { evaluate, type EvaluateOptions } from '../derivation/evaluate.ts';
import { usesOf } from '../derivation/provenance.ts';
import { full, type Rounding } from '../derivation/rounding.ts';
import type { Phase } from '../derivation/step.ts';
import { stepTex } from '../derivation/typeset.ts';
import { EngineError } from '../errors.ts';
import { gradientCheck, gradientsOf, shaped, specificationAt, type GradientCheck } from './gradient-check.ts';
import { namesFor, type Names } from './names.ts';
import { shortcuts } from './network.ts';
import { onePass, repeat } from './optimizer.ts';
import { suffixOf } from './pass-suffix.ts';
import type { NetworkSpec } from './specification.ts';
import type { Gradients } from './tape.ts';

/** More steps than this and a report would be a file nobody can open; about 3 500 passes of a 2-2-2 network. */
export const maxSteps = 200_000;

export interface ReportedStep {
  readonly id: string;
  readonly phase: Phase;
  /** `name = symbols`, TeX. */
  readonly tex: string;
  /** The symbols with numbers in their places, TeX. */
  readonly numbers: string;
  readonly value: number;
  /** Ids of what the step reads. */
  readonly uses: readonly string[];
}

export interface ReportedPass {
  /** outputs[l][i]: what unit i of layer l + 1 puts out. */
  readonly outputs: readonly (readonly number[])[];
  readonly loss: number;
  /** In the shape of the specification, like `updated`. */
  readonly gradients: Gradients;
  readonly updated: Gradients;
  readonly steps: readonly ReportedStep[];
}

/** What the command line prints as JSON. */
export interface Report {
  readonly passes: readonly ReportedPass[];
  /** Largest differences over all passes, taken at full precision whatever the rounding. */
  readonly checks: GradientCheck;
}

export interface PassesOptions {
  /** How many updates of the weights; 1 … as many as `maxSteps` allows. */
  readonly passes?: number;
  readonly names?: Names;
}

/**
 * Several passes over one sample as one derivation.
 *
 * The loss is taken of the outputs, as it is taught. Where that leaves the finite numbers (a saturated output met the
 * opposite target) it is taken of the net inputs instead, if the loss has such a form.
 * @throws EngineError `out-of-range`, `too-large`; `no-slope`; `non-finite` where both forms overflow
 */
export function passesOf(
  spec: NetworkSpec,
  { passes = 1, names = namesFor(spec.layers) }: PassesOptions = {},
): Derivation {
  if (!Number.isInteger(passes) || passes < 1) {
    throw new EngineError({
      code: 'out-of-range',
      path: 'passes',
      expected: 'a whole number from 1',
      found: String(passes),
      cure: 'ask for 1 or more',
    });
  }
  const make = (lossOf: 'outputs' | 'net'): Derivation => {
    const one = onePass(spec, { names, lossOf, known: shortcuts(spec) });
    if (one.steps.length * passes > maxSteps) {
      throw new EngineError({
        code: 'too-large',
        path: 'passes',
        expected: `at most ${maxSteps} steps in all`,
        found: `${passes} passes of ${one.steps.length} steps`,
        cure: `ask for at most ${Math.floor(maxSteps / one.steps.length)} passes`,
      });
    }
    return repeat(one, passes);
  };
  const ofOutputs = make('outputs');
  try {
    evaluate(ofOutputs);
    return ofOutputs;
  } catch (error) {
    if (!(error instanceof EngineError) || error.code !== 'non-finite') throw error;
    const ofNet = make('net');
    evaluate(ofNet);
    return ofNet;
  }
}

/**
 * Everything about some passes, as plain data.
 * @param d as made by `passesOf` from this specification
 */
export function report(spec: NetworkSpec, d: Derivation, rounding: Rounding = full): Report {
  const options: EvaluateOptions = { rounding };
  const values = evaluate(d, options);
  const exact = rounding.kind === 'step' ? evaluate(d) : values;
  const count = d.steps.at(-1)!.pass;
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  const steps = new Map<number, ReportedStep[]>(numbers.map((k) => [k, []]));
  for (const step of d.steps) {
    const tex = stepTex(d, step, values, { rounding });
    const { id } = step.quantity;
    steps.get(step.pass)!.push({
      id,
      phase: step.phase,
      tex: `${tex.name} = ${tex.symbols}`,
      numbers: tex.numbers ?? tex.value,
      value: values.get(id)!,
      uses: usesOf(d, id),
    });
  }
  const checks = numbers.map((k) => gradientCheck(specificationAt(spec, exact, k), exact, suffixOf(k)));
  return {
    passes: numbers.map((k) => ({
      outputs: spec.layers
        .slice(1)
        .map((size, l) =>
          Array.from({ length: size }, (_, i) => values.get(`out${l + 1}_${i + 1}${suffixOf(k)}`)!),
        ),
      loss: values.get(`E${suffixOf(k)}`)!,
      gradients: gradientsOf(spec, values, suffixOf(k)),
      updated: shaped(spec, (id) => values.get(id + suffixOf(k + 1))!),
      steps: steps.get(k)!,
    })),
    checks: {
      reverseMode: checks.reduce((most, c) => Math.max(most, c.reverseMode), 0),
      centralDifference: checks.reduce((most, c) => Math.max(most, c.centralDifference), 0),
    },
  };
}
