// What a cell may not do, and that a page stays well while one tries: see tests/support/hostile-cells.ts for the cells.
import { expect, test, type Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Runner } from '@components/notebook/runtime/protocol.ts';
import { begin, benchFiles, openBench, run, runInPage, type Ran } from '../support/cell-bench.ts';
import { bombs, listed, more, type Hostile } from '../support/hostile-cells.ts';
import { OwnBrowser } from '../support/own-browser.ts';
import { bytesOf, fileOf, runnerPage } from '../support/site.ts';

/** Milliseconds for which a page may not answer. A busy machine makes a page wait too, so the best of three counts. */
const longestGap = 250;
const attempts = 3;
/** Milliseconds from the asking until a cell has stopped. */
const longestStop = 500;
/** Milliseconds after which a reader loses patience. */
const usualPatience = 400;

/** Counts whoever comes, by HTTP or to open a socket. */
class Elsewhere {
  visits: string[] = [];
  readonly server: Server = createServer((request, response) => {
    this.visits.push(`${request.method} ${request.url}`);
    response.setHeader('access-control-allow-origin', '*');
    response.end();
  }).on('upgrade', (request, socket) => {
    this.visits.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  async open(): Promise<void> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
  }
  get address(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }
}

const elsewhere = new Elsewhere();
test.beforeAll(() => elsewhere.open());
test.afterAll(() => void elsewhere.server.close());

const textOf = (ran: Ran): string => JSON.stringify(ran.outputs);
const errorsOf = (ran: Ran) =>
  ran.outputs.flatMap((output) => (output.kind === 'error' ? [output.error] : []));

/** Runs a hostile cell, stopped where it does not end by itself. */
function attempt(page: Page, { source, ends, errors, patience = usualPatience }: Hostile): Promise<Ran> {
  const asked = { source: source.replaceAll('EVIL', elsewhere.address), linger: errors ? 1000 : 60 };
  return run(page, ends === 'done' || ends === 'failed' ? asked : { ...asked, stopAfter: patience });
}

async function holds(page: Page, cell: Hostile): Promise<void> {
  const { name, ends, code, text, errors } = cell;
  let ran = await attempt(page, cell);
  let { gap, waited } = ran;
  for (let i = 1; i < attempts && (gap > longestGap || waited > longestStop); i++) {
    ran = await attempt(page, cell);
    gap = Math.min(gap, ran.gap);
    if (ran.how === 'stopped') waited = Math.min(waited, ran.waited);
  }
  expect.soft(gap, `${name}: the page answers`).toBeLessThanOrEqual(longestGap);
  if (ran.how === 'stopped') expect.soft(waited, `${name}: it stops`).toBeLessThanOrEqual(longestStop);
  if (ends === 'endless') expect.soft(ran.how, name).toBe('stopped');
  else if (ends !== 'either') expect.soft(ran.how, `${name}: ${textOf(ran).slice(-300)}`).toBe(ends);
  if (code) expect.soft(errorsOf(ran).at(-1)?.code, `${name}: ${textOf(ran).slice(0, 300)}`).toBe(code);
  if (text) expect.soft(textOf(ran), name).toMatch(text);
  if (errors !== undefined) expect.soft(errorsOf(ran), name).toHaveLength(errors);

  // What comes after is as if nothing had been.
  const next = await run(page, { cell: 'next', source: computes });
  const again = next.how === 'died' ? await run(page, { cell: 'next', source: computes }) : next;
  expect.soft(again.outputs, `after ${name}: ${next.how}`).toEqual(computed);
}

/** Needs the language and the engine to be whole. */
const computes = `import { exp } from "tuidao";
const list: number[] = [];
for (const part of "1 2 3".split(" ")) list.push(Number(part));
console.log("sum", list.map((x) => x + 1).slice(0, 2), JSON.stringify({ a: list }));
exp(0) + list.length`;
const computed = [
  {
    kind: 'line',
    level: 'log',
    parts: [
      { kind: 'string', text: 'sum' },
      { kind: 'vector', items: ['2', '3'], length: 2 },
      { kind: 'string', text: '{"a":[1,2,3]}' },
    ],
  },
  { kind: 'value', value: { kind: 'number', text: '4' } },
];

/** Requests a page makes besides those for the site's own files. */
function foreignRequests(page: Page, baseURL: string): string[] {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(`${baseURL}/`))
      foreign.push(request.url());
  });
  page.on('websocket', (socket) => foreign.push(socket.url()));
  return foreign;
}

