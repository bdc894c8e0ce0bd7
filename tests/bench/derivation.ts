// npm run bench: how long a reader waits for the derivation engine.
//
// The budgets are a reader's, not a machine's: what follows a finger has one frame of sixty a second,
// what answers a click a tenth of a second, after which one notices waiting.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkOf, networkModelOf, networkSubjectOf } from '../../components/derivation/network-model.ts';
import { evaluate } from '../../engine/derivation/evaluate.ts';
import { onePass, repeat, train } from '../../engine/nn/optimizer.ts';
import { passesOf, report } from '../../engine/nn/report.ts';
import type { NetworkSpec } from '../../engine/nn/specification.ts';
import { generatorOf, uniform } from '../../engine/random.ts';
import { lectureExample } from '../support/lecture-example.ts';
import { holds, table, time, type Case } from './stopwatch.ts';

const frame = 1000 / 60;
const answer = 100;

/** 4-8-8-3, the largest network whose picture can still be read; its weights drawn from a fixed seed. */
function wideNetwork(): NetworkSpec {
  const g = generatorOf(1);
  const draw = (n: number): number[] => Array.from({ length: n }, () => uniform(g) - 0.5);
  const layers = [4, 8, 8, 3];
  const after = layers.slice(1);
  return {
    layers,
    activation: ['tanh', 'tanh', 'softmax'],
    loss: 'cross-entropy',
    weights: after.map((size, l) => Array.from({ length: size }, () => draw(layers[l]!))),
    biases: after.map(draw),
    input: draw(4),
    target: [0, 1, 0],
    rate: 0.1,
  };
}

export function cases(): Case[] {
  const wide = wideNetwork();
  const pass = onePass(lectureExample);
  const subject = networkSubjectOf({ network: lectureExample });
  const model = networkModelOf(subject, subject.start);
  const twoPasses = passesOf(lectureExample, { passes: 2 });
  return [
    {
      what: '2-2-2: lay out two passes, evaluate',
      budget: frame,
      run: () => evaluate(repeat(onePass(lectureExample), 2)),
    },
    { what: '4-8-8-3: lay out one pass, evaluate', budget: answer, run: () => evaluate(onePass(wide)) },
    { what: '2-2-2: a thousand updates', budget: answer, run: () => train(pass, 1000) },
    {
      what: 'stepper: one input edited',
      budget: frame,
      run: () => networkModelOf(subject, { ...subject.start, given: { x1: 0.06 } }),
    },
    {
      what: 'stepper: after a thousand updates',
      budget: answer,
      run: () => networkModelOf(subject, { ...subject.start, after: 1000 }),
    },
    { what: 'stepper: its gradients checked', budget: frame, run: () => checkOf(model, 1) },
    {
      what: '2-2-2: every formula of two passes typeset',
      budget: frame,
      run: () => report(lectureExample, twoPasses),
    },
  ];
}

const invoked = process.argv[1] && pathToFileURL(resolve(process.argv[1])).href === import.meta.url;
if (invoked) {
  const timings = cases().map((each) => time(each));
  const over = timings.filter((timing) => !holds(timing));
  console.log(table(timings));
  console.log(
    over.length === 0
      ? `\n${timings.length}项都在限时之内。/ All ${timings.length} are within their budgets.`
      : `\n${over.length}项超时。/ Over budget: ${over.map(({ what }) => what).join('; ')}`,
  );
  process.exitCode = over.length === 0 ? 0 : 1;
}
