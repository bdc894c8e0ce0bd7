import { describe, expect, it } from 'vitest';
import type { ChapterCell } from '../../../../components/notebook/cells.ts';
import { differenceOf, prove, proven } from '../../../../components/notebook/proof.ts';

const cell = (id: string, source: string, expected: string): ChapterCell => ({
  id,
  title: { zh: '题', en: 'Title' },
  purpose: { zh: '用处。', en: 'Purpose.' },
  source,
  expected,
});
const above = cell('above', "import { dot } from 'tuidao';\nconst a = dot([1, 2], [3, 4]);\na;\n", '11\n');
const below = cell('below', 'console.log(a);\na + dot([1], [1]);\n', '11\n12\n');

describe('prove', () => {
  it('runs cells in order, each with what those above define and import', async () => {
    const [first, second] = await prove([above, below]);
    expect([first!.text, first!.holds]).toEqual(['11\n', true]);
    expect([second!.text, second!.holds]).toEqual(['11\n12\n', true]);
    expect(second!.links.reads.map(({ name, from }) => `${name} from ${from}`)).toEqual([
      'a from above',
      'dot from above',
    ]);
    expect(first!.bindings.defines).toEqual(['a']);
    expect(first!.links.readers).toEqual(['below']);
  });
  it('leaves out how far a loop has come, and waits for what a cell waits for', async () => {
    const source = "import { progress } from 'tuidao';\nprogress(1, 2);\nawait Promise.resolve(3);\n";
    const [only] = await prove([cell('only', source, '3\n')]);
    expect(only!.outputs.map(({ kind }) => kind)).toEqual(['value']);
    expect(only!.holds).toBe(true);
  });
  it('says where a cell no longer shows what it should', async () => {
    const wrong = cell('wrong', '1;\n2;\n', '3\n');
    const [only] = await prove([wrong]);
    expect(only!.holds).toBe(false);
    expect(differenceOf(wrong, only!)).toBe('- 3\n+ 2');
  });
  it.each([
    ['is no program', [cell('bad', 'const = 1;\n', '\n')], 'cell bad: expected a program'],
    ['fails', [cell('bad', 'null.x;\n', '\n')], 'cell bad: expected a run to its end, found TypeError'],
    ['refuses', [cell('bad', "import { dot } from 'tuidao';\ndot([1], []);\n", '\n')], 'EngineError'],
    [
      'reads from below',
      [below, above],
      'cell below: expected no quarrel with another cell, found defined-below',
    ],
    ['defines a name again', [above, cell('again', 'const a = 2;\n', '2\n')], 'defined-twice: a, with again'],
  ])('refuses one that %s', async (_, cells, message) => {
    await expect(prove(cells)).rejects.toThrow(message);
  });
});

describe('proven', () => {
  it('is one proof for the same cells, whoever asks', async () => {
    expect(proven([above, below])).toBe(proven([{ ...above }, { ...below }]));
    expect((await proven([above])).map(({ id }) => id)).toEqual(['above']);
  });
  it('fails with the difference and the cure', async () => {
    await expect(proven([{ ...above, expected: '12\n' }])).rejects.toThrow(
      /cell above: expected what stands in above\.out[^]*npm run cells -- --write\.\n- 12\n\+ 11/,
    );
  });
});
