// npm run -s grade -- PATH… [--out FILE] [--format csv|json] [--assignment FILE] [--newest] [--lang zh|en]
// Grades what students handed in, from their raw answers: files, folders and zips. The page /gradebook/ writes the same bytes.
import { lstatSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { visible } from '../components/exchange/visible.ts';
import { assignmentIn, openAssignment } from '../components/exercise/assignment-link.ts';
import { Collection, type Collected, type Source } from '../components/exercise/gradebook/collect.ts';
import { csvOf } from '../components/exercise/gradebook/csv.ts';
import { reasonOf } from '../components/exercise/gradebook/fault-words.ts';
import { gradeJson } from '../components/exercise/gradebook/grade-json.ts';
import { gradeSheet, type MistakeNames } from '../components/exercise/gradebook/grade-sheet.ts';
import { divided, gradeClass } from '../components/exercise/gradebook/grading.ts';
import type { Lang } from '../engine/derivation/speak.ts';
import type { Assignment } from '../engine/exercise/assignment.ts';
import { assignmentsIn } from '../engine/exercise/hand-ins.ts';
import { classReport } from '../engine/exercise/report.ts';

const usage =
  'npm run -s grade -- PATH… [--out FILE] [--format csv|json] [--assignment FILE] [--newest] [--lang zh|en]';
const formats = ['csv', 'json'] as const;
const languages: readonly Lang[] = ['zh', 'en'];
/** An assignment's file is a few thousand bytes. */
const mostBytes = 2 ** 21;
/** Files and assignments that a message lists one by one. */
const mostListed = 50;

/** A mistake in what the program was given; its message is all the reader sees. */
class InputError extends Error {}
/** A mistake in how it was called: the usage is shown as well. */
class CallError extends InputError {}

interface Call {
  readonly paths: readonly string[];
  readonly out: string | undefined;
  readonly format: (typeof formats)[number];
  readonly assignment: string | undefined;
  readonly newest: boolean;
  readonly lang: Lang;
}

function oneOf<Word extends string>(option: string, found: string, words: readonly Word[]): Word {
  const word = words.find((one) => one === found);
  if (word === undefined) throw new CallError(`--${option}: expected ${words.join(' or ')}, found ${found}`);
  return word;
}

function readCall(args: readonly string[]): Call | 'help' {
  const options = {
    out: { type: 'string' },
    format: { type: 'string', default: 'csv' },
    assignment: { type: 'string' },
    newest: { type: 'boolean', default: false },
    lang: { type: 'string', default: 'zh' },
    help: { type: 'boolean', short: 'h', default: false },
  } as const;
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new CallError((error instanceof Error ? error.message : String(error)).split(/\.(?:\s|$)/)[0]);
  }
  const { values, positionals } = parsed;
  if (values.help) return 'help';
  if (positionals.length === 0)
    throw new CallError('expected what students handed in, found nothing; name files, folders or zips');
  return {
    paths: positionals,
    out: values.out,
    format: oneOf('format', values.format, formats),
    assignment: values.assignment,
    newest: values.newest,
    lang: oneOf('lang', values.lang, languages),
  };
}

const readingFaults: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'a directory',
  EACCES: 'a file that may not be read',
  EPERM: 'a file that may not be read',
};
const faultIn = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return readingFaults[code] ?? code;
};

/** Every file that a path leads to; links within folders lead nowhere. @param own the file that will be written */
function* sourcesIn(path: string, own: string | undefined): Generator<Source> {
  let stat;
  try {
    stat = statSync(path);
  } catch (error) {
    throw new InputError(`${path}: expected a file or a folder, found ${faultIn(error)}; check the path`);
  }
  if (!stat.isDirectory()) {
    if (own !== undefined && resolve(path) === resolve(own))
      throw new InputError(
        `--out: expected a file of its own, found ${path}, which is to be graded; name another`,
      );
    yield { name: basename(path), size: stat.size, read: () => readFile(path) };
    return;
  }
  for (const name of readdirSync(path).sort()) {
    const inner = join(path, name);
    if (name.startsWith('.') || (own !== undefined && resolve(inner) === resolve(own))) continue;
    const found = lstatSync(inner);
    if (found.isDirectory() || found.isFile()) yield* sourcesIn(inner, own);
  }
}

async function collect({ paths, out }: Call): Promise<Collected> {
  const collection = new Collection();
  for (const path of paths) {
    for (const source of sourcesIn(path, out)) {
      const taking = collection.take(source);
      while (!(await taking.next()).done) continue;
    }
  }
  return collection.collected();
}

