// The command line: what it prints, and how it refuses; as a process, and for the many cases as the function behind it.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, type Answer } from '../../../scripts/derive.ts';
import { roundTo } from '../../../engine/derivation/rounding.ts';
import { maxSteps, type Report } from '../../../engine/nn/report.ts';
import { readScript } from '../../oracles/read-script.ts';
import { root } from '../../support/imports.ts';
import { lectureExample } from '../../support/lecture-example.ts';

const program = join(root, 'scripts', 'derive.ts');
/** Central differences carry about 1e-12 of their own; reverse mode only the order of its sums. */
const tolerances = { reverseMode: 1e-15, centralDifference: 1e-10 };

async function* piped(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
const derive = (args: readonly string[], input = ''): Promise<Answer> => answer(args, piped(input));

/** The lecture's example through standard input, some of it changed. */
const deriveFrom = (change: object, ...args: string[]): Promise<Answer> =>
  derive(['-', ...args], JSON.stringify({ ...lectureExample, ...change }));
async function reportFrom(change: object, ...args: string[]): Promise<Report> {
  const { code, out, err } = await deriveFrom(change, ...args);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

/** The same as a reader runs it. */
function processOf(
  args: readonly string[],
  input = '',
  cwd = root,
): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    input,
    cwd,
  });
  return { code: status, out: stdout, err: stderr };
}

let folder: string;
const fileOf = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tuidao-derive-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the lecture’s example as JSON', async () => {
  const { passes, checks } = await reportFrom({}, '--passes', '2');
  const [first, second] = passes;
  const value = (id: string): number => first!.steps.find((step) => step.id === id)!.value;

  it('has the course’s numbers, to twelve decimals', () => {
    const decimals = (numbers: readonly number[]): string[] => numbers.map((x) => x.toFixed(12));
    expect(decimals(first!.outputs[0]!)).toEqual(['0.595078473866', '0.598687660112']);
    expect(decimals(first!.outputs[1]!)).toEqual(['0.693518516578', '0.718290404334']);
    expect(first!.loss.toFixed(12)).toBe('0.443434443183');
    expect((first!.gradients.biases[1] as number).toFixed(12)).toBe('0.276259343118');
    expect((first!.updated.biases[1] as number).toFixed(12)).toBe('-0.038129671559');
    expect(decimals(second!.outputs[1]!)).toEqual(['0.649433036482', '0.676089670339']);
    expect(second!.loss.toFixed(12)).toBe('0.387842780995');
  });
  it('gives gradients and updates in the shape of the specification, from first principles', () => {
    const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
    const [x1, x2] = [0.05, 0.1];
    const h = [sigmoid(0.1 * x1 + 0.3 * x2 + 0.35), sigmoid(0.2 * x1 + 0.4 * x2 + 0.35)];
    const o = [sigmoid(0.5 * h[0]! + 0.7 * h[1]! + 0.1), sigmoid(0.6 * h[0]! + 0.8 * h[1]! + 0.1)];
    const delta = [(o[0]! - 0.03) * o[0]! * (1 - o[0]!), (o[1]! - 0.05) * o[1]! * (1 - o[1]!)];
    delta.forEach((d, to) => {
      h.forEach((out, from) => {
        const gradient = first!.gradients.weights[1]![to]![from]!;
        expect(gradient).toBeCloseTo(d * out, 14);
        expect(first!.updated.weights[1]![to]![from]).toBeCloseTo(
          lectureExample.weights[1]![to]![from]! - 0.5 * d * out,
          14,
        );
      });
    });
    expect(first!.gradients.weights.map((m) => m.map((row) => row.length))).toEqual([
      [2, 2],
      [2, 2],
    ]);
    expect(first!.gradients.biases.map((b) => typeof b)).toEqual(['number', 'number']);
  });
  it('lists every step with its formula, its numbers and what it reads', () => {
    expect(Object.keys(first!.steps[0]!)).toEqual(['id', 'phase', 'tex', 'numbers', 'value', 'uses']);
    expect(first!.steps[0]).toMatchObject({
      id: 'net1_1',
      phase: 'forward',
      uses: ['w1_1_1', 'x1', 'w1_2_1', 'x2', 'b1'],
    });
    expect([...new Set(first!.steps.map((step) => step.phase))]).toEqual([
      'forward',
      'loss',
      'backward',
      'update',
    ]);
    expect(value('d_E__b2')).toBe(first!.gradients.biases[1]);
    expect(value('E')).toBe(first!.loss);
  });
  it('starts the second pass where the first ended', () => {
    expect(second!.steps.find((step) => step.id === 'net1_1_p2')!.uses).toContain('w1_1_1_p2');
    expect(passes).toHaveLength(2);
  });
  it('holds the gradients against reverse mode and central differences', () => {
    expect(checks.reverseMode).toBeLessThan(tolerances.reverseMode);
    expect(checks.centralDifference).toBeLessThan(tolerances.centralDifference);
  });
});