/** All that the page is, as far as a cell might want to change it. */
const stateOf = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [
      document.title,
      // Its frames are properties of a page by number.
      Object.getOwnPropertyNames(globalThis)
        .filter((name) => !/^\d+$/.test(name))
        .join(),
      Object.getOwnPropertyNames(Object.prototype).join(),
      Object.getOwnPropertyNames(Array.prototype).join(),
      document.querySelectorAll('*').length - document.querySelectorAll('iframe').length,
    ].join(' | '),
  );

for (const [what, cells] of [
  ['those of the list', listed],
  ['the others, first half', more.slice(0, more.length / 2)],
  ['the others, second half', more.slice(more.length / 2)],
] as const) {
  test(`hostile cells harm nobody: ${what}`, async ({ page, baseURL }) => {
    test.setTimeout(120_000);
    await openBench(page);
    const foreign = foreignRequests(page, baseURL!);
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(String(error)));
    const before = await stateOf(page);
    elsewhere.visits = [];
    for (const cell of cells) await test.step(cell.name, () => holds(page, cell));
    expect(elsewhere.visits).toEqual([]);
    expect(foreign.filter((url) => !url.includes(elsewhere.address))).toEqual([]);
    expect(await stateOf(page)).toBe(before);
    expect(failures).toEqual([]);
    expect(await page.locator('iframe').count()).toBeLessThanOrEqual(1);
  });
}

test('the server that counts visitors can be reached from a page', async ({ page }) => {
  elsewhere.visits = [];
  await page.goto(`http://${elsewhere.address}/`);
  expect(elsewhere.visits).toContain('GET /');
});

