import { describe, expect, it } from 'vitest';
import { completionsFor, type ApiName } from '../../../../components/notebook/completions.ts';
import { Notebook } from '../../../../components/notebook/notebook.svelte.ts';
import { noBindings } from '../../../../engine/notebook/cell.ts';
import { ToyRunner } from '../../../support/toy-runner.ts';

const api: readonly ApiName[] = [
  {
    name: 'dot',
    kind: 'function',
    signature: 'dot(a: Vector, b: Vector): number',
    doc: 'The sum of products.',
  },
  { name: 'step', kind: 'function', signature: 'step(x: number): number', doc: 'One above zero.' },
  { name: 'Point', kind: 'class', signature: 'class Point', doc: 'A point.' },
];
const cell = (id: string, defines: readonly string[]) => ({
  id,
  title: id.toUpperCase(),
  original: '',
  bindings: { ...noBindings, defines },
});
const notebook = new Notebook({
  cells: [cell('one', ['w', 'step']), cell('two', ['y']), cell('three', ['z'])],
  makeRunner: () => new ToyRunner(),
});
const complete = completionsFor(notebook, 'two', () => Promise.resolve(api));

describe('what is offered where a name begins', () => {
  it('is what cells above define, with the cell it comes from, and what the engine has besides', async () => {
    expect(await complete('name')).toEqual([
      { name: 'w', kind: 'variable', signature: ' ONE' },
      { name: 'step', kind: 'variable', signature: ' ONE' },
      {
        name: 'dot',
        kind: 'function',
        signature: '(a: Vector, b: Vector): number',
        about: 'The sum of products.',
        foreign: true,
      },
      { name: 'Point', kind: 'type', signature: 'class Point', about: 'A point.', foreign: true },
    ]);
  });
  it('is the engine alone in the braces of an import', async () => {
    expect((await complete('import')).map(({ name, foreign }) => [name, foreign])).toEqual([
      ['dot', undefined],
      ['step', undefined],
      ['Point', undefined],
    ]);
  });
});