describe('other networks', () => {
  it('gives one bias gradient for each neuron where the specification has one', async () => {
    const { passes, checks } = await reportFrom({ biases: [0.35, [0.1, 0.2]] });
    const [shared, own] = passes[0]!.gradients.biases;
    expect(typeof shared).toBe('number');
    expect(own).toHaveLength(2);
    expect(checks.centralDifference).toBeLessThan(tolerances.centralDifference);
  });
  it.each(['half-squared-error', 'squared-error', 'mean-squared-error', 'binary-cross-entropy'])(
    'takes the loss %s',
    async (loss) => {
      const { passes, checks } = await reportFrom({ loss });
      const [t, o] = [lectureExample.target, passes[0]!.outputs[1]!];
      const squares = t.reduce((sum, ti, i) => sum + (ti - o[i]!) * (ti - o[i]!), 0);
      const expected: Record<string, number> = {
        'half-squared-error': squares / 2,
        'squared-error': squares,
        'mean-squared-error': squares / 2,
        'binary-cross-entropy': -t.reduce(
          (sum, ti, i) => sum + ti * Math.log(o[i]!) + (1 - ti) * Math.log(1 - o[i]!),
          0,
        ),
      };
      expect(passes[0]!.loss).toBeCloseTo(expected[loss]!, 13);
      expect(checks.centralDifference).toBeLessThan(tolerances.centralDifference);
    },
  );
  it('takes cross-entropy of a softmax', async () => {
    const { passes } = await reportFrom({
      activation: ['tanh', 'softmax'],
      loss: 'cross-entropy',
      target: [0, 1],
    });
    const [, o] = passes[0]!.outputs;
    expect(o![0]! + o![1]!).toBeCloseTo(1, 14);
    expect(passes[0]!.loss).toBeCloseTo(-Math.log(o![1]!), 13);
  });
});

describe('rounding', () => {
  it('at each step goes on with the rounded number', async () => {
    const [pass] = (await reportFrom({}, '--round', 'step:3')).passes;
    const [h] = pass!.outputs;
    expect(h).toEqual([0.595, 0.599]);
    const net = roundTo(0.5 * 0.595 + 0.7 * 0.599 + 0.1, 3);
    expect(pass!.steps.find((step) => step.id === 'net2_1')!.value).toBe(net);
    expect(pass!.steps.every(({ value }) => value === roundTo(value, 3))).toBe(true);
  });
  it('at display keeps JSON’s values in full and shortens what is read', async () => {
    const [short, whole] = [await reportFrom({}, '--round', 'display:3'), await reportFrom({})];
    expect(short.passes[0]!.loss).toBe(whole.passes[0]!.loss);
    const { out } = await deriveFrom({}, '--format', 'table', '--round', 'display:3');
    expect(out).toMatch(/ E +0\.443$/m);
  });
});

