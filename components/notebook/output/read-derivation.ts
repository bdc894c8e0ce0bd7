/**
 * A derivation that a cell has made, from data anyone may have written.
 *
 * The stepper trusts its derivation: it follows names, evaluates powers step by step and sets letters as TeX. So every
 * part is checked here against what the engine itself would make: kinds, sizes, references that lead backwards only, and
 * letters of plain TeX.
 */
import { derivation, type Derivation } from '@engine/derivation/derivation.ts';
import { evaluate } from '@engine/derivation/evaluate.ts';
import type { Expr, Id } from '@engine/derivation/expr.ts';
import { functions, type FunctionName } from '@engine/derivation/functions.ts';
import type {
  Input,
  Letter,
  Notation,
  Phase,
  Place,
  Quantity,
  Reason,
  Role,
  Step,
} from '@engine/derivation/step.ts';
import { Damaged, finite, list, oneOf, optional, record, text, whole } from './checks.ts';

/** A derivation is laid out in full, so beyond this it is not shown. */
export const mostQuantities = 3000;
const deepest = 40;
/** The parts of all expressions together. */
const mostParts = 60_000;
/** Sums that are exact in decimals take time with the square of their length. */
const mostDecimalParts = 64;
const highestPower = 1000;
/** A derivative of a derivative of a derivative; names are composed, so deeper ones would grow without end. */
const deepestName = 3;

const phases: readonly Phase[] = ['forward', 'loss', 'backward', 'update'];
const roles: readonly Role[] = ['input', 'target', 'weight', 'bias', 'rate', 'computed'];
const functionNames = Object.keys(functions) as FunctionName[];
const idForm = /^[A-Za-z]\w*$/;

/** Commands a letter may be made of: letters, accents, signs. None of them takes more than one argument or leaves its place. */
const letterCommands = new Set(
  (
    'alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi rho sigma tau upsilon ' +
    'phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Phi Psi Omega ell partial nabla prime star ast cdot ' +
    'times pm max min log exp tanh hat bar tilde vec dot ddot mathrm mathit mathbf mathcal mathbb text operatorname , | !'
  ).split(' '),
);

