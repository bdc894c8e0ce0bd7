import { describe, expect, it } from 'vitest';
import { Notebook } from '../../../../components/notebook/notebook.svelte.ts';
import { textOf } from '../../../../engine/notebook/text.ts';
import { ToyKeeper } from '../../../support/toy-keeper.ts';
import { ToyRunner } from '../../../support/toy-runner.ts';

interface Made {
  readonly notebook: Notebook;
  readonly runner: ToyRunner;
  readonly keeper: ToyKeeper;
  /** `one fresh, two stale`, cells that are idle left out. */
  readonly states: () => string;
  /** Runs a cell and gives the order in which cells ran. */
  readonly run: (id: string) => Promise<string>;
}

function made(sources: Readonly<Record<string, string>>, kept: Readonly<Record<string, string>> = {}): Made {
  const runner = new ToyRunner();
  const keeper = new ToyKeeper('lesson:toys', {
    kind: 'lesson',
    cells: Object.entries(kept).map(([id, source]) => ({ id, source, of: 'some' })),
  });
  const cells = Object.entries(sources).map(([id, original]) => ({ id, original, title: id.toUpperCase() }));
  const notebook = new Notebook({ cells, makeRunner: () => runner, keeper });
  const states = (): string =>
    notebook.cells
      .filter(({ state }) => state !== 'idle')
      .map(({ id, state }) => `${id} ${state}`)
      .join(', ');
  const run = async (id: string): Promise<string> => {
    const before = runner.ran.length;
    await notebook.run(id);
    return runner.ran.slice(before).join(' ');
  };
  return { notebook, runner, keeper, states, run };
}
const chain = { one: 'a ←', two: 'b ← a', three: 'c ← b', aside: 'x ←' };
const shown = ({ notebook }: Made, id: string): string => textOf(notebook.cell(id).outputs ?? []);

describe('running a cell', () => {
  it('runs what it reads first, and gives it their names', async () => {
    const n = made(chain);
    expect(await n.run('three')).toBe('one two three');
    expect(n.states()).toBe('one fresh, two fresh, three fresh');
    expect(n.runner.requests.at(-1)).toEqual({
      cell: 'three',
      source: 'c ← b',
      sees: [{ name: 'b', from: 'two' }],
      limit: 10,
    });
    expect(shown(n, 'three')).toBe('c ← b');
    expect(n.notebook.cell('three').took).toBe(0.02);
    expect(n.notebook.busy).toBe(false);
  });
  it('does not run again what is fresh', async () => {
    const n = made(chain);
    await n.run('two');
    expect(await n.run('three')).toBe('three');
    expect(await n.run('two')).toBe('two three');
  });
  it('runs everything once from the top when all are asked for', async () => {
    const n = made(chain);
    await n.run('three');
    n.runner.ran.length = 0;
    await n.notebook.runAll();
    expect(n.runner.ran).toEqual(['one', 'two', 'three', 'aside']);
  });
  it('asks for the time its first line wants', async () => {
    const n = made({ one: '// limit: 30 s\na ←' });
    await n.run('one');
    expect(n.runner.requests[0]!.limit).toBe(30);
  });
  it('asked for twice runs once', async () => {
    const n = made(chain);
    await Promise.all([n.notebook.run('one'), n.notebook.run('one'), n.notebook.run('aside')]);
    expect(n.runner.ran).toEqual(['one', 'aside']);
  });
  it('reads each text once', async () => {
    const n = made(chain);
    await n.run('one');
    await n.run('two');
    expect(n.runner.read).toBe(4);
    n.notebook.edit('one', 'a ← x');
    await n.notebook.review();
    expect(n.runner.read).toBe(5);
  });
});

