// npm run -s derive -- SPEC.json [--format json|table|markdown|python] [--passes N] [--round full|display:d|step:d]
// Reads a network from a file (or standard input with -) and writes the derivation of its passes.
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
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

function readCall(args: readonly string[]): Call | 'help' {
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
  if (values.help) return 'help';
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

type Chunks = AsyncIterable<Uint8Array>;

/** The bytes of a file or of standard input, given up as soon as they are too many. */
async function bytesOf(file: string, standardInput: Chunks): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of file === '-' ? standardInput : createReadStream(file)) {
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

async function readData(file: string, standardInput: Chunks): Promise<unknown> {
  const bytes = await bytesOf(file, standardInput);
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
  // Both ends: where the fault is, and its cure.
  return line.length > longestMessage ? `${line.slice(0, longestMessage - 150)}…${line.slice(-150)}` : line;
}

/** What goes to standard output, what to standard error, and the exit code. */
export interface Answer {
  readonly code: 0 | 2;
  readonly out: string;
  readonly err: string;
}

/** The whole program but for the process around it. @param args what follows the program's name */
export async function answer(args: readonly string[], standardInput: Chunks): Promise<Answer> {
  try {
    return { code: 0, out: await written(args, standardInput), err: '' };
  } catch (error) {
    if (!(error instanceof EngineError) && !(error instanceof InputError)) throw error;
    const hint = error instanceof CallError ? `usage: ${usage}\n` : '';
    return { code: 2, out: '', err: `${inOneLine(error.message)}\n${hint}` };
  }
}

async function written(args: readonly string[], standardInput: Chunks): Promise<string> {
  const call = readCall(args);
  if (call === 'help') return `usage: ${usage}\n  -  reads the specification from standard input\n`;
  const { file, format, passes, rounding } = call;
  const spec = readSpecification(await readData(file, standardInput));
  const d = passesOf(spec, { passes });
  if (format === 'python') return script(d, evaluate(d, { rounding }), 'python', rounding);
  const found = report(spec, d, rounding);
  if (format === 'json') return `${JSON.stringify(found, undefined, 1)}\n`;
  return `${format === 'table' ? table(found, rounding) : markdown(found, rounding)}\n`;
}

const invoked = process.argv[1] && pathToFileURL(resolve(process.argv[1])).href === import.meta.url;
if (invoked) {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader such as `head` may close the pipe before everything is written; a full disk is another matter.
    if (error.code === 'EPIPE') process.exit(0);
    console.error(`the result could not be written: ${error.code ?? error.message}`);
    process.exit(1);
  });
  const { code, out, err } = await answer(process.argv.slice(2), process.stdin);
  process.exitCode = code;
  process.stdout.write(out);
  process.stderr.write(err);
}