test('memory that runs out takes the frame with it, and neither the page nor what it shows', async () => {
  test.setTimeout(90_000);
  const files: Record<string, { type: string; body: string }> = {
    ...(await benchFiles()),
    [runnerPage]: { type: 'text/html', body: bytesOf(fileOf(runnerPage)!).toString('utf8') },
  };
  const server = createServer((request, response) => {
    const file = files[request.url!];
    response.writeHead(file ? 200 : 404, { 'content-type': file?.type ?? 'text/plain' }).end(file?.body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const browser = new OwnBrowser(process.env['CHROMIUM_PATH']!, ['--js-flags=--max-old-space-size=100']);
  try {
    await browser.open(`http://127.0.0.1:${(server.address() as AddressInfo).port}/cell-bench.html`);
    await expect.poll(() => browser.evaluate(() => 'createRunner' in globalThis, null)).toBe(true);
    await browser.evaluate(begin, runnerPage);
    for (const { name, source } of bombs) {
      let ran = await browser.evaluate(runInPage, { source, limit: 8 });
      for (let i = 1; i < attempts && ran.gap > longestGap; i++)
        ran = await browser.evaluate(runInPage, { source, limit: 8 });
      expect(['died', 'time', 'failed', 'done'], `${name}: ${ran.how}`).toContain(ran.how);
      expect(ran.gap, name).toBeLessThanOrEqual(longestGap);
      const next = await browser.evaluate(runInPage, { cell: 'next', source: computes });
      expect(next.outputs, `after ${name}`).toEqual(computed);
      expect(next.waited, `after ${name}`).toBeLessThanOrEqual(3000);
    }
  } finally {
    await browser.close();
    server.close();
  }
});

test('a timer prints until the next cell runs, or until all is given up, and not after', async ({ page }) => {
  await openBench(page);
  const interval = 'setInterval(() => console.log("late"), 10); return';
  const late = await run(page, { source: interval, linger: 200 });
  expect(late.outputs.length).toBeGreaterThan(3);
  const next = await run(page, { source: '1', linger: 200 });
  expect(next.outputs).toEqual([{ kind: 'value', value: { kind: 'number', text: '1' } }]);
  const count = await page.evaluate(async (source) => {
    const { runner } = globalThis as unknown as {
      runner: Runner;
    };
    let lines = 0;
    await runner.run({ cell: 'b', source, sees: [], limit: 10 }, (outputs) => (lines += outputs.length));
    runner.reset();
    const before = lines;
    await new Promise((done) => setTimeout(done, 200));
    return lines - before;
  }, interval);
  expect(count).toBe(0);
});

test('a timer that never gives way is noticed while nothing runs; the next run says that memory is lost', async ({
  page,
}) => {
  await openBench(page);
  await run(page, { source: 'const a = 1; setTimeout(() => { for (;;); }, 50); return' });
  await expect(page.locator('iframe')).toHaveCount(0, { timeout: 10_000 });
  expect(await run(page, { source: '1' })).toMatchObject({ how: 'died', forgotten: true });
  expect(await run(page, { source: '1' })).toMatchObject({ how: 'done', forgotten: false });
});

test('a cell runs no longer than it may', async ({ page }) => {
  await openBench(page);
  const ran = await run(page, { source: 'for (;;);', limit: 1 });
  expect(ran).toMatchObject({ how: 'time', forgotten: true });
  expect(ran.took).toBeLessThan(1000 + longestStop);
  expect(errorsOf(ran)).toMatchObject([{ code: 'time-limit', data: { seconds: '1' } }]);
});

/** Names of the language and of our own that a cell may see. Whoever adds one says here why it reaches nothing. */
const known = new Set(
  `Object Function Boolean Symbol Number BigInt Math Date String RegExp Intl Temporal JSON Atomics Promise Proxy Reflect
  Error AggregateError EvalError RangeError ReferenceError SyntaxError SuppressedError TypeError URIError
  Array Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array BigInt64Array
  BigUint64Array Float16Array Float32Array Float64Array Map Set WeakMap WeakSet WeakRef FinalizationRegistry
  ArrayBuffer DataView Iterator AsyncIterator DisposableStack AsyncDisposableStack
  globalThis Infinity NaN undefined eval isFinite isNaN parseFloat parseInt
  decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape
  self console setTimeout setInterval clearTimeout clearInterval queueMicrotask structuredClone performance
  TextEncoder TextDecoder atob btoa
  TEMPORARY PERSISTENT`.split(/\s+/),
);

test('a cell sees the language and nothing that reaches outside', async ({ page }) => {
  await openBench(page);
  const ran = await run(page, {
    source: `const names = new Set<string>();
for (let at: any = globalThis; at && at !== Object.prototype; at = Object.getPrototypeOf(at))
  for (const name of Reflect.ownKeys(at)) {
    const found = Object.getOwnPropertyDescriptor(at, name)!;
    if (!('value' in found) || found.value !== undefined || name === 'undefined') names.add(String(name));
  }
for (const name of Object.getOwnPropertyNames(performance)) names.add('performance.' + name);
for (const name of names) console.log(name);
for (const name of Reflect.ownKeys(Object.getPrototypeOf(performance))) console.log(String(name) in {} ? 'Object' : name);`,
  });
  const names = ran.outputs.map((output) =>
    output.kind === 'line' ? (output.parts[0] as { text: string }).text : '',
  );
  expect(names.length).toBeGreaterThan(50);
  expect(names.filter((name) => !known.has(name) && name !== 'performance.now')).toEqual([]);
});

test('whoever posts messages to the page or to the frame changes nothing', async ({ page }) => {
  await openBench(page);
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(String(error)));
  const running = run(page, { source: 'await new Promise((done) => setTimeout(done, 1000)); "end"' });
  await page.waitForFunction(() => document.querySelector('iframe'));
  await page.evaluate(async () => {
    const frame = document.querySelector('iframe')!;
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
    const parts = [
      'out',
      'end',
      'lost',
      'read',
      'began',
      'ready',
      'pong',
      'tuidao:cells',
      '1',
      '2',
      '[]',
      'done',
    ];
    const part = (): string => parts[random(parts.length)]!;
    for (let i = 0; i < 1000; i++) {
      const message = [
        `${part()} ${part()} ${part()}`,
        { do: part(), id: random(5) },
        part(),
        null,
        random(9),
        [part()],
      ][random(6)];
      const target = random(2) === 0 ? window : frame.contentWindow!;
      target.postMessage(message, '*', random(3) === 0 ? [new MessageChannel().port1] : []);
      if (i % 50 === 0) await new Promise((done) => setTimeout(done, 5));
    }
  });
  expect((await running).outputs).toEqual([{ kind: 'value', value: { kind: 'string', text: 'end' } }]);
  expect(failures).toEqual([]);
});

/** Whether the runner, opened in some way, answers who greets it with a port. */
const answers = (page: Page, how: 'itself' | 'bare' | 'origin' | 'apart'): Promise<boolean> =>
  page.evaluate(async (way) => {
    let target: Window = window;
    if (way !== 'itself') {
      const frame = document.createElement('iframe');
      if (way === 'origin') frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
      if (way === 'apart') frame.setAttribute('sandbox', 'allow-scripts');
      frame.src = '/runner.html';
      const loaded = new Promise((done) => frame.addEventListener('load', done));
      document.body.append(frame);
      await loaded;
      target = frame.contentWindow!;
    }
    const { port1, port2 } = new MessageChannel();
    const heard = new Promise<boolean>((done) => {
      port1.onmessage = () => done(true);
      setTimeout(() => done(false), 2000);
    });
    target.postMessage('tuidao:cells', '*', [port2]);
    return heard;
  }, how);

test('the runner works in a sandboxed frame of its own site, and nowhere else', async ({
  page,
  browser,
  baseURL,
}) => {
  await openBench(page);
  expect(await answers(page, 'apart')).toBe(true);
  expect(await answers(page, 'bare')).toBe(false);
  expect(await answers(page, 'origin')).toBe(false);
  await page.goto('/runner.html');
  expect(await answers(page, 'itself')).toBe(false);

  const stranger = await browser.newPage();
  await stranger.route('http://stranger.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>stranger</title><body></body>' }),
  );
  await stranger.goto('http://stranger.test/');
  const address = `${baseURL}/runner.html`;
  const heard = await stranger.evaluate(async (src) => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.src = src;
    const loaded = new Promise((done) => frame.addEventListener('load', done));
    document.body.append(frame);
    await loaded;
    const { port1, port2 } = new MessageChannel();
    frame.contentWindow!.postMessage('tuidao:cells', '*', [port2]);
    return new Promise<boolean>((done) => {
      port1.onmessage = () => done(true);
      setTimeout(() => done(false), 2000);
    });
  }, address);
  expect(heard).toBe(false);
  await stranger.close();
});