describe('a changed cell', () => {
  it('is stale until it is run, and so are its readers once it has been; they follow by themselves', async () => {
    const n = made(chain);
    await n.run('three');
    n.notebook.edit('one', 'a ← \n');
    expect(n.states()).toBe('one stale, two fresh, three fresh');
    expect(await n.run('one')).toBe('one two three');
    expect(n.states()).toBe('one fresh, two fresh, three fresh');
  });
  it('leaves its readers stale in a manual notebook', async () => {
    const n = made(chain);
    await n.run('three');
    n.notebook.automatic = false;
    n.notebook.edit('one', 'a ← \n');
    expect(await n.run('one')).toBe('one');
    expect(n.states()).toBe('one fresh, two stale, three stale');
    expect(await n.run('three')).toBe('two three');
  });
  it('is fresh again when its text is what it was', async () => {
    const n = made(chain);
    await n.run('one');
    n.notebook.edit('one', 'a ← oops');
    n.notebook.edit('one', 'a ←');
    expect(n.states()).toBe('one fresh');
  });
  it('runs what it reads now, not what it read before', async () => {
    const n = made(chain);
    await n.run('two');
    n.notebook.edit('two', 'b ←');
    n.notebook.edit('three', 'c ← a');
    expect(await n.run('three')).toBe('three');
    expect(n.notebook.links.get('three')!.reads).toEqual([{ name: 'a', from: 'one' }]);
  });
  it('makes a reader stale that must now read from elsewhere', async () => {
    const n = made({ one: 'a ←', two: 'x ←', three: 'c ← a' });
    await n.run('three');
    n.notebook.edit('one', 'q ←');
    n.notebook.edit('two', 'a ←');
    n.notebook.automatic = false;
    await n.run('two');
    expect(n.states()).toBe('one stale, two fresh, three stale');
  });
});

describe('a cell that fails', () => {
  it('is not gone past by those that read it, and once mended they follow', async () => {
    const n = made({ ...chain, one: 'a ← oops' });
    expect(await n.run('three')).toBe('one');
    expect(n.states()).toBe('one failed, two failed, three failed');
    expect(n.notebook.cell('two').outputs).toMatchObject([
      { kind: 'error', error: { code: 'above-failed', data: { name: 'a', other: 'ONE' } } },
    ]);
    n.notebook.edit('one', 'a ←');
    expect(n.states()).toBe('one stale, two failed, three failed');
    expect(await n.run('one')).toBe('one two three');
    expect(n.states()).toBe('one fresh, two fresh, three fresh');
  });
  it('is not run when its text is no program, and keeps its place among the others', async () => {
    const n = made(chain);
    await n.run('two');
    n.notebook.edit('one', 'unreadable');
    expect(await n.run('two')).toBe('');
    expect(n.states()).toBe('one failed, two failed');
    expect(n.notebook.cell('one').outputs).toMatchObject([{ error: { code: 'syntax', line: 1 } }]);
    expect(n.notebook.links.get('two')!.reads).toEqual([{ name: 'a', from: 'one' }]);
  });
  it.each([
    [{ one: 'a ←', two: 'a ←' }, 'one', 'defined-twice', 'TWO'],
    [{ one: 'x ← a', two: 'a ←' }, 'one', 'defined-below', 'TWO'],
    [{ one: 'a ← b', two: 'b ← a' }, 'one', 'cycle', 'TWO'],
  ])('says what it quarrels about: %j', async (sources, id, code, other) => {
    const n = made(sources);
    expect(await n.run(id)).toBe('');
    expect(n.notebook.cell(id).outputs).toMatchObject(
      [{ error: { code, data: { name: 'a', other } } }].map((output) =>
        code === 'cycle' ? { error: { code, data: { name: 'b', other } } } : output,
      ),
    );
  });
  it('does not keep others from running', async () => {
    const n = made({ ...chain, one: 'a ← oops' });
    await n.notebook.runAll();
    expect(n.runner.ran).toEqual(['one', 'aside']);
  });
});

