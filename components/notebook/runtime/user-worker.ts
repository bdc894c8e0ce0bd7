/** Where cells run. Started by the frame, spoken to by the guard alone, over the one port it is given. */
import * as library from '../tuidao.ts';
import type { Compiled } from './compile.ts';
import { executor } from './executor.ts';
import { remember } from './intrinsics.ts';
import { removePowers } from './powers.ts';
import * as host from './primordials.ts';
import type { RunRequest } from './protocol.ts';
import { alive, began, ended, output, ready, spoiled, still, timing } from './wire.ts';

const worker = globalThis as unknown as DedicatedWorkerGlobalScope;

worker.onmessage = ({ ports: [port] }: MessageEvent): void => {
  worker.onmessage = null;
  if (port) begin(port);
};

function begin(port: MessagePort): void {
  const send = port.postMessage.bind(port) as (text: string) => void;
  const parse = JSON.parse as (text: string) => { request: RunRequest; compiled: Compiled };
  const dataOf = getter(MessageEvent.prototype, 'data');
  const errorOf = getter(ErrorEvent.prototype, 'error');
  const reasonOf = getter(PromiseRejectionEvent.prototype, 'reason');
  const prevent = Event.prototype.preventDefault;

  const realm = executor({ ...library });
  const clock = Object.freeze({ now: performance.now.bind(performance) });
  const globals = Object.assign(host.record<unknown>(), realm.globals, { self: worker, performance: clock });

  worker.addEventListener('error', (event) => {
    host.apply(prevent, event, []);
    realm.late(errorOf(event));
  });
  worker.addEventListener('unhandledrejection', (event) => {
    host.apply(prevent, event, []);
    realm.late(reasonOf(event));
  });
  port.onmessage = (event) => {
    const asked = dataOf(event) as string;
    if (asked === alive) return send(realm.hasTimers() ? timing : still);
    if (!restore()) return send(spoiled + 'failed');
    const { request, compiled } = parse(asked);
    send(began);
    realm.run(
      compiled,
      request,
      (_, json) => send(output + json),
      (how) => send((restore() ? ended : spoiled) + how),
    );
  };

  removePowers(worker);
  for (const name of Object.keys(globals)) host.put(worker, name, globals[name]);
  // So that the line of a cell is still among the calls of an error deep in the engine.
  (Error as { stackTraceLimit?: number }).stackTraceLimit = 60;
  const restore = remember([worker, library, globals]);
  send(ready);
}

function getter(prototype: object, name: string): (event: Event) => unknown {
  const get = host.getOwnPropertyDescriptor(prototype, name)!.get!;
  return (event) => host.apply(get, event, []);
}
