import type { Output } from '../../engine/notebook/output.ts';
import type { Analysis, RunEnd, Runner, RunRequest } from '../../components/notebook/runtime/protocol.ts';

/**
 * Runs cells of a toy language, and writes down what it was asked. `a ← b c` defines a from b and c, and prints its own
 * text. A cell may also contain a word: `oops` fails, `endless` waits to be stopped, `slow` has its time run out,
 * `dies` takes the place down, and `unreadable` is no program.
 */
export class ToyRunner implements Runner {
  readonly ran: string[] = [];
  readonly requests: RunRequest[] = [];
  read = 0;
  #end: ((end: RunEnd) => void) | undefined;

  analyse(sources: readonly string[]): Promise<readonly Analysis[]> {
    this.read += sources.length;
    return Promise.resolve(sources.map((source) => this.#analysisOf(source)));
  }

  #analysisOf(source: string): Analysis {
    if (source.includes('unreadable'))
      return { ok: false, error: { name: 'SyntaxError', message: 'no', code: 'syntax', line: 1 } };
    const [left = '', right = ''] = source.split('←');
    const words = (text: string): string[] => text.match(/\b[a-z]\b/g) ?? [];
    return {
      ok: true,
      bindings: { defines: words(left), imports: [], reads: words(right), assigns: [] },
    };
  }

  async run(request: RunRequest, listen: (outputs: readonly Output[]) => void): Promise<RunEnd> {
    this.ran.push(request.cell);
    this.requests.push(request);
    await Promise.resolve();
    const { source } = request;
    if (source.includes('dies')) return { how: 'died', took: 5, forgotten: true };
    if (source.includes('slow')) return { how: 'time', took: 10_000, forgotten: true };
    if (source.includes('endless')) {
      listen([{ kind: 'progress', done: 1, total: 3 }]);
      return new Promise((resolve) => (this.#end = resolve));
    }
    if (source.includes('oops')) {
      listen([{ kind: 'error', error: { name: 'Error', message: 'oops', line: 1 } }]);
      return { how: 'failed', took: 1, forgotten: false };
    }
    listen([{ kind: 'progress', done: 3, total: 3 }]);
    listen([{ kind: 'line', level: 'log', parts: [{ kind: 'string', text: source }] }]);
    return { how: 'done', took: 20, forgotten: false };
  }

  stop(): void {
    this.#end?.({ how: 'stopped', took: 400, forgotten: true });
    this.#end = undefined;
  }
  reset(): void {
    this.stop();
  }
  close(): void {
    this.stop();
  }
}