/** @param given a file, or a link as it was sent to the students */
function readGiven(given: string): Assignment {
  const fragment = given.indexOf('#');
  let opened;
  if (fragment >= 0 && /^(?:https?:|#)/.test(given)) opened = assignmentIn(given.slice(fragment));
  else {
    let text;
    try {
      if (statSync(given).size > mostBytes) throw new InputError(`--assignment: ${given} is too large`);
      text = readFileSync(given, 'utf8').replace(/^\ufeff/, '');
    } catch (error) {
      if (error instanceof InputError) throw error;
      throw new InputError(
        `--assignment: expected the file or the link that was given out, found ${faultIn(error)}; check ${given}`,
      );
    }
    opened = openAssignment(text);
  }
  if (opened.is === 'assignment') return opened.assignment;
  const why =
    opened.is === 'refused' ? opened.error.message : opened.is === 'none' ? 'no assignment' : opened.code;
  throw new InputError(`--assignment: expected an assignment of this course, found ${why}; check ${given}`);
}

/** The assignment that all are graded by: the one named, or the only one there is. */
function givenFor({ assignment }: Call, collected: Collected): Assignment {
  if (assignment !== undefined) return readGiven(assignment);
  const groups = assignmentsIn(collected.handIns);
  const ids = new Set(groups.map((group) => group.assignment.id));
  if (ids.size > 1) {
    const listed = groups
      .slice(0, mostListed)
      .map(
        (group) => `  ${group.assignment.id}  ${group.students} students  ${visible(group.assignment.title)}`,
      );
    throw new InputError(
      `expected hand-ins of one assignment, found those of ${ids.size}; name the one to be graded with --assignment\n${listed.join('\n')}`,
    );
  }
  return groups[0]!.assignment;
}

/** The names of mistakes, as the pages have them. */
const mistakeNames = (): MistakeNames =>
  parse(readFileSync(join(import.meta.dirname, '..', 'content', 'mistakes.yaml'), 'utf8')) as MistakeNames;

/** What goes to standard output, what to standard error, and the exit code: 1 where some files were not graded, 2 for a mistake. */
export interface Answer {
  readonly code: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
}

/** The whole program but for the process around it. @param args what follows the program's name */
export async function answer(args: readonly string[]): Promise<Answer> {
  try {
    const call = readCall(args);
    return call === 'help' ? { code: 0, out: `usage: ${usage}\n`, err: '' } : await graded(call);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const hint = error instanceof CallError ? `usage: ${usage}\n` : '';
    return { code: 2, out: '', err: `${visible(error.message)}\n${hint}` };
  }
}

async function graded(call: Call): Promise<Answer> {
  const { out, format, newest, lang } = call;
  const collected = await collect(call);
  const unread = (faults: Collected['faults']): string[] =>
    faults.map(({ name, code, where }) => `${visible(name)}: ${reasonOf(code, where, lang)}`);
  if (collected.handIns.length === 0) {
    const listed = unread(collected.faults).slice(0, mostListed).join('\n');
    throw new InputError(`expected what students handed in, found none that can be read\n${listed}`);
  }
  const given = givenFor(call, collected);
  const { here, elsewhere } = divided(collected, given);
  const rules = { given, rules: given, newest };
  const grading = gradeClass(here, rules, collected);
  let step = grading.next();
  while (!step.done) step = grading.next();
  const { value } = step;
  const report = classReport(value.graded, rules);
  const all = { ...collected, faults: [...collected.faults, ...value.faults] };
  const text = format === 'json' ? gradeJson(report, all) : csvOf(gradeSheet(report, mistakeNames(), lang));
  const left = [
    ...unread(all.faults),
    ...elsewhere.map(({ hash, submission }) =>
      visible(`${collected.names.get(hash)!.join(', ')}: another assignment, ${submission.assignment.title}`),
    ),
  ];
  const more = left.length > mostListed ? [`and ${left.length - mostListed} more`] : [];
  const err = [
    `${report.rows.length} students graded, ${left.length} files not`,
    ...left.slice(0, mostListed).map((line) => `  ${line}`),
    ...more,
  ];
  if (out !== undefined) write(out, text);
  return {
    code: left.length > 0 ? 1 : 0,
    out: out === undefined ? text : '',
    err: `${err.join('\n')}\n`,
  };
}

function write(out: string, text: string): void {
  try {
    writeFileSync(out, text);
  } catch (error) {
    throw new InputError(`--out: expected a file that can be written, found ${faultIn(error)}; check ${out}`);
  }
}

const invoked = process.argv[1] && pathToFileURL(resolve(process.argv[1])).href === import.meta.url;
if (invoked) {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader such as `head` may close the pipe before everything is written; a full disk is another matter.
    if (error.code === 'EPIPE') process.exit(0);
    console.error(`the result could not be written: ${error.code ?? error.message}`);
    process.exit(1);
  });
  const { code, out, err } = await answer(process.argv.slice(2));
  process.exitCode = code;
  process.stdout.write(out);
  process.stderr.write(err);
}
