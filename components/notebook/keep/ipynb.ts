/** A page's cells as a Jupyter notebook (nbformat 4.5), for a kernel that runs TypeScript, such as Deno's. */
import type { Lang } from '@engine/derivation/speak.ts';
import { cellText, dataAddress, destructured, unusedName } from './cell-text.ts';
import type { TitledCell } from './program.ts';

/** A cell with what it prints. */
export interface PrintedCell extends TitledCell {
  readonly purpose?: string;
  /** As `textOf` writes it; empty where nothing was printed. */
  readonly output?: string;
}

const words = {
  zh: '第一个单元是推导的引擎，先运行它。引擎也带来`show`，结果以文字打印。',
  en: 'The first cell is the engine of Tuidao; run it first. It brings `show` too, which prints text.',
} as const;

/** Every line but the last ends with its break, as the format wants it. */
const lines = (text: string): string[] => text.split(/(?<=\n)/).filter((line) => line !== '');

/** @param library `program-library.ts` as the text of one module */
export function notebookText(
  cells: readonly PrintedCell[],
  { lang, title, library }: { readonly lang: Lang; readonly title: string; readonly library: string },
): string {
  const sources = cells.map(({ source }) => source);
  const engine = unusedName(
    'tuidao',
    sources.map((source) => source.replaceAll(/(['"])tuidao\1/g, '')),
  );
  const imported = new Map<string, string>();
  const markdown = (id: string, text: string): object => ({
    cell_type: 'markdown',
    id,
    metadata: {},
    source: lines(text),
  });
  const code = (id: string, source: string, output = ''): object => ({
    cell_type: 'code',
    execution_count: null,
    id,
    metadata: {},
    outputs:
      output === ''
        ? []
        : [
            {
              output_type: 'display_data',
              data: { 'text/plain': lines(output.replace(/\n$/, '')) },
              metadata: {},
            },
          ],
    source: lines(source),
  });

  const written = (
    { id, kind, source, title: heading, purpose, output }: PrintedCell,
    i: number,
  ): object[] => {
    if (kind === 'words') return [markdown(`${i}-${id}`.slice(0, 64), source)];
    const text = cellText(source, { library: engine });
    const wanted = (text?.imports ?? []).filter(([local, name]) => imported.get(local) !== name);
    for (const [local, name] of wanted) imported.set(local, name);
    const body = text ? destructured(wanted, engine) + text.body : source;
    const above = [heading && `### ${heading}`, purpose].filter(Boolean).join('\n\n');
    return [
      ...(above ? [markdown(`${i}-${id}-words`.slice(0, 64), above)] : []),
      code(`${i}-${id}`.slice(0, 64), body, output),
    ];
  };

  return `${JSON.stringify(
    {
      cells: [
        markdown('title', `# ${title}\n\n${words[lang]}`),
        {
          ...code('engine', `const ${engine} = (): Promise<any> => import('${dataAddress(library)}');`),
          metadata: { jupyter: { source_hidden: true } },
        },
        ...cells.flatMap(written),
      ],
      metadata: {
        kernelspec: { display_name: 'Deno', language: 'typescript', name: 'deno' },
        language_info: { file_extension: '.ts', mimetype: 'text/x.typescript', name: 'typescript' },
      },
      nbformat: 4,
      nbformat_minor: 5,
    },
    null,
    1,
  )}\n`;
}
