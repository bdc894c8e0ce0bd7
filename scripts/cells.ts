// npm run -s cells -- [--write] [FOLDER …]
// Runs the cells of every chapter, or of the chapters named, in reading order, and compares what they show with what is
// expected; with --write, writes down what they show.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { cellFiles } from '../components/notebook/cell-files.ts';
import { readCells } from '../components/notebook/cells.ts';
import { differenceOf, prove } from '../components/notebook/proof.ts';

const usage = 'npm run -s cells -- [--write] [FOLDER …], a folder such as 02-mp-model';

/** What goes to standard output, what to standard error, and the exit code: 1 where something differs, 2 for a mistake. */
export interface Answer {
  readonly code: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
}

class CallError extends Error {}

/** Chapters that have cells, in reading order. */
const chaptersIn = (content: string): string[] =>
  readdirSync(content)
    .filter((folder) => existsSync(join(content, folder, 'cells', 'cells.yaml')))
    .sort();

/** The whole program but for the process around it. @param content the folder of the chapters */
export async function answer(args: readonly string[], content: string): Promise<Answer> {
  try {
    const { values, positionals } = call(args);
    if (values.help) return { code: 0, out: `usage: ${usage}\n`, err: '' };
    const all = chaptersIn(content);
    const strangers = positionals.filter((folder) => !all.includes(folder));
    if (strangers.length > 0) {
      throw new CallError(`expected folders with cells (${all.join(', ')}), found ${strangers.join(', ')}`);
    }
    return await checked(positionals.length > 0 ? positionals : all, content, values.write);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const hint = error instanceof CallError ? `usage: ${usage}\n` : '';
    return { code: 2, out: '', err: `${error.message}\n${hint}` };
  }
}

function call(args: readonly string[]) {
  const options = {
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new CallError((error instanceof Error ? error.message : String(error)).split(/\.(?:\s|$)/)[0]);
  }
}

async function checked(folders: readonly string[], content: string, write: boolean): Promise<Answer> {
  const different: string[] = [];
  let count = 0;
  for (const folder of folders) {
    const at = join(content, folder, 'cells');
    const { entries } = cellFiles(join(at, 'cells.yaml'));
    const cells = readCells(write ? withOutputs(entries) : entries);
    const proven = await prove(cells);
    count += cells.length;
    for (const [i, cell] of cells.entries()) {
      const one = proven[i]!;
      if (one.holds) continue;
      if (write) writeFileSync(join(at, `${cell.id}.out`), one.text);
      different.push(`${folder}/${cell.id}\n${differenceOf(cell, one)}\n`);
    }
  }
  const counted = `${count} cells in ${folders.length} chapters`;
  if (different.length === 0) return { code: 0, out: `${counted}, all as expected\n`, err: '' };
  const report = `${different.join('\n')}\n${counted}, ${different.length} `;
  return write
    ? { code: 0, out: `${report}written down anew\n`, err: '' }
    : {
        code: 1,
        out: `${report}not as expected (-: expected, +: found)\n`,
        err: 'Correct the cells, or write down what they show with npm run cells -- --write\n',
      };
}

/** A cell whose output has never been written down has none to be wrong. */
const withOutputs = (entries: unknown): unknown =>
  Array.isArray(entries)
    ? entries.map((entry: unknown) =>
        typeof entry === 'object' && entry !== null && 'expected' in entry && entry.expected === undefined
          ? { ...entry, expected: '…\n' }
          : entry,
      )
    : entries;

const invoked = process.argv[1] && pathToFileURL(resolve(process.argv[1])).href === import.meta.url;
if (invoked) {
  const { code, out, err } = await answer(process.argv.slice(2), join(import.meta.dirname, '..', 'content'));
  process.exitCode = code;
  process.stdout.write(out);
  process.stderr.write(err);
}