test('the frame has no origin, and a policy that lets nothing in or out', async ({ page }) => {
  await openBench(page);
  await run(page, { source: '1' });
  const frame = page.locator('iframe');
  await expect(frame).toHaveAttribute('sandbox', 'allow-scripts');
  await expect(frame).toHaveAttribute('allow', '');
  await expect(frame).toHaveAttribute('referrerpolicy', 'no-referrer');
  await expect(frame).toBeHidden();
  expect(await page.frames()[1]!.evaluate(() => globalThis.origin)).toBe('null');

  const html = bytesOf(fileOf(runnerPage)!).toString('utf8');
  const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1];
  const scripts = [...html.matchAll(/<script>([^]*?)<\/script>/g)].map((found) => found[1]!);
  expect(scripts).toHaveLength(1);
  const hash = createHash('sha256').update(scripts[0]!).digest('base64');
  expect(policy).toBe(
    `default-src 'none'; script-src 'sha256-${hash}' 'unsafe-eval' blob:; worker-src blob:`,
  );
});

test('where the runner cannot be had, a run says so in time, and a reading too', async ({ page }) => {
  await openBench(page, '/404.html');
  const ran = await run(page, { source: '1' });
  expect(ran).toMatchObject({
    how: 'died',
    forgotten: true,
    outputs: [{ kind: 'error', error: { code: 'died' } }],
  });
  expect(ran.waited).toBeLessThan(5000);
  const analyses = await page.evaluate(() => {
    const { runner } = globalThis as unknown as {
      runner: Runner;
    };
    return runner.analyse(['1', '2']);
  });
  expect(analyses).toMatchObject([{ ok: false, error: { code: 'died' } }, { ok: false }]);
});

test('cells are read while one runs, and what is too much for the parser costs nothing', async ({ page }) => {
  await openBench(page);
  await run(page, { cell: 'kept', source: 'const kept = 7;' });
  const running = run(page, { source: 'for (;;);', stopAfter: 4000 });
  const analyses = await page.evaluate(async () => {
    const { runner } = globalThis as unknown as {
      runner: Runner;
    };
    return runner.analyse(['const a = b;', 'let = ;', '['.repeat(100_000)]);
  });
  expect(analyses).toMatchObject([
    { ok: true, bindings: { defines: ['a'], reads: ['b'] } },
    { ok: false, error: { code: 'syntax', line: 1 } },
    { ok: false },
  ]);
  expect((await running).how).toBe('stopped');
});