describe('formats', () => {
  it('table: a line for each step, values to the right', async () => {
    const { code, out } = await deriveFrom({}, '--format', 'table', '--passes', '2');
    const { passes } = await reportFrom({}, '--passes', '2');
    expect(code).toBe(0);
    const rows = out.split('\n').filter((line) => /^ +\d+ {2}/.test(line));
    expect(rows).toHaveLength(passes.flatMap((pass) => pass.steps).length);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(out).toMatch(/^pass 1$[\s\S]*^pass 2$/m);
    expect(out).toContain('analytic against reverse mode: 0');
  });
  it('markdown: a table with TeX, whose cells no bar breaks', async () => {
    const { out } = await deriveFrom({}, '--format', 'markdown');
    const rows = out.split('\n').filter((line) => line.startsWith('|'));
    expect(new Set(rows.map((row) => row.match(/\|/g)!.length))).toEqual(new Set([6]));
    expect(out).toContain('| 9 | `E` | $E = \\frac{1}{2}');
  });
  it('python: a script that asserts every value', async () => {
    const { out } = await deriveFrom({}, '--format', 'python', '--passes', '2');
    const { passes } = await reportFrom({}, '--passes', '2');
    const steps = passes.flatMap((pass) => pass.steps);
    // Read and recomputed here, so that something is held against it on a machine without Python too.
    const read = readScript(out);
    expect(read.checked).toBe(steps.length);
    for (const { id, value } of steps) expect(read.values[id]).toBeCloseTo(value, 12);
    expect(out.match(/^(?:import|from) .*$/gm)).toEqual([
      'import math',
      'from decimal import Decimal, ROUND_HALF_UP',
    ]);

    const run = (script: string): { status: number | null; text: string } | undefined => {
      const { error, status, stdout, stderr } = spawnSync('python3', ['-'], {
        input: script,
        encoding: 'utf8',
      });
      return error ? undefined : { status, text: stdout + stderr };
    };
    const good = run(out);
    if (!good) return; // no Python on this machine
    expect(good).toEqual({ status: 0, text: `${steps.length} values hold\n` });
    // And it would notice.
    expect(run(out.replace("check('E', E, 0.44", "check('E', E, 0.45"))!.status).not.toBe(0);
  });
  it('python, each step rounded: the same', async () => {
    const { out } = await deriveFrom({}, '--format', 'python', '--round', 'step:3');
    expect(readScript(out).values['E']).toBe(roundTo(readScript(out).values['E']!, 3));
    expect(readScript(out).values['out1_1']).toBe(0.595);
  });
});

describe('where the specification comes from', async () => {
  const text = JSON.stringify(lectureExample, undefined, 2);
  const { out: plain } = await derive(['-'], text);
  it('a file or standard input', async () => {
    const right = { code: 0, out: plain, err: '' };
    expect(await derive([fileOf('plain.json', text)])).toEqual(right);
    expect(processOf([join(folder, 'plain.json')])).toEqual(right);
    expect(processOf(['-'], text)).toEqual(right);
  });
  it.each([
    ['with a byte order mark', `\uFEFF${text}`],
    ['with CRLF', text.replaceAll('\n', '\r\n')],
    ['with both', `\uFEFF${text.replaceAll('\n', '\r\n')}\r\n`],
  ])('%s', async (name, content) => {
    expect((await derive([fileOf(`${name}.json`, content)])).out).toBe(plain);
  });
  it('a file whose name begins with a dash, after --', async () => {
    fileOf('-x.json', text);
    expect(processOf(['--', '-x.json'], '', folder)).toEqual({ code: 0, out: plain, err: '' });
  });
});

/** One plain line (and the usage, where the call was wrong); no stack, nothing on standard output. */
function expectRefusal({ code, out, err }: Answer, saying: RegExp, usage = false): void {
  expect(err).toMatch(saying);
  expect(code).toBe(2);
  expect(out).toBe('');
  const lines = err.trimEnd().split('\n');
  expect(lines).toHaveLength(usage ? 2 : 1);
  expect(lines[0]!.length).toBeLessThan(700);
  if (usage) expect(lines[1]).toMatch(/^usage: npm run -s derive -- SPEC\.json /);
  expect(err).not.toMatch(/^ +at |\/engine\/|node:/m);
  // eslint would rather not see control characters; they are what must not be here.
  expect(err.replace(/\n/g, '')).not.toMatch(/\p{Cc}/u);
}

