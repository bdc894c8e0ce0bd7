/** A page's cells as one TypeScript file that runs with plain Node, the engine at its end. */
import type { Cell } from '@engine/notebook/cell.ts';
import type { Lang } from '@engine/derivation/speak.ts';
import { cellText, dataAddress, destructured, unusedName, type CellText } from './cell-text.ts';

/** A cell as it is downloaded. */
export interface TitledCell extends Cell {
  readonly title?: string;
}

const words = {
  zh: {
    run: (name: string) => `用Node 22.18或更新的版本运行：node ${name}`,
    engine: '下面一行是生成的：推导的引擎，写成一个地址。',
    broken: '这个单元读不成程序，所以留作注释：',
    alone: '下一个单元再次定义了上面有过的名字，所以单独放在一对花括号里。',
    returns: '下一个单元在中途返回，所以单独放在一个函数里；它定义的名字别处看不到。',
  },
  en: {
    run: (name: string) => `Run it with Node 22.18 or later: node ${name}`,
    engine: 'The next line is generated: the engine of Tuidao, written as an address.',
    broken: 'This cell cannot be read as a program and is left as a comment:',
    alone: 'The next cell defines again what stands above, so it stands in braces of its own.',
    returns:
      'The next cell returns halfway, so it stands in a function; what it defines is seen nowhere else.',
  },
} as const;

const commented = (text: string): string =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => `// ${line}`.trimEnd())
    .join('\n');

export interface ProgramOptions {
  readonly lang: Lang;
  readonly title: string;
  /** Of the file. */
  readonly name: string;
  /** `program-library.ts` as the text of one module. */
  readonly library: string;
}

/** @param cells in the order of the page */
export function programText(
  cells: readonly TitledCell[],
  { lang, title, name, library }: ProgramOptions,
): string {
  const say = words[lang];
  const sources = cells.map(({ source }) => source);
  const engine = unusedName(
    'tuidao',
    sources.map((source) => source.replaceAll(/(['"])tuidao\1/g, '')),
  );
  const last = unusedName('showLast', sources);
  /** Names of the file's top level, and what of the library they are, where they are. */
  const known = new Map<string, string>([
    [engine, ''],
    [last, 'last'],
    ['console', 'console'],
  ]);

  const part = ({ kind, source, title: heading }: TitledCell): string => {
    const head = heading ? `${commented(`── ${heading}`)}\n` : '';
    if (kind === 'words') return head + commented(source);
    const text = cellText(source, { library: engine, last });
    if (!text) return `${head}${commented(say.broken)}\n${commented(source)}`;
    return head + placed(text);
  };

  function placed({ body, imports, defines, returns }: CellText): string {
    const clash =
      defines.some((name) => known.has(name)) ||
      imports.some(([local, from]) => (known.get(local) ?? from) !== from);
    const inside = returns || clash;
    const wanted = inside ? imports : imports.filter(([local, from]) => known.get(local) !== from);
    const whole = destructured(wanted, engine) + body;
    if (returns) return `${commented(say.returns)}\n${last}(await (async () => {\n${whole}\n})());`;
    if (clash) return `${commented(say.alone)}\n{\n${whole}\n}`;
    for (const [local, from] of imports) known.set(local, from);
    for (const defined of defines) known.set(defined, '');
    return whole;
  }

  return [
    `${commented(title)}\n${commented(say.run(name))}\n`,
    `const { console, last: ${last} } = await ${engine}();\n`,
    ...cells.map((cell) => `${separated(part(cell))}\n`),
    commented(say.engine),
    `function ${engine}(): Promise<any> { return import('${dataAddress(library)}'); }`,
    'export {};\n',
  ].join('\n');
}

/** A text that begins like the rest of the statement before it is kept apart from it. */
const separated = (text: string): string =>
  text
    .split('\n')
    .map((line, i, all) =>
      /^\s*[([`/+*-]/.test(line) &&
      !/^\s*\/[/*]/.test(line) &&
      all.slice(0, i).every((l) => /^\s*(\/\/|$)/.test(l))
        ? `;${line}`
        : line,
    )
    .join('\n');
