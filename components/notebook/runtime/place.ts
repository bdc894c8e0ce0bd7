/** One frame in which cells run, seen from the page: made, spoken to, and given up. */
import { readMessage, type Message } from './read-message.ts';
import { hello, type Command } from './wire.ts';

/** Milliseconds a loaded frame has to say that it is ready, and a frame to load. */
const patience = { ready: 3000, load: 10_000 };

export interface Place {
  readonly isGone: boolean;
  say(command: Command): void;
  /** Ends whatever runs there, at once. Nothing is heard from it after. */
  leave(): void;
}

/**
 * @param address of `runner.html`
 * @param hear told every message; undefined when something came that no part of ours would say, or when it is gone
 * @throws Error when it does not start
 */
export function openPlace(address: string, hear: (message: Message | undefined) => void): Promise<Place> {
  const frame = document.createElement('iframe');
  // Never `allow-same-origin`: without an origin, a cell has nothing of the reader's to read.
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.setAttribute('allow', '');
  frame.setAttribute('referrerpolicy', 'no-referrer');
  frame.setAttribute('aria-hidden', 'true');
  frame.title = 'cells';
  frame.tabIndex = -1;
  frame.hidden = true;

  const { port1: port, port2 } = new MessageChannel();
  let isGone = false;
  const leave = (): void => {
    isGone = true;
    port.onmessage = null;
    port.close();
    frame.remove();
  };
  const place: Place = {
    get isGone() {
      return isGone;
    },
    say: (command) => port.postMessage(JSON.stringify(command)),
    leave,
  };

  return new Promise((opened, failed) => {
    const fail = (): void => {
      leave();
      failed(new Error('the place where cells run did not start'));
    };
    let timer = setTimeout(fail, patience.load);
    frame.addEventListener(
      'load',
      () => {
        clearTimeout(timer);
        timer = setTimeout(fail, patience.ready);
        frame.contentWindow?.postMessage(hello, '*', [port2]);
      },
      { once: true },
    );
    port.onmessage = ({ data }: MessageEvent) => {
      const message = readMessage(data);
      if (message?.kind === 'ready') {
        clearTimeout(timer);
        opened(place);
      } else hear(message);
    };
    frame.src = address;
    document.body.append(frame);
  });
}
