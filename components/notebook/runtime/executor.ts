/** Where programs run, one after the other, and what they have defined stays. It reads no source and knows no host. */
import { noBindings } from '@engine/notebook/cell.ts';
import { mostBytes, mostLines, type CellError, type Output } from '@engine/notebook/output.ts';
import { cellError, frameIn, sourceName } from './cell-error.ts';
import type { Compiled, Program } from './compile.ts';
import { cellConsole } from './console.ts';
import { inspect } from './inspect.ts';
import * as host from './primordials.ts';
import { append, construct, record } from './primordials.ts';
import type { RunRequest } from './protocol.ts';
import { timers } from './timers.ts';
import { mostPictured, type How } from './wire.ts';

/** Told each output, with the same as JSON. */
export type Emit = (output: Output, json: string) => void;

export interface Executor {
  /**
   * Runs a program and calls `ended` once, when its last line is done; what could not be read fails at once. Until
   * the next one begins, timers and promises may add to its output. Timers of the one before are cleared.
   */
  run(compiled: Compiled, request: RunRequest, emit: Emit, ended: (how: How) => void): void;
  /** An error that belongs to the last program, though nothing of it was waiting for it. */
  late(reason: unknown): void;
  /** Of what cells call by these names without defining them: the console and the timers. */
  readonly globals: Readonly<Record<string, unknown>>;
  /** Whether timers of the last program may still ring. */
  hasTimers(): boolean;
  /** Clears every timer; nothing is printed after. */
  close(): void;
}

interface Run {
  readonly cell: string;
  readonly program: Program;
  readonly emit: Emit;
  lines: number;
  bytes: number;
  /** Of networks, derivations and plots, which are counted apart. */
  pictured: number;
  cut: boolean;
  /** When progress was last told. */
  told: number;
}

const AsyncFunction = (async () => {}).constructor as new (
  ...args: string[]
) => (...args: unknown[]) => Promise<unknown>;
const nothing: Program = { bindings: noBindings, imports: [], body: '', loader: '', mappings: '' };
const cellId = /^[a-z0-9-]+$/;
const pictures = Object.assign(record<boolean>(), { network: true, derivation: true, plot: true });
/** Milliseconds between two reports of progress. */
const pause = 50;

