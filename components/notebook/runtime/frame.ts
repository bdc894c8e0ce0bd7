/**
 * The place where cells run: the script of `runner.html`, which a page shows nobody and sandboxes.
 *
 *     page ── frame (opaque origin, a policy of its own; no cell runs on its thread)
 *       └──── guard worker ── user worker    runs cells
 *                         └── reader worker  reads cells, and runs nothing
 *
 * It works for the page around it only, which must be of the site the frame is from, and only where it has no
 * origin: opened as a page, or framed without a sandbox, it does nothing.
 */
import { hello, newReader } from './wire.ts';

const isApart = globalThis.origin === 'null' && window.parent !== window;

/** A worker whose program stands in the page as data. */
function started(id: string): Worker {
  const program = document.getElementById(id)?.textContent ?? '';
  return new Worker(URL.createObjectURL(new Blob([program], { type: 'text/javascript' })));
}

/** @returns the other end of a channel to it */
function portTo(worker: Worker): MessagePort {
  const { port1, port2 } = new MessageChannel();
  worker.postMessage('', [port1]);
  return port2;
}

function open(page: MessagePort): void {
  const guard = started('guard');
  let reader = started('reader');
  guard.postMessage('', [page, portTo(started('user')), portTo(reader)]);
  guard.onmessage = ({ data }) => {
    if (data !== newReader) return;
    reader.terminate();
    reader = started('reader');
    guard.postMessage(newReader, [portTo(reader)]);
  };
}

function greeted({ source, origin, data, ports }: MessageEvent): void {
  const [port] = ports;
  if (source !== window.parent || origin !== location.origin || data !== hello || !port || ports.length !== 1)
    return;
  removeEventListener('message', greeted);
  open(port);
}

if (isApart) addEventListener('message', greeted);
