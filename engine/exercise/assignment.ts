/** What an instructor asks for: which exercises, how many of each, what they are worth, and how they are graded. */
import { sha256 } from '../math/sha256.ts';
import { field, list, number, oneOf, record, refuse, text } from './border.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Policy } from './policy.ts';
import { mostFurtherDecimals } from './policy.ts';
import type { Template } from './template.ts';
import { templateOf } from './templates.ts';

export interface AssignmentItem {
  readonly template: string;
  readonly version: number;
  /** How many exercises of this kind each student gets. */
  readonly variants: number;
  /** For each of them. */
  readonly points: number;
}

export interface Assignment {
  readonly format: 'tuidao-assignment';
  readonly formatVersion: 1;
  /** Drawn once; two assignments never share one. */
  readonly id: string;
  readonly title: string;
  /** The instructor's words to the students: text, never markup. */
  readonly note: string;
  readonly items: readonly AssignmentItem[];
  /** student: other numbers for each · same: one set for all. */
  readonly seeds: 'student' | 'same';
  /** What a right answer earns at the first, second … try; the last one is the last try there is. */
  readonly attempts: readonly number[];
  /** now: told after each try · after: told nothing before handing in. */
  readonly feedback: 'now' | 'after';
  readonly grading: {
    readonly carried: number;
    readonly roundingOnly: number;
    /** own: as each exercise says. */
    readonly rounding: 'own' | 'display' | 'step';
    /** Decimals beyond those that each exercise asks for, 0 … 2. */
    readonly furtherDecimals: number;
  };
  /** Stated, not enforced: empty, or a date with or without a time, such as `2026-12-01 23:59`. */
  readonly due: string;
}

export const mostItems = 60;
export const mostTasks = 100;
export const mostAttempts = 10;
/** Of one kind. */
export const mostVariants = 20;
/** For one exercise. */
export const mostPoints = 1000;
export const longestTitle = 200;
export const longestNote = 2000;

const idForm = /^[a-z2-7]{16}$/;
const templateForm = /^[a-z][a-z0-9-]{2,40}$/;
const dueForm = /^(?:|\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?)$/;

/**
 * An assignment from a file or a link. Fields that it does not know are left out.
 * @throws EngineError `wrong-shape`, `out-of-range`, `unknown-template`, `newer-format`
 */
export function readAssignment(data: unknown, path = 'assignment'): Assignment {
  const given = record(data, path);
  if (field(given, 'format') !== 'tuidao-assignment')
    refuse(
      `${path}.format`,
      'tuidao-assignment',
      field(given, 'format'),
      'choose an assignment of this course',
      'wrong-shape',
    );
  readFormatVersion(given, path);
  const items = list(field(given, 'items'), `${path}.items`, 1, mostItems).map((item, i): AssignmentItem => {
    const at = `${path}.items[${i}]`;
    const one = record(item, at);
    const template = text(field(one, 'template'), `${at}.template`, 41, templateForm);
    const version = number(field(one, 'version'), `${at}.version`, 1, 1e6, true);
    templateOf(template, version);
    return {
      template,
      version,
      variants: number(field(one, 'variants'), `${at}.variants`, 1, mostVariants, true),
      points: number(field(one, 'points'), `${at}.points`, 0, mostPoints),
    };
  });
  const tasks = items.reduce((sum, { variants }) => sum + variants, 0);
  if (tasks > mostTasks)
    refuse(`${path}.items`, `at most ${mostTasks} exercises in all`, tasks, 'ask for fewer', 'out-of-range');

  const attempts = list(field(given, 'attempts'), `${path}.attempts`, 1, mostAttempts).map((share, i) =>
    number(share, `${path}.attempts[${i}]`, 0, 1),
  );
  if (attempts.some((share, i) => i > 0 && share > attempts[i - 1]!))
    refuse(
      `${path}.attempts`,
      'shares that do not grow from try to try',
      attempts,
      'put them in order',
      'out-of-range',
    );
  const grading = record(field(given, 'grading'), `${path}.grading`);
  const share = (name: string): number => number(field(grading, name), `${path}.grading.${name}`, 0, 1);
  return {
    format: 'tuidao-assignment',
    formatVersion: 1,
    id: text(field(given, 'id'), `${path}.id`, 16, idForm),
    title: text(field(given, 'title'), `${path}.title`, longestTitle),
    note: text(field(given, 'note'), `${path}.note`, longestNote),
    items,
    seeds: oneOf(field(given, 'seeds'), `${path}.seeds`, ['student', 'same']),
    attempts,
    feedback: oneOf(field(given, 'feedback'), `${path}.feedback`, ['now', 'after']),
    grading: {
      carried: share('carried'),
      roundingOnly: share('roundingOnly'),
      rounding: oneOf(field(grading, 'rounding'), `${path}.grading.rounding`, ['own', 'display', 'step']),
      furtherDecimals: number(
        field(grading, 'furtherDecimals'),
        `${path}.grading.furtherDecimals`,
        0,
        mostFurtherDecimals,
        true,
      ),
    },
    due: text(field(given, 'due'), `${path}.due`, 16, dueForm),
  };
}

/** @throws EngineError `newer-format`, `wrong-shape` */
export function readFormatVersion(given: Readonly<Record<string, unknown>>, path: string): void {
  const version = field(given, 'formatVersion');
  if (version === 1) return;
  if (typeof version === 'number' && version > 1)
    refuse(
      `${path}.formatVersion`,
      '1',
      version,
      'it was made by a newer version of the course: use that',
      'newer-format',
    );
  refuse(`${path}.formatVersion`, '1', version, 'ask for the file or the link again', 'wrong-shape');
}

/** One exercise of an assignment, as everybody gets it. */
export interface Task {
  /** `item.variant`, counted from 1. */
  readonly key: string;
  readonly template: Template;
  readonly points: number;
}

/** Every exercise, in order. @param newest with the newest version of each template in place of the one that was assigned */
export const tasksOf = ({ items }: Assignment, newest = false): Task[] =>
  items.flatMap(({ template, version, variants, points }, i) =>
    Array.from({ length: variants }, (_, k) => ({
      key: `${i + 1}.${k + 1}`,
      template: templateOf(template, newest ? undefined : version),
      points,
    })),
  );

/** A student's number as it is compared: without spaces, wide letters made plain, in capitals. */
export const plainNumber = (typed: string): string =>
  typed.normalize('NFKC').replace(/\s+/g, '').toUpperCase().slice(0, 40);

/** What decides the numbers of a task. It follows from the assignment and the student, so no file can ask for others. */
export function seedOf(assignment: Assignment, student: string, task: string): string {
  const who = assignment.seeds === 'student' ? plainNumber(student) : '';
  return sha256(`v1|${assignment.id}|${who}|${task}`).slice(0, 32);
}

/** How a task is graded. */
export function policyFor({ grading }: Assignment, { rounding }: Template): Policy {
  const { carried, roundingOnly, furtherDecimals } = grading;
  return {
    carried,
    roundingOnly,
    rounding: {
      kind: grading.rounding === 'own' ? rounding.kind : grading.rounding,
      decimals: rounding.decimals + furtherDecimals,
    },
  };
}

/** Names an assignment by what it asks for: two with the same hash ask for the same. */
export const assignmentHash = (assignment: Assignment): string => sha256(canonicalJson(assignment));
