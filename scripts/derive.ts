// npm run -s derive -- SPEC.json [--format json|table|markdown|python] [--passes N] [--round full|display:d|step:d]
// Reads a network from a file (or standard input with -) and writes the derivation of its passes.
import { createReadStream } from 'node:fs';
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

/** The largest network that is shown is a few ten thousand characters; whatever is longer is something else. */
const mostBytes = 1 << 20;
/** What a message may hold of a hostile file. */
const longestMessage = 600;

/** A mistake in what the program was given; its message is all the reader sees. */
class InputError extends Error {}
/** A mistake in how it was called: the usage is shown as well. */
class CallError extends InputError {}

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
    parsed = parseArgs({ args: joined(args, Object.keys(options)), options, allowPositionals: true });
  } catch (error) {
    throw new CallError((error instanceof Error ? error.message : String(error)).split(/\.(?:\s|$)/)[0]);
  }
  const { values, positionals } = parsed;
  if (values.help) {
    console.log(`usage: ${usage}\n  -  reads the specification from standard input`);
    process.exit(0);
  }
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) {
    throw new CallError(
      `expected one file, found ${positionals.length}; name a specification, or - for standard input`,
    );
  }
  const format = formats.find((f) => f === values.format);
  if (!format) throw new CallError(`--format: expected one of ${formats.join(', ')}, found ${values.format}`);
  const passes = /^[\d.e+]+$/i.test(values.passes) ? Number(values.passes) : NaN;
  if (!Number.isInteger(passes) || passes < 1)
    throw new CallError(`--passes: expected a whole number from 1, found ${values.passes}`);
  return { file, format, passes, rounding: readRounding(values.round) };
}

/** `--passes -1` as `--passes=-1`, so that what is wrong with it is its value. */
function joined(args: readonly string[], options: readonly string[]): string[] {
  return args.reduce<string[]>((done, arg) => {
    const last = done.at(-1);
    if (last?.startsWith('--') && options.includes(last.slice(2)) && /^-\d/.test(arg))
      return [...done.slice(0, -1), `${last}=${arg}`];
    return [...done, arg];
  }, []);
}

function readRounding(text: string): Rounding {
  if (text === 'full') return { kind: 'full' };
  const [, kind, decimals] = /^(display|step):(\d+)$/.exec(text) ?? [];
  if (!kind || Number(decimals) > mostDecimals) {
    throw new CallError(
      `--round: expected full, display:d or step:d with d from 0 to ${mostDecimals}, found ${text}`,
    );
  }
  return { kind: kind === 'step' ? 'step' : 'display', decimals: Number(decimals) };
}

const readingFaults: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'a directory',
  EACCES: 'a file that may not be read',
  EPERM: 'a file that may not be read',
};

/** The bytes of a file or of standard input, given up as soon as they are too many. */
async function bytesOf(file: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of file === '-' ? process.stdin : createReadStream(file)) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > mostBytes) break;
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new InputError(
      `${file}: expected a file that can be read, found ${readingFaults[code] ?? code}; check the path, or use - for standard input`,
    );
  }
  if (size > mostBytes)
    throw new InputError(
      `${file}: expected a specification, found more than ${mostBytes} bytes; give one network, as in README.md`,
    );
  return Buffer.concat(chunks);
}

async function readData(file: string): Promise<unknown> {
  const bytes = await bytesOf(file);
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes); // a byte order mark is left out
  } catch {
    throw new InputError(`${file}: expected text in UTF-8, found other bytes; save the file as UTF-8`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(
      `${file}: expected JSON, found ${text.trim() === '' ? 'nothing' : `text that is not (${reason})`}; see README.md for an example`,
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

/** One line that a terminal shows as it is: a file may hold line breaks and escape sequences, and so may a message that quotes it. */
function inOneLine(message: string): string {
  const line = message.replace(/\s+/g, ' ').replace(/\p{C}/gu, '\uFFFD');
  return line.length > longestMessage ? `${line.slice(0, longestMessage)}…` : line;
}

async function main(): Promise<void> {
  const { file, format, passes, rounding } = readCall(process.argv.slice(2));
  const spec = readSpecification(await readData(file));
  const d = passesOf(spec, { passes });
  if (format === 'python') {
    process.stdout.write(script(d, evaluate(d, { rounding }), 'python', rounding));
    return;
  }
  const written = report(spec, d, rounding);
  if (format === 'json') console.log(JSON.stringify(written, undefined, 1));
  else console.log(format === 'table' ? table(written, rounding) : markdown(written, rounding));
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader such as `head` may close the pipe before everything is written; a full disk is another matter.
  if (error.code === 'EPIPE') process.exit(0);
  console.error(`the result could not be written: ${error.code ?? error.message}`);
  process.exit(1);
});

try {
  await main();
} catch (error) {
  if (!(error instanceof EngineError) && !(error instanceof InputError)) throw error;
  console.error(inOneLine(error.message));
  if (error instanceof CallError) console.error(`usage: ${usage}`);
  process.exitCode = 2;
}
