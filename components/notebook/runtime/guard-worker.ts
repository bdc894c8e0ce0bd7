/**
 * Stands between the page and the two workers that deal with cells: counts, cuts and gathers what they say, so that
 * nothing a cell does can flood the page, and answers the page while a cell computes.
 */
import { mostBytes, mostLines, type CellError } from '@engine/notebook/output.ts';
import { alive, began, ended, mostPictured, newReader, output, ready, spoiled, timing } from './wire.ts';
import type { Command, Question } from './wire.ts';

const worker = globalThis as unknown as DedicatedWorkerGlobalScope;

/** Milliseconds between two messages to the page. */
const pause = 50;
const mostAtOnce = 200;
/** Milliseconds after which the reader has no answer any more, and the user worker no ear. */
const patience = { reader: 5000, user: 2000 };
/** Milliseconds after a run, or after the last answer, until the user worker is asked whether it still hears. */
const pauseBetweenQuestions = 1000;
/** Beside the lines: what cut them, and errors after that. */
const spareLines = 16;
const spareBytes = 64 * 1024;

interface Run {
  readonly id: number;
  lines: number;
  bytes: number;
}

worker.onmessage = ({ ports: [page, user, reader] }: MessageEvent): void => {
  if (page && user && reader) guard(page, user, reader);
};

function guard(page: MessagePort, user: MessagePort, firstReader: MessagePort): void {
  let run: Run | undefined;
  /** Handed to the user worker, and not begun there: what is still printed until then is of the run before. */
  let next: Run | undefined;
  let waiting: string[] = [];
  let ending = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (text: string): void => page.postMessage(text);

  /** Tells what was gathered, no more at once than a page draws without a halt; then how it ended. */
  const flush = (atMost = mostAtOnce): void => {
    clearTimeout(timer);
    timer = undefined;
    const now = waiting.slice(0, atMost);
    waiting = waiting.slice(atMost);
    if (run && now.length > 0) say(`out ${run.id} [${now.join(',')}]`);
    if (waiting.length > 0) timer = setTimeout(() => flush(), pause);
    else if (ending !== '') {
      say(ending);
      ending = '';
    }
  };
  const gather = (json: string): void => {
    if (!run) return;
    run.lines++;
    run.bytes += json.length;
    if (run.lines > mostLines + spareLines || run.bytes > mostBytes + mostPictured + spareBytes) return;
    waiting.push(json);
    timer ??= setTimeout(() => flush(), pause);
  };

  const questions = new Map<number, { question: Question; answer: (json: string) => void }>();
  let reader = firstReader;
  let isReading = false;
  let asked = 0;
  const ask = (sources: readonly string[], whole: boolean, answer: (json: string) => void): void => {
    const question = { id: ++asked, sources, whole };
    questions.set(question.id, { question, answer });
    if (isReading) put(question);
  };
  const put = (question: Question): void => {
    reader.postMessage(JSON.stringify(question));
    setTimeout(() => {
      if (questions.has(question.id)) replaceReader(question.id);
    }, patience.reader);
  };
  const settle = (id: number, json: string): void => {
    const answer = questions.get(id)?.answer;
    questions.delete(id);
    answer?.(json);
  };
  /** Gives up the question that was too much, and puts the others again to a new reader. */
  function replaceReader(id: number): void {
    const { question } = questions.get(id)!;
    isReading = false;
    settle(id, JSON.stringify(question.sources.map(() => ({ ok: false, error: tooLong }))));
    worker.postMessage(newReader);
  }
  const listenToReader = (port: MessagePort): void => {
    reader = port;
    port.onmessage = ({ data }: MessageEvent<string>) => {
      if (port !== reader) return;
      if (data === 'ready') {
        isReading = true;
        for (const { question } of questions.values()) put(question);
        return;
      }
      const space = data.indexOf(' ');
      settle(Number(data.slice(0, space)), data.slice(space + 1));
    };
  };
  worker.onmessage = ({ data, ports: [port] }: MessageEvent) => {
    if (data === newReader && port) listenToReader(port);
  };
  listenToReader(firstReader);

  // A timer of a cell, or a promise nobody waits for, may have come to stay.
  let deaf: ReturnType<typeof setTimeout> | undefined;
  const expectAnswer = (id: number): void => {
    clearTimeout(deaf);
    deaf = setTimeout(() => say(`lost ${id} failed`), patience.user);
  };
  const askLater = (id: number): void => {
    deaf = setTimeout(() => {
      user.postMessage(alive);
      expectAnswer(id);
    }, pauseBetweenQuestions);
  };
  user.onmessage = ({ data }: MessageEvent<string>) => {
    if (typeof data !== 'string') return;
    const kind = data[0];
    if (kind === ready) return say('ready');
    if (kind !== output) clearTimeout(deaf);
    if (next && (kind === began || kind === spoiled)) {
      flush(Infinity);
      run = next;
      next = undefined;
    }
    if (!run) return;
    if (kind === output) return gather(data.slice(1));
    if (kind === began) say(`began ${run.id}`);
    if (kind === timing) askLater(run.id);
    if (kind === ended || kind === spoiled) {
      ending = `${kind === ended ? 'end' : 'lost'} ${run.id} ${data.slice(1) === 'done' ? 'done' : 'failed'}`;
      flush();
      askLater(run.id);
    }
  };

  page.onmessage = ({ data }: MessageEvent<string>) => {
    const command = JSON.parse(data) as Command;
    if (command.do === 'ping') return say('pong');
    if (command.do === 'read')
      return ask(command.sources, false, (json) => say(`read ${command.id} ${json}`));
    const { id, request } = command;
    ask([request.source], true, (json) => {
      flush(Infinity);
      next = { id, lines: 0, bytes: 0 };
      user.postMessage(
        `{"request":${JSON.stringify({ ...request, source: '' })},"compiled":${json.slice(1, -1)}}`,
      );
      expectAnswer(id);
    });
  };
}

const tooLong: CellError = { name: 'SyntaxError', message: 'this takes too long to read', code: 'syntax' };
