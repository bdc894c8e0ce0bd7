import { describe, expect, it } from 'vitest';
import { droppedFiles } from '@components/exercise/gradebook/dropped-files.ts';

/** A folder as a browser has it: it names two entries at a time. */
type Tree = { readonly [name: string]: Tree | 'file' | 'gone' };

function entryOf(name: string, tree: Tree | 'file' | 'gone'): FileSystemEntry {
  if (typeof tree === 'string')
    return {
      name,
      isFile: true,
      isDirectory: false,
      file: (done: (file: File) => void, failed: (error: Error) => void) =>
        tree === 'gone' ? failed(new Error('gone')) : done(new File([name], name)),
    } as unknown as FileSystemEntry;
  return {
    name,
    isFile: false,
    isDirectory: true,
    createReader: () => {
      const left = Object.entries(tree).map(([inner, of]) => entryOf(inner, of));
      return { readEntries: (done: (some: FileSystemEntry[]) => void) => done(left.splice(0, 2)) };
    },
  } as unknown as FileSystemEntry;
}

/** What a drop holds for as long as nobody waits. */
function dropOf(tree: Tree): DataTransfer {
  const files = Object.keys(tree).map((name) => new File([name], name));
  const items = Object.entries(tree).map(([name, of]) => ({ webkitGetAsEntry: () => entryOf(name, of) }));
  queueMicrotask(() => {
    files.length = 0;
    items.length = 0;
  });
  return { files, items } as unknown as DataTransfer;
}

const names = async (tree: Tree, most?: number): Promise<string[]> =>
  (await droppedFiles(dropOf(tree), most)).map(({ name }) => name).sort();

describe('the files of a drop', () => {
  it('are the files themselves where no folder is among them', async () => {
    expect(await names({ 'a.json': 'file', '.b.json': 'file' })).toEqual(['.b.json', 'a.json']);
  });
  it('are those in folders and in their folders too, however many at a time they are named', async () => {
    const tree: Tree = {
      'z.zip': 'file',
      class: {
        '1.json': 'file',
        '2.json': 'file',
        '3.json': 'file',
        '.DS_Store': 'file',
        late: { '4.json': 'file', '5.json': 'gone' },
        empty: {},
      },
    };
    expect(await names(tree)).toEqual(['1.json', '2.json', '3.json', '4.json', 'z.zip']);
  });
  it('are no more than may be looked at', async () => {
    const many: Tree = Object.fromEntries(
      Array.from({ length: 50 }, (_, i) => [`${i}.json`, 'file' as const]),
    );
    expect(await names({ many }, 11)).toHaveLength(10);
  });
});
