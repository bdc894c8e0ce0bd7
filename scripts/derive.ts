// npm run -s derive -- SPEC.json [--format json|table|markdown|python] [--passes N] [--round full|display:d|step:d]
// Reads a network from a file (or standard input with -) and writes the derivation of its passes.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { script } from '../engine/derivation/code.ts';
import { evaluate } from '../engine/derivation/evaluate.ts';
import { show, type Rounding } from '../engine/derivation/rounding.ts';
import { EngineError } from '../engine/errors.ts';
import { passesOf, report, type Report } from '../engine/nn/report.ts';
import { readSpecification } from '../engine/nn/specification.ts';

const usage =
  'npm run -s derive -- SPEC.json [--format json|table|markdown|python] [--passes N] [--round full|display:d|step:d]';
const formats = ['json', 'table', 'markdown', 'python'] as const;
type Format = (typeof formats)[number];
/** More decimals than a double has are no rounding. */
const mostDecimals = 12;

/** A mistake in how the program was called or in what it was given; its message is all the reader sees. */
class CallError extends Error {}

interface Call {
  readonly file: string;
  readonly format: Format;
  readonly passes: number;
  readonly rounding: Rounding;
}

function readCall(args: string[]): Call {
  const options = {
    format: { type: 'string', default: 'json' },
    passes: { type: 'string', default: '1' },
    round: { type: 'string', default: 'full' },
    help: { type: 'boolean', short: 'h', default: false },
  } as const;
  let parsed;
  try {
    parsed = parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new CallError(
      `${(error instanceof Error ? error.message : String(error)).split('. ')[0]}.\nusage: ${usage}`,
    );
  }
  const { values, positionals } = parsed;
  if (values.help) {
    console.log(`usage: ${usage}\n  -  reads the specification from standard input`);
    process.exit(0);
  }
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) {
    throw new CallError(
      `expected one file, found ${positionals.length}; name a specification, or - for standard input.\nusage: ${usage}`,
    );
  }
  const format = formats.find((f) => f === values.format);
  if (!format)
    throw new CallError(
      `--format: expected one of ${formats.join(', ')}, found ${values.format}.\nusage: ${usage}`,
    );
  if (!/^[1-9]\d{0,8}$/.test(values.passes)) {
    throw new CallError(`--passes: expected a whole number from 1, found ${values.passes}.\nusage: ${usage}`);
  }
  return { file, format, passes: Number(values.passes), rounding: readRounding(values.round) };
}

function readRounding(text: string): Rounding {
  if (text === 'full') return { kind: 'full' };
  const [, kind, decimals] = /^(display|step):(\d+)$/.exec(text) ?? [];
  if (!kind || Number(decimals) > mostDecimals) {
    throw new CallError(
      `--round: expected full, display:d or step:d with d from 0 to ${mostDecimals}, found ${text}.\nusage: ${usage}`,
    );
  }
  return { kind: kind === 'step' ? 'step' : 'display', decimals: Number(decimals) };
}

function readData(file: string): unknown {
  let text;
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new CallError(
      `${file}: expected a file that can be read, found ${code}; check the path, or use - for standard input.`,
    );
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CallError(
      `${file}: expected JSON, found text that is not (${reason}); see README.md for an example.`,
    );
  }
}

/** Two places for each column, numbers to the right: read in a terminal. */
function table({ passes, checks }: Report, rounding: Rounding): string {
  const rows = passes.flatMap((pass, i) => [
    `pass ${i + 1}`,
    ...pass.steps.map(
      (s, n) =>
        `${String(n + 1).padStart(6)}  ${s.phase.padEnd(8)}  ${s.id.padEnd(34)}  ${show(s.value, rounding).padStart(20)}`,
    ),
    '',
  ]);
  return [...rows, checksLine(checks)].join('\n');
}

function markdown({ passes, checks }: Report, rounding: Rounding): string {
  const rows = passes.flatMap((pass, i) => [
    `## Pass ${i + 1}`,
    '',
    '| | quantity | formula | with numbers | value |',
    '|---:|---|---|---|---:|',
    ...pass.steps.map((s, n) => {
      // A bar inside a cell would end it; TeX knows the same line as \vert.
      const cell = (tex: string): string =>
        `$${tex.replaceAll('\\right|', '\\right\\vert').replaceAll('|', '\\vert ')}$`;
      return `| ${n + 1} | \`${s.id}\` | ${cell(s.tex)} | ${cell(s.numbers)} | ${show(s.value, rounding)} |`;
    }),
    '',
  ]);
  return [...rows, checksLine(checks)].join('\n');
}

const checksLine = ({ reverseMode, centralDifference }: Report['checks']): string =>
  `analytic against reverse mode: ${reverseMode}; against central differences: ${centralDifference}`;

function main(): void {
  const { file, format, passes, rounding } = readCall(process.argv.slice(2));
  const spec = readSpecification(readData(file));
  const d = passesOf(spec, { passes });
  if (format === 'python') {
    process.stdout.write(script(d, evaluate(d, { rounding }), 'python', rounding));
    return;
  }
  const written = report(spec, d, rounding);
  if (format === 'json') console.log(JSON.stringify(written, undefined, 1));
  else console.log(format === 'table' ? table(written, rounding) : markdown(written, rounding));
}

// A reader such as `head` may close the pipe before everything is written.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  main();
} catch (error) {
  if (!(error instanceof EngineError) && !(error instanceof CallError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
