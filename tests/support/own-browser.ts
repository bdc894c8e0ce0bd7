// A browser driven without Playwright, which takes the end of one frame's process for the end of its page.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchArguments } from './browser.mjs';

export class OwnBrowser {
  private readonly folder = mkdtempSync(join(tmpdir(), 'tuidao-browser-'));
  private readonly child: ChildProcess;
  private readonly waiting = new Map<
    number,
    { done: (result: never) => void; fail: (error: Error) => void }
  >();
  private socket: WebSocket | undefined;
  private session: string | undefined;
  private count = 0;

  constructor(path: string, flags: readonly string[]) {
    const own = [
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${this.folder}`,
      'about:blank',
    ];
    this.child = spawn(path, [...launchArguments(), ...flags, ...own], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  }

  /** Opens a page and attaches to it alone, not to its frames. */
  async open(address: string): Promise<void> {
    const debuggerAddress = await new Promise<string>((done) => {
      let said = '';
      this.child.stderr!.on('data', (text: Buffer) => {
        said += text;
        const found = /DevTools listening on (ws:\S+)/.exec(said);
        if (found) done(found[1]!);
      });
    });
    const socket = new WebSocket(debuggerAddress);
    this.socket = socket;
    socket.onmessage = ({ data }) => {
      const { id, result, error } = JSON.parse(String(data)) as {
        id?: number;
        result: never;
        error?: unknown;
      };
      const waiting = this.waiting.get(id ?? -1);
      this.waiting.delete(id ?? -1);
      if (error) waiting?.fail(new Error(JSON.stringify(error)));
      else waiting?.done(result);
    };
    await new Promise((done) => (socket.onopen = done));
    const { targetId } = await this.send<{ targetId: string }>('Target.createTarget', { url: address });
    const { sessionId } = await this.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    this.session = sessionId;
  }

  private send<T>(method: string, params: object): Promise<T> {
    const id = ++this.count;
    this.socket!.send(
      JSON.stringify({ id, method, params, ...(this.session && { sessionId: this.session }) }),
    );
    return new Promise((done, fail) => this.waiting.set(id, { done: done as (result: never) => void, fail }));
  }

  /** Runs a function in the page. */
  async evaluate<T, A>(call: (asked: A) => T | Promise<T>, asked: A): Promise<T> {
    const { result, exceptionDetails } = await this.send<{ result: { value: T }; exceptionDetails?: object }>(
      'Runtime.evaluate',
      { expression: `(${call})(${JSON.stringify(asked)})`, awaitPromise: true, returnByValue: true },
    );
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
    return result.value;
  }

  async close(): Promise<void> {
    const gone = new Promise((done) => this.child.once('exit', done));
    this.child.kill('SIGKILL');
    await gone;
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
