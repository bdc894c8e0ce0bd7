import { spawnSync } from 'node:child_process';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { script } from '../../engine/derivation/code.ts';
import type { Derivation } from '../../engine/derivation/derivation.ts';
import { evaluate, type Values } from '../../engine/derivation/evaluate.ts';
import { full, type Rounding } from '../../engine/derivation/rounding.ts';
import { onePass, repeat } from '../../engine/nn/optimizer.ts';
import { generatorOf } from '../../engine/random.ts';
import { readScript } from '../oracles/read-script.ts';
import { combinations, randomNetwork } from '../support/random-network.ts';

const g = generatorOf('scripts');
const derived = combinations.map((combination, i) => {
  const pass = onePass(randomNetwork(g, combination));
  const d = i % 4 === 0 ? repeat(pass, 2) : pass;
  const rounding: Rounding = i % 4 === 1 ? { kind: 'step', decimals: 3 } : full;
  return { d, rounding, values: evaluate(d, { rounding }) };
});

/** One value printed wrong, in a digit that counts. */
function falsified(d: Derivation, values: Values): Values {
  const { id } = d.steps.at(-1)!.quantity;
  return new Map([...values, [id, values.get(id)! + 1e-3]]);
}

/** A page's console, of which only the report is wanted. */
function runTypeScript(source: string): string[] {
  const { outputText, diagnostics } = ts.transpileModule(source, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022, strict: true },
  });
  expect(diagnostics).toEqual([]);
  const lines: string[] = [];
  new Function('console', outputText)({ log: (line: string) => lines.push(line) });
  return lines;
}

/** Each script run by itself in one interpreter; the reports, or what was raised. */
const runner = `
import io, json, sys, contextlib
reports = []
for text in json.load(sys.stdin):
    out = io.StringIO()
    try:
        with contextlib.redirect_stdout(out):
            exec(compile(text, 'script', 'exec'), {})
        reports.append(out.getvalue().strip())
    except Exception as error:
        reports.append(type(error).__name__)
print(json.dumps(reports))
`;

/** undefined where there is no Python. */
function runPython(scripts: readonly string[]): string[] | undefined {
  if (spawnSync('python3', ['--version']).status !== 0) return undefined;
  const { stdout, stderr } = spawnSync('python3', ['-c', runner], {
    input: JSON.stringify(scripts),
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as string[];
}

describe('the generated scripts of every combination', () => {
  const report = (d: Derivation): string => `${d.steps.length} values hold`;

  it('are arithmetic that gives every value, read as Python', () => {
    for (const { d, values, rounding } of derived) {
      const { checked, values: read } = readScript(script(d, values, 'python', rounding));
      expect(checked).toBe(d.steps.length);
      expect(Object.keys(read)).toEqual([...values.keys()]);
    }
  });

  it('recompute and assert every value, run as TypeScript', () => {
    for (const { d, values, rounding } of derived) {
      expect(runTypeScript(script(d, values, 'typescript', rounding))).toEqual([report(d)]);
    }
  });

  it('recompute and assert every value, run as Python; without Python, its text is held against the other language', () => {
    const scripts = derived.map(({ d, values, rounding }) => script(d, values, 'python', rounding));
    const reports = runPython(scripts);
    if (reports) expect(reports).toEqual(derived.map(({ d }) => report(d)));
    /** The lines after the prelude, without what only one language writes. */
    const body = (text: string): string[] =>
      text
        .split('\n')
        .filter((line) => /^(?:const )?\w+ = [^>]*$|^check\('/.test(line))
        .map((line) => line.replace(/^const |;$/g, ''));
    derived.forEach(({ d, values, rounding }, i) => {
      const python = body(scripts[i]!);
      expect(python).toHaveLength(d.inputs.length + 2 * d.steps.length);
      expect(python).toEqual(body(script(d, values, 'typescript', rounding)));
    });
  });

  it('fail where one printed value is wrong', () => {
    for (const { d, values, rounding } of derived.slice(0, 12)) {
      const wrong = falsified(d, values);
      expect(() => readScript(script(d, wrong, 'python', rounding))).toThrow(/but the arithmetic gives/);
      expect(() => runTypeScript(script(d, wrong, 'typescript', rounding))).toThrow(/printed/);
    }
    const reports = runPython(
      derived
        .slice(0, 12)
        .map(({ d, values, rounding }) => script(d, falsified(d, values), 'python', rounding)),
    );
    for (const raised of reports ?? []) expect(raised).toBe('AssertionError');
  });
});