/** TeX that is nothing but a letter with ornaments: no macro, no link, no size. */
function letterTex(data: unknown): string {
  const tex = text(data, 60, /^[^%#$&~<>"`\n]*$/);
  for (const [, command] of tex.matchAll(/\\([A-Za-z]+|[\s\S]|$)/g)) {
    if (!letterCommands.has(command!)) throw new Damaged(`expected a letter without \\${command}`);
  }
  let open = 0;
  for (const mark of tex) {
    if (mark === '{') open += 1;
    if (mark === '}') open -= 1;
    if (open < 0) break;
  }
  if (open !== 0) throw new Damaged('expected braces in pairs');
  return tex;
}

const readLetter = (data: unknown): Letter => {
  const given = record(data, 'base', 'sub sup');
  return {
    base: letterTex(given['base']),
    ...optional(given, 'sub', letterTex),
    ...optional(given, 'sup', letterTex),
  };
};

function readPlace(data: unknown): Place {
  const given = record(data, 'layer', 'unit from');
  const count = (value: unknown): number => whole(value, 0, 10_000);
  return {
    layer: count(given['layer']),
    ...optional(given, 'unit', count),
    ...optional(given, 'from', count),
  };
}

/** What has been read so far. */
class Reading {
  /** How deep the names of known quantities are composed. */
  readonly depth = new Map<Id, number>();
  private parts = 0;
  private readonly decimal: boolean;

  constructor(decimal: boolean) {
    this.decimal = decimal;
  }

  known = (data: unknown): Id => {
    const id = text(data, 60, idForm);
    if (!this.depth.has(id)) throw new Damaged('expected the id of something above');
    return id;
  };

  private notation(data: unknown): { readonly notation: Notation; readonly depth: number } {
    if (typeof data === 'object' && data !== null && 'base' in data)
      return { notation: readLetter(data), depth: 0 };
    const given = record(data, 'of by', 'via short ordinary');
    const notation: Notation = {
      of: this.known(given['of']),
      by: this.known(given['by']),
      ...optional(given, 'via', this.known),
      ...optional(given, 'short', readLetter),
      ...(given['ordinary'] === true && { ordinary: true }),
    };
    const parts = [notation.of, notation.by, ...(notation.via === undefined ? [] : [notation.via])];
    const depth = 1 + Math.max(...parts.map((id) => this.depth.get(id)!));
    if (depth > deepestName) throw new Damaged('expected a name that is not composed of composed ones');
    return { notation, depth };
  }

  quantity(data: unknown): Quantity {
    const given = record(data, 'id notation role', 'pass place sensitivity');
    const id = text(given['id'], 60, idForm);
    const { notation, depth } = this.notation(given['notation']);
    if (this.depth.has(id)) throw new Damaged('expected a new id');
    this.depth.set(id, depth);
    return {
      id,
      notation,
      role: oneOf(given['role'], roles),
      ...optional(given, 'pass', readPass),
      ...optional(given, 'place', readPlace),
      ...optional(given, 'sensitivity', readLetter),
    };
  }

  expr(data: unknown, depth = 0): Expr {
    this.parts += 1;
    if (depth > deepest || this.parts > mostParts) throw new Damaged('expected a smaller expression');
    const all = (parts: unknown): Expr[] => {
      const given = list(parts, this.decimal ? mostDecimalParts : mostParts);
      if (given.length === 0) throw new Damaged('expected at least one part');
      return given.map((part) => this.expr(part, depth + 1));
    };
    const kind = (data as { kind?: unknown } | null)?.kind;
    switch (kind) {
      case 'number': {
        const given = record(data, 'kind top bottom');
        const bottom = finite(given['bottom']);
        if (bottom === 0) throw new Damaged('expected a denominator other than 0');
        return { kind, top: finite(given['top']), bottom };
      }
      case 'ref':
        return { kind, id: this.known(record(data, 'kind id')['id']) };
      case 'sum':
        return { kind, terms: all(record(data, 'kind terms')['terms']) };
      case 'product':
        return { kind, factors: all(record(data, 'kind factors')['factors']) };
      case 'negate':
        return { kind, of: this.expr(record(data, 'kind of')['of'], depth + 1) };
      case 'quotient': {
        const given = record(data, 'kind top bottom');
        return {
          kind,
          top: this.expr(given['top'], depth + 1),
          bottom: this.expr(given['bottom'], depth + 1),
        };
      }
      case 'power': {
        const given = record(data, 'kind base exponent');
        return {
          kind,
          base: this.expr(given['base'], depth + 1),
          exponent: whole(given['exponent'], 0, highestPower),
        };
      }
      case 'call': {
        const given = record(data, 'kind fn args index');
        const args = all(given['args']);
        return {
          kind,
          fn: oneOf(given['fn'], functionNames),
          args,
          index: whole(given['index'], 0, args.length - 1),
        };
      }
      default:
        throw new Damaged('expected a kind of expression');
    }
  }

  reason(data: unknown): Reason {
    const code = (data as { code?: unknown } | null)?.code;
    switch (code) {
      case 'weighted-sum':
      case 'activation':
      case 'loss':
        record(data, 'code');
        return { code };
      case 'local': {
        const given = record(data, 'code of by', 'rule');
        return {
          code,
          of: this.known(given['of']),
          by: this.known(given['by']),
          ...optional(given, 'rule', (rule) => oneOf(rule, functionNames)),
        };
      }
      case 'chain':
      case 'paths-summed':
      case 'shortcut': {
        const given = record(data, 'code of by');
        return { code, of: this.known(given['of']), by: this.known(given['by']) };
      }
      case 'path': {
        const given = record(data, 'code of by via');
        return {
          code,
          of: this.known(given['of']),
          by: this.known(given['by']),
          via: this.known(given['via']),
        };
      }
      case 'update':
        return { code, by: this.known(record(data, 'code by')['by']) };
      case 'note': {
        const given = record(data, 'code zh en');
        return { code, zh: this.note(given['zh']), en: this.note(given['en']) };
      }
      default:
        throw new Damaged('expected a kind of reason');
    }
  }

  /** A sentence whose gaps all name something known. */
  private note(data: unknown): string {
    const sentence = text(data, 1000);
    for (const [, gap] of sentence.matchAll(/\{(\w+)\}/g)) if (gap !== 'q') this.known(gap);
    return sentence;
  }
}

const readPass = (data: unknown): number => whole(data, 1, 1_000_000);

/**
 * @throws Damaged, or EngineError where its numbers leave the finite ones
 */
export function readDerivation(data: unknown): Derivation {
  const given = record(data, 'inputs steps', 'decimal');
  const decimal = given['decimal'] === true;
  const reading = new Reading(decimal);
  const inputs = list(given['inputs'], mostQuantities).map((entry): Input => {
    const input = record(entry, 'quantity value');
    return { quantity: reading.quantity(input['quantity']), value: finite(input['value']) };
  });
  const steps = list(given['steps'], mostQuantities).map((entry): Step => {
    const step = record(entry, 'quantity expr phase pass reason');
    // Its expression may read what is above; its reason and its notes may name the step itself.
    const expr = reading.expr(step['expr']);
    const quantity = reading.quantity(step['quantity']);
    return {
      quantity,
      expr,
      phase: oneOf(step['phase'], phases),
      pass: readPass(step['pass']),
      reason: reading.reason(step['reason']),
    };
  });
  if (steps.length === 0) throw new Damaged('expected at least one step');
  const checked = { ...derivation(inputs, steps), ...(decimal && { decimal: true as const }) };
  evaluate(checked);
  return checked;
}
