/** Cells read and run in one place, as the build and the tests do it. In a page the two are apart: see `frame.ts`. */
import type { Output } from '@engine/notebook/output.ts';
import { compile } from './compile.ts';
import { executor } from './executor.ts';
import type { Analysis, RunRequest } from './protocol.ts';
import type { How } from './wire.ts';

export interface Realm {
  /** What a cell defines and reads, without running it. */
  analyse(source: string): Analysis;
  /**
   * Runs a cell to its end, with what the cells it `sees` have defined. The limit of time is not kept here.
   * @param emit called with each piece of output, an error among it; after the end too, by timers, until the next run
   */
  run(request: RunRequest, emit: (outputs: readonly Output[]) => void): Promise<How>;
  /** An error of the last cell that the host was told of, such as a promise nobody listened to. */
  late(reason: unknown): void;
  /** Clears the timers that are left. */
  close(): void;
}

/** @param library what `import { … } from 'tuidao'` gives, by name; `show` and `progress` are added */
export function createRealm({ library }: { readonly library: Readonly<Record<string, unknown>> }): Realm {
  const { run, late, close } = executor(library);
  return {
    analyse(source) {
      const compiled = compile(source);
      return compiled.ok ? { ok: true, bindings: compiled.program.bindings } : compiled;
    },
    run: (request, emit) =>
      new Promise((ended) => {
        run(compile(request.source), request, (output) => emit([output]), ended);
      }),
    late,
    close,
  };
}
