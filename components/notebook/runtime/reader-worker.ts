/** Reads cells without running any: what a parser can be made to do, it does to this worker alone. */
import { compile } from './compile.ts';
import type { Question } from './wire.ts';

const worker = globalThis as unknown as DedicatedWorkerGlobalScope;

worker.onmessage = ({ ports: [port] }: MessageEvent): void => {
  if (!port) return;
  port.onmessage = ({ data }: MessageEvent<string>): void => {
    const { id, sources, whole } = JSON.parse(data) as Question;
    const compiled = sources.map(compile);
    const answer = whole
      ? compiled
      : compiled.map((cell) => (cell.ok ? { ok: true, bindings: cell.program.bindings } : cell));
    port.postMessage(`${id} ${JSON.stringify(answer)}`);
  };
  port.postMessage('ready');
};