/** @param library what "tuidao" exports; `show` and `progress` are added to it here */
export function executor(library: Readonly<Record<string, unknown>>): Executor {
  const now = performance.now.bind(performance);
  const values = record<Record<string, unknown>>();
  const before = linesBefore();
  let current: Run | undefined;

  const print = (output: Output): void => {
    const run = current;
    if (!run || run.cut) return;
    const json = host.written(output);
    if (output.kind === 'value' && pictures[output.value.kind]) run.pictured += json.length;
    else run.bytes += json.length;
    const tooMuch = run.bytes > mostBytes || run.pictured > mostPictured;
    const cut = ++run.lines > mostLines ? 'lines' : tooMuch ? 'bytes' : undefined;
    if (!cut) return run.emit(output, json);
    run.cut = true;
    const last: Output = { kind: 'cut', at: cut };
    run.emit(last, host.written(last));
  };
  const printError = (error: CellError): void => {
    const run = current;
    const output: Output = { kind: 'error', error };
    // What ended a run is told even when nothing else is any more.
    if (run?.cut) run.emit(output, host.written(output));
    else print(output);
  };
  const inLibrary = (name: string): boolean => host.hasOwn(exports, name);
  const failure = (reason: unknown): CellError =>
    cellError(reason, current && { cell: current.cell, program: current.program, before }, inLibrary);

  const late = (reason: unknown): void => {
    if (current && !current.cut) printError(failure(reason));
  };
  const clocks = timers(late);
  const { console, reset } = cellConsole(print, () => current?.cut === false, now);
  const globals = Object.assign(record<unknown>(), clocks.functions, { console });

  const effects = {
    show: (value: unknown): void => print({ kind: 'value', value: inspect(value) }),
    progress: (done: unknown, total: unknown): void => {
      if (typeof done !== 'number' || typeof total !== 'number' || !host.isFinite(done) || !(total > 0)) {
        throw new TypeError('progress(done, total) takes two numbers, the second above zero');
      }
      const run = current;
      if (!run || (done < total && now() - run.told < pause)) return;
      run.told = now();
      print({ kind: 'progress', done, total });
    },
  };
  // As a module is: what it exports cannot be exchanged.
  const exports = Object.freeze(Object.assign(record<unknown>(), library, effects));

  /** Fills in the names a program is given, and what they stand for. @returns why one is missing */
  function give(
    names: Record<string, unknown>,
    { bindings, imports }: Program,
    request: RunRequest,
  ): CellError | undefined {
    for (let i = 0; i < bindings.reads.length; i++) {
      const name = bindings.reads[i]!;
      if (host.hasOwn(globals, name)) names[name] = globals[name];
    }
    for (let i = 0; i < imports.length; i++) {
      const local = imports[i]![0];
      const name = imports[i]![1];
      if (name !== '*' && !inLibrary(name)) {
        return {
          name: 'SyntaxError',
          message: `"tuidao" has no ${name}`,
          code: 'no-such-export',
          data: { name },
        };
      }
      names[local] = name === '*' ? exports : exports[name];
    }
    for (let i = 0; i < request.sees.length; i++) {
      const name = request.sees[i]!.name;
      const from = request.sees[i]!.from;
      const defined = values[from];
      const data = { name, cell: from };
      if (!defined) return { name: 'Error', message: `${from} has not run`, code: 'above-failed', data };
      if (!host.hasOwn(defined, name))
        return {
          name: 'ReferenceError',
          message: `${name} is not defined`,
          code: 'not-defined',
          data: { name },
        };
      names[name] = defined[name];
    }
    return undefined;
  }

  function run(compiled: Compiled, request: RunRequest, emit: Emit, ended: (how: How) => void): void {
    const { cell } = request;
    clocks.clearAll();
    reset();
    host.deleteProperty(values, cell);
    const program = compiled.ok ? compiled.program : nothing;
    current = { cell, program, emit, lines: 0, bytes: 0, pictured: 0, cut: false, told: -Infinity };
    const fail = (error: CellError): void => {
      printError(error);
      ended('failed');
    };
    if (!host.matched(cellId, cell)) return fail({ name: 'Error', message: `${cell} is no name of a cell` });
    if (!compiled.ok) return fail(compiled.error);
    const names = record<unknown>();
    const missing = give(names, program, request);
    if (missing) return fail(missing);
    const mine = current;

    let defined: Record<string, unknown> = record();
    const bind = (getters: Record<string, unknown>): void => {
      defined = getters;
    };
    let promise: Promise<unknown>;
    try {
      promise = prepared(program, cell, names, bind);
    } catch (reason) {
      const error = failure(reason);
      return fail({ ...error, code: 'syntax' });
    }
    host.settle(
      promise,
      (value) => {
        const kept = record<unknown>();
        for (let i = 0; i < program.imports.length; i++) keep(kept, program.imports[i]![0], names);
        for (let i = 0; i < program.bindings.defines.length; i++)
          keep(kept, program.bindings.defines[i]!, defined);
        values[cell] = kept;
        if (mine === current && value !== undefined) print({ kind: 'value', value: inspect(value) });
        ended('done');
      },
      (reason) => fail(failure(reason)),
    );
  }

  /** Calls the program, so that it runs to its first `await`. @throws SyntaxError */
  function prepared(
    { bindings, body, loader }: Program,
    cell: string,
    names: Record<string, unknown>,
    bind: unknown,
  ): Promise<unknown> {
    let binder = '$bind';
    while (host.indexOf(body, binder) >= 0) binder += '_';
    const parameters: string[] = [binder];
    const args: unknown[] = [bind];
    if (loader !== '') {
      append(parameters, loader);
      append(args, load);
    }
    const all = host.ownKeys(names);
    for (let i = 0; i < all.length; i++) {
      append(parameters, all[i] as string);
      append(args, names[all[i] as string]);
    }
    let getters = '';
    for (let i = 0; i < bindings.defines.length; i++) {
      const name = bindings.defines[i]!;
      getters += `get ${name}(){return ${name}},`;
    }
    const opening = `"use strict";${binder}({__proto__:null,${getters}});\n`;
    append(parameters, `${opening}${body}\n//# sourceURL=${sourceName(cell)}`);
    return host.apply(construct(AsyncFunction, parameters), undefined, args) as Promise<unknown>;
  }

  /** What `import(…)` means in a cell. */
  async function load(module: unknown): Promise<unknown> {
    if (module === 'tuidao') return exports;
    const shown = typeof module === 'string' ? host.sliced(module, 0, 200) : '';
    throw new TypeError(`a cell can import from "tuidao" only, not from "${shown}"`);
  }

  return {
    run,
    late,
    globals,
    hasTimers: clocks.areRunning,
    close() {
      clocks.clearAll();
      current = undefined;
    },
  };
}

/** A value by its getter; what was never reached has none. */
function keep(kept: Record<string, unknown>, name: string, from: Record<string, unknown>): void {
  try {
    kept[name] = from[name];
  } catch {
    // Not reached: the program returned before it was defined.
  }
}

/** Lines that stand before the body of a function made from text, and the one with its getters. */
function linesBefore(): number {
  let stack: unknown;
  const probe = construct(AsyncFunction, [
    'tell',
    `tell(new Error().stack)\n//# sourceURL=${sourceName('probe')}`,
  ]);
  probe((told: unknown) => {
    stack = told;
  });
  return frameIn(typeof stack === 'string' ? stack : '', 'probe')?.line ?? 1;
}
