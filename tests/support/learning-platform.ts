// A learning platform: scorm-again in a page, the package in a frame of it, and a server that keeps what was committed as such
// platforms do. What a page has not committed is gone with it.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { root } from './imports.ts';
import type { ScormVersion } from '../../components/exercise/package/scorm-version.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.xml': 'application/xml',
  '.woff2': 'font/woff2',
};

const library = { '1.2': 'scorm12', '2004': 'scorm2004' } as const;

/** Names of what is known of a student before a package begins. */
const whoIs = {
  '1.2': ['cmi.core.student_id', 'cmi.core.student_name', 'cmi.core.entry'],
  '2004': ['cmi.learner_id', 'cmi.learner_name', 'cmi.entry'],
} as const;

/** Runs in the platform's page. Values are committed flat, name by name, with a request that the page waits for. */
const page = (version: ScormVersion): string => `<!doctype html><meta charset="utf-8"><title>LMS</title>
<style>html, body, iframe { margin: 0; border: 0; inline-size: 100%; block-size: 100%; display: block }</style>
<script src="/library.js"></script>
<script>
  const send = (path, data) => {
    const request = new XMLHttpRequest();
    request.open('POST', path, false);
    request.send(JSON.stringify(data));
    return JSON.parse(request.responseText);
  };
  const API = new ${version === '1.2' ? 'Scorm12API' : 'Scorm2004API'}({
    lmsCommitUrl: '/commit',
    dataCommitFormat: 'flattened',
    autocommit: false,
    logLevel: 4,
    onLogMessage: (level, message) => send('/log', [String(level), String(message)]),
  });
  API.loadFromFlattenedJSON(send('/begin', {}), '');
  ${version === '1.2' ? 'window.API' : 'window.API_1484_11'} = API;
  onerror = (message) => void send('/log', ['page', String(message)]);
</script>
<iframe src="/package/index.html"></iframe>`;

export class LearningPlatform {
  readonly version: ScormVersion;
  /** What was committed last. */
  kept: Readonly<Record<string, string>> = {};
  commits = 0;
  /** As a page in it says: presses of a button until now. */
  pressed = 0;
  /** What the library found wrong. */
  readonly complaints: string[] = [];
  private readonly files: Readonly<Record<string, Uint8Array>>;
  private readonly student: { readonly number: string; readonly name: string };
  private readonly server: Server;

  /** @param files of the package, by name */
  constructor(
    version: ScormVersion,
    files: Readonly<Record<string, Uint8Array>>,
    student: { readonly number: string; readonly name: string },
  ) {
    this.version = version;
    this.files = files;
    this.student = student;
    this.server = createServer((request, response) => {
      void this.answer(request).then(({ status = 200, type, body }) => {
        response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
        response.end(body);
      });
    });
  }

  /** @returns the address of the page with the package in it */
  async open(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }
  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async answer(
    request: IncomingMessage,
  ): Promise<{ status?: number; type: string; body: string | Uint8Array }> {
    const path = request.url ?? '/';
    const json = (value: unknown) => ({ type: 'application/json', body: JSON.stringify(value) });
    if (path === '/') return { type: types['.html']!, body: page(this.version) };
    if (path === '/library.js') {
      const file = join(root, 'node_modules/scorm-again/dist', `${library[this.version]}.min.js`);
      return { type: types['.js']!, body: readFileSync(file) };
    }
    if (path.startsWith('/package/')) {
      const name = path.slice('/package/'.length);
      const bytes = this.files[name];
      return bytes
        ? { type: types[extname(name)] ?? 'application/octet-stream', body: bytes }
        : { status: 404, type: 'text/plain', body: '' };
    }
    if (path === '/begin') return json(this.begin());
    if (path === '/log') {
      this.complaints.push((JSON.parse(await textOf(request)) as string[]).join(' '));
      return json({});
    }
    if (path === '/pressed') {
      this.pressed = Number(await textOf(request));
      return json({});
    }
    if (path.startsWith('/commit')) {
      this.kept = JSON.parse(await textOf(request)) as Record<string, string>;
      this.commits++;
      return json({ result: true, errorCode: 0 });
    }
    return { status: 404, type: 'text/plain', body: '' };
  }

  /** As the next sitting begins. */
  private begin(): Readonly<Record<string, string>> {
    const [id, name, entry] = whoIs[this.version];
    // What belongs to one sitting alone, or is the platform's to say, is not handed on.
    const handedOn = Object.entries(this.kept).filter(
      ([key, value]) =>
        /suspend_data|lesson_status|completion_status|success_status|score/.test(key) && value !== '',
    );
    return {
      ...Object.fromEntries(handedOn),
      [id]: this.student.number,
      [name]: this.student.name,
      [entry]: this.commits > 0 ? 'resume' : 'ab-initio',
    };
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}