describe('refused: the call', () => {
  it.each([
    [[], /expected one file, found 0/],
    [['a.json', 'b.json'], /expected one file, found 2/],
    [['-', '--format', 'xml'], /--format: expected one of json, table, markdown, python, found xml/],
    [['-', '--format', '__proto__'], /--format: .* found __proto__/],
    [['-', '--passes', '0'], /--passes: expected a whole number from 1, found 0/],
    [['-', '--passes', '-3'], /--passes: .* found -3/],
    [['-', '--passes', '1.5'], /--passes: .* found 1\.5/],
    [['-', '--passes', 'NaN'], /--passes: .* found NaN/],
    [['-', '--passes', '1e999'], /--passes: .* found 1e999/],
    [['-', '--passes', ''], /--passes: .* found $/m],
    [['-', '--passes'], /'--passes <value>' argument missing/],
    [['-', '--round', 'half'], /--round: expected full, display:d or step:d with d from 0 to 12, found half/],
    [['-', '--round', 'step:13'], /--round: .* found step:13/],
    [['-', '--round', 'display:-1'], /--round: .* found display:-1/],
    [['-', '--pass', '2'], /Unknown option '--pass'/],
    [['-', '-q'], /Unknown option '-q'/],
    [['-', '--__proto__=1'], /Unknown option '--__proto__'/],
  ])('%j', async (args, saying) => {
    expectRefusal(await derive(args, JSON.stringify(lectureExample)), saying, true);
  });
  it('more passes than anyone could read', async () => {
    expectRefusal(
      await deriveFrom({}, '--passes', '1e9'),
      new RegExp(`at most ${maxSteps} steps.*at most \\d+ passes$`, 'm'),
    );
  });
  it('--help is no mistake', async () => {
    const { code, out } = await derive(['--help']);
    expect(code).toBe(0);
    expect(out).toMatch(/^usage: npm run -s derive/);
  });
});

describe('refused: the file', () => {
  const tenMegabytes = 10 << 20;
  it.each([
    ['a missing file', () => 'nowhere.json', /nowhere\.json: .* found no such file/],
    ['a directory', () => folder, /found a directory/],
    ['an empty file', () => fileOf('empty.json', ''), /expected JSON, found nothing/],
    ['blank lines', () => fileOf('blank.json', '\n \n'), /expected JSON, found nothing/],
    ['no JSON', () => fileOf('words.json', 'layers: [2, 2, 2]\n'), /expected JSON, found text that is not/],
    ['half of JSON', () => fileOf('half.json', '{"layers":[2'), /expected JSON, found text that is not/],
    ['UTF-16', () => fileOf('wide.json', Buffer.from('\uFEFF{}', 'utf16le')), /save the file as UTF-8/],
    ['10 MB of letters', () => fileOf('long.json', 'a'.repeat(tenMegabytes)), /found more than \d+ bytes/],
    [
      '10 MB of weights',
      () =>
        fileOf('many.json', JSON.stringify({ ...lectureExample, weights: '0.1,'.repeat(tenMegabytes / 4) })),
      /found more than \d+ bytes/,
    ],
    [
      'brackets without end',
      () => fileOf('deep.json', '['.repeat(500_000)),
      /expected JSON, found text that is not/,
    ],
    [
      'brackets that close',
      () => fileOf('deep2.json', `{"layers":${'['.repeat(200_000)}${']'.repeat(200_000)}}`),
      /expected the field activation, found nothing/,
    ],
    [
      'escape sequences',
      () => fileOf('escape.json', '\u001B[31m\u001B]0;title\u0007'),
      /expected JSON, found text/,
    ],
  ])('%s', async (_what, path, saying) => {
    expectRefusal(await derive([path()]), saying);
  });
});

