// The programs of the chapter: the plain one is run, the others name only calls that were read in the documentation.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { partsOf, printedLines } from '@components/frameworks/training-step.ts';
import { backpropExample } from '@engine/lecture/backprop-example.ts';
import { resultValue } from '@engine/lecture/results.ts';
import { root, textOf } from '../../../support/imports.ts';

const folder = 'content/10-frameworks/code';
const programs = ['step_pytorch.py', 'step_paddle.py', 'step_tensorflow.py', 'step.ts'];
const source = (name: string): string => textOf(`${folder}/${name}`);
/** Six lines: the loss, both layers’ weights each before its bias, the loss again. */
const lines = [
  ['E'],
  ['w1_1_1_p2', 'w1_1_2_p2', 'w1_2_1_p2', 'w1_2_2_p2'],
  ['b1_p2'],
  ['w2_1_1_p2', 'w2_1_2_p2', 'w2_2_1_p2', 'w2_2_2_p2'],
  ['b2_p2'],
  ['E_p2'],
];
const expected = lines.map((line) => line.map((q) => resultValue('backprop', q).toFixed(6)).join(' '));

test('the plain program runs by itself and prints the engine’s numbers', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, folder, 'step.ts')], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.trimEnd().split('\n')).toEqual(expected);
  expect(expected[0]).toBe('0.443434');
  expect(expected.at(-1)).toBe('0.387843');
});

describe.each(programs)('%s', (name) => {
  test('says beside each line that prints what it must print', () => {
    expect(printedLines(source(name))).toEqual(lines);
    const printing = source(name)
      .split('\n')
      .filter((line) => /^show\(/.test(line));
    expect(printing.every((line) => line.includes('{{'))).toBe(true);
    expect(printing).toHaveLength(lines.length);
  });

  test('begins with the numbers of the example', () => {
    const { input, target, weights, biases, rate } = backpropExample;
    const given = source(name).split('{{forward}}')[0]!;
    const numbers = [...given.matchAll(/(?<![\w.])0\.\d+/g)].map(([text]) => Number(text));
    // The weights by sender, as the programs have them, and the half of the loss.
    const bySender = weights.flatMap((matrix) => [0, 1].flatMap((j) => matrix.map((row) => row[j]!)));
    const all = [...input, ...target!, ...bySender, ...biases.flat(), rate!, 0.5];
    const inLoop = name === 'step_tensorflow.py' ? all.filter((_, i) => i !== all.length - 1) : all;
    expect(numbers.toSorted((a, b) => a - b)).toEqual(inLoop.toSorted((a, b) => a - b));
  });
});

/** Calls as their documentation names them: docs.pytorch.org, paddlepaddle.org.cn/documentation, tensorflow.org/api_docs. */
const documented: Readonly<Record<string, readonly string[]>> = {
  'step_pytorch.py': [
    'torch.set_default_dtype',
    'torch.float64',
    'torch.tensor',
    'torch.optim.SGD',
    'torch.sigmoid',
    'optimizer.zero_grad',
    'optimizer.step',
    'E.backward',
    'E.item',
  ],
  'step_paddle.py': [
    'paddle.nn.functional',
    'paddle.to_tensor',
    'paddle.create_parameter',
    'made.set_value',
    'paddle.optimizer.SGD',
    'F.sigmoid',
    'paddle.matmul',
    'paddle.sum',
    'paddle.square',
    'optimizer.step',
    'optimizer.clear_grad',
    'E.backward',
    'E.item',
  ],
  'step_tensorflow.py': [
    'tf.constant',
    'tf.float64',
    'tf.Variable',
    'tf.sigmoid',
    'tf.matmul',
    'tf.reduce_sum',
    'tf.square',
    'tf.GradientTape',
    'tape.gradient',
    'parameter.assign_sub',
    'E.numpy',
  ],
};
test.each(Object.entries(documented))('%s uses the calls that were read, and no others', (name, calls) => {
  const used = [
    ...new Set(
      [...source(name).matchAll(/\b(?:torch|paddle|tf|F|tape|optimizer|E|made|parameter)(?:\.\w+)+/g)].map(
        ([call]) => call,
      ),
    ),
  ];
  expect(used.toSorted()).toEqual(calls.toSorted());
});

test('parts keep the whole text and name every gap', () => {
  expect(partsOf('# {{again}}\nf(x)  # {{E}} {{b1_p2}}\n')).toEqual([
    { kind: 'text', text: '# ' },
    { kind: 'phase', gap: 'again' },
    { kind: 'text', text: '\nf(x)  # ' },
    { kind: 'number', q: 'E' },
    { kind: 'text', text: ' ' },
    { kind: 'number', q: 'b1_p2' },
  ]);
});