describe('a cell that does not end', () => {
  /** Lets what is under way go as far as it can. */
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  it('is stopped, what waits with it, and what was defined is gone until the reader asks for it', async () => {
    const n = made({ one: 'a ←', two: 'b ← a endless', three: 'c ← b' });
    await n.run('one');
    const running = n.notebook.run('three');
    await settle();
    expect(n.states()).toBe('one fresh, two running, three queued');
    expect(n.notebook.cell('two').outputs).toEqual([{ kind: 'progress', done: 1, total: 3 }]);
    n.notebook.stop();
    await running;
    expect(n.states()).toBe('two stopped');
    expect(n.notebook.lost.map(({ id }) => id)).toEqual(['one']);
    expect(shown(n, 'one')).toBe('a ←');
    await n.notebook.runLost();
    expect(n.states()).toBe('one fresh, two stopped');
    expect(n.notebook.lost).toEqual([]);
  });
  it('is not run again by itself', async () => {
    const n = made({ one: 'a ←', two: 'b ← a' });
    await n.run('two');
    n.notebook.edit('two', 'b ← a slow');
    await n.run('two');
    expect(n.states()).toBe('two stopped');
    expect(await n.run('one')).toBe('one');
  });
  it.each(['slow', 'dies'])('takes everything with it when it is %s, and nothing goes on', async (word) => {
    const n = made({ one: 'a ←', two: `b ← a ${word}`, three: 'x ←' });
    await n.notebook.runAll();
    expect(n.runner.ran).toEqual(['one', 'two']);
    expect(n.notebook.lost.map(({ id }) => id)).toEqual(['one']);
    expect(n.notebook.cell('three').state).toBe('idle');
  });
});

describe('what the reader wrote', () => {
  it('is kept, and forgotten when it is the lesson’s again', () => {
    const n = made(chain);
    n.notebook.edit('one', 'a ← x');
    expect(n.notebook.changed.map(({ id }) => id)).toEqual(['one']);
    expect(n.keeper.last).toBe('one: a ← x');
    n.notebook.edit('one', 'a ←');
    expect(n.keeper.last).toBe('');
    expect(n.notebook.changed).toEqual([]);
  });
  it('is put back when the page is opened again; what belongs to no cell of the page stays kept', async () => {
    const n = made(chain, { one: 'a ← x', gone: 'z' });
    await n.notebook.restore();
    expect(n.notebook.cells.map(({ source }) => source)).toEqual(['a ← x', 'b ← a', 'c ← b', 'x ←']);
    n.notebook.edit('two', 'b ← x');
    expect(n.keeper.last).toBe('one: a ← x; two: b ← x; gone: z');
    n.keeper.show({ kind: 'lesson', cells: [] });
    expect(n.notebook.changed).toEqual([]);
  });
  it('cannot be written where another tab has the notebook', async () => {
    const n = made(chain);
    await n.notebook.restore();
    n.keeper.become({ readOnly: true });
    expect(n.notebook.readOnly).toBe(true);
  });
  it('is dropped by a reset, which can be undone until something else is written', () => {
    const n = made(chain);
    n.notebook.edit('one', 'a ← x');
    n.notebook.edit('two', 'b ← x');
    n.notebook.resetAll();
    expect(n.notebook.changed).toEqual([]);
    n.notebook.undoReset('one');
    expect(n.notebook.cell('one').source).toBe('a ← x');
    n.notebook.edit('two', 'b ←');
    n.notebook.undoResetAll();
    expect(n.notebook.cell('two').source).toBe('b ←');
    expect(n.keeper.last).toBe('one: a ← x; two: b ←');
  });
});

describe('a notebook of the reader’s own', () => {
  it('takes cells in, moves them and lets them go', async () => {
    const runner = new ToyRunner();
    const keeper = new ToyKeeper('scratch', {
      kind: 'scratch',
      cells: [{ id: 'one', kind: 'code', source: 'a ←' }],
    });
    const notebook = new Notebook({ cells: [], makeRunner: () => runner, keeper });
    await notebook.restore();
    notebook.add({ id: 'two', source: 'b ← a' }, 'one');
    notebook.add({ id: 'words', kind: 'words', source: 'a ←' }, 'one');
    notebook.edit('two', 'c ← a');
    expect(keeper.last).toBe('one: a ←; words: a ←; two: c ← a');
    await notebook.runAll();
    expect(runner.ran).toEqual(['one', 'two']);
    notebook.move('two', 1);
    expect(notebook.cells.map(({ id }) => id)).toEqual(['one', 'words', 'two']);
    notebook.move('two', -1);
    notebook.move('two', -1);
    expect(notebook.cells.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'two stale',
      'one fresh',
      'words idle',
    ]);
    await notebook.run('two');
    expect(notebook.cell('two').outputs).toMatchObject([{ error: { code: 'defined-below' } }]);
    notebook.remove('one');
    expect(keeper.last).toBe('two: c ← a; words: a ←');
    expect(() => notebook.cell('one')).toThrow('expected a cell of this notebook');
  });
});