describe('refused: the specification', () => {
  const swap = (from: string, to: string): string => JSON.stringify(lectureExample).replace(from, to);
  it.each([
    ['[]', /specification: expected an object with the fields layers/],
    ['null', /specification: expected an object/],
    ['{}', /layers: expected the field layers, found nothing/],
    [swap('0.35', 'NaN'), /expected JSON, found text that is not/],
    [swap('0.35', '-Infinity'), /expected JSON, found text that is not/],
    [swap('0.35', '1e999'), /biases\[0\]: expected a finite number, found Infinity/],
    [swap('0.35', '"0.35"'), /biases\[0\]: expected a finite number, found "0\.35"/],
    [swap('0.35', 'null'), /biases\[0\]: expected a finite number, found null/],
    [swap('[0.35,0.1]', '[0.35,[0.1]]'), /biases\[1\]: expected 2 \(one bias for each of the 2 neurons\)/],
    [swap('[0.05,0.1]', '[0.05,0.1,0.2]'), /input: expected 2/],
    [swap('[0.1,0.3]', '[0.1]'), /weights\[0\]\[0\]: expected 2/],
    [swap('"layers":[2,2,2]', '"layers":[2,2,3]'), /weights\[1\]: expected 3/],
    [swap('"layers":[2,2,2]', '"layers":[2,1e9,2]'), /layers: expected at most \d+ weights and biases/],
    [swap('"layers":[2,2,2]', '"layers":[2]'), /layers: expected at least an input and an output layer/],
    [swap('"sigmoid"', '"swish"'), /activation\[0\]: expected one of step, .*, found "swish"/],
    [swap('"sigmoid"', '"constructor"'), /activation\[0\]: expected one of .*, found "constructor"/],
    [swap('"sigmoid"', '"softmax"'), /activation\[0\]: expected softmax on the output layer only/],
    [swap('"sigmoid"', '"step"'), /expected a function with a derivative, found step/],
    [swap('half-squared-error', 'huber'), /loss: expected one of half-squared-error, .*, found "huber"/],
    [swap('half-squared-error', '__proto__'), /loss: expected one of .*, found "__proto__"/],
    [swap('half-squared-error', 'cross-entropy'), /expected softmax, which cross-entropy goes with/],
    [swap('"rate"', '"__proto__":{"rate":1},"rate"'), /__proto__: expected one of layers/],
    [swap('"rate":0.5', '"__proto__":{"rate":0.5}'), /rate: expected the field rate, found nothing/],
    [swap('"rate"', '"momentum":0.9,"rate"'), /momentum: expected one of layers/],
    [
      swap('"rate"', `"\\u001b[31m\\n${'x'.repeat(9999)}":1,"rate"`),
      /^\uFFFD\[31m x+…[^…]*xxx…; remove it, or correct its spelling$/m,
    ],
  ])('%.80s', async (text, saying) => {
    expectRefusal(await derive(['-'], text), saying);
  });
  it('numbers that overflow on the way', async () => {
    const saying = /expected .*finite/;
    expectRefusal(
      await deriveFrom({ activation: ['identity', 'identity'], input: [1e308, 1e308], rate: 1e308 }),
      saying,
    );
  });
});

describe('the process', () => {
  it('refuses with exit code 2, on standard error', () => {
    const { code, out, err } = processOf(['-', '--passes', '0'], JSON.stringify(lectureExample));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^--passes: expected a whole number from 1, found 0\nusage: npm run .*\n$/);
  });
  it('refuses a missing file in one line', () => {
    const { code, out, err } = processOf(['nowhere.json']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^nowhere\.json: expected a file that can be read, found no such file; [^\n]*\n$/);
  });
});

describe('a reader who stops reading', () => {
  it('ends it without a word', async () => {
    const args = [program, fileOf('example.json', JSON.stringify(lectureExample)), '--passes', '300'];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((done) => child.once('close', done));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});
