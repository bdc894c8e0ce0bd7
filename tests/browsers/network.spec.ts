// A page asks only its own server for things, and its policy allows just what it does.
import { expect, test } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readThrough, settled } from '../support/reading.ts';
import { documentOf, pages } from '../support/site.ts';

const policyOf = (page: string): string =>
  documentOf(page).querySelector('meta[http-equiv="content-security-policy"]')?.getAttribute('content') ?? '';

/** The tests turn the service worker off; that it then says so is no fault of the page. */
const expected = 'Service Worker registration blocked by Playwright';

for (const page of pages) {
  test(`${page}: no request to elsewhere, no failed one, nothing against the policy, no complaint`, async ({
    page: tab,
    baseURL,
  }) => {
    const foreign: string[] = [];
    const trouble: string[] = [];
    tab.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${baseURL}/`) && !url.startsWith('data:')) foreign.push(url);
    });
    tab.on('response', (response) => {
      if (response.status() >= 400) trouble.push(`${response.status()} ${response.url()}`);
    });
    tab.on('requestfailed', (request) => trouble.push(`failed ${request.url()}`));
    tab.on('pageerror', (error) => trouble.push(String(error)));
    tab.on('console', (message) => {
      const bad = message.type() === 'error' || message.type() === 'warning';
      if (bad && message.text() !== expected) trouble.push(message.text());
    });
    await tab.exposeFunction('report', (what: string) => trouble.push(what));
    await tab.addInitScript(() => {
      const { report } = globalThis as unknown as { report: (what: string) => void };
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
        report(`policy: ${violatedDirective} ${blockedURI} ${sample}`),
      );
    });
    await tab.goto(page, { waitUntil: 'load' });
    await readThrough(tab);
    await settled(tab);
    expect(foreign).toEqual([]);
    expect(trouble).toEqual([]);
  });
}

test('every page has a policy that lets in no foreign script, and a hash for every script written in it', () => {
  for (const page of pages) {
    const policy = policyOf(page);
    const directives = new Map(
      policy
        .split(';')
        .map((part) => [part.trim().split(' ')[0]!, part.trim().split(/\s+/).slice(1)] as const),
    );
    for (const name of ['default-src', 'object-src', 'base-uri', 'form-action'])
      expect(directives.get(name), `${name} of ${page}`).toEqual(["'none'"]);
    expect(directives.get('require-trusted-types-for'), page).toEqual(["'script'"]);
    expect(directives.get('trusted-types'), page).toEqual([
      'svelte-trusted-html',
      'tuidao',
      'default',
      "'allow-duplicates'",
    ]);
    const allowed = directives.get('script-src') ?? [];
    expect(
      allowed.filter((source) => source !== "'self'" && !source.startsWith("'sha256-")),
      page,
    ).toEqual([]);
    for (const [name, sources] of directives) {
      if (name === 'trusted-types') continue;
      const hosts = sources.filter(
        (source) => !/^'(?:self|none|script|unsafe-inline|sha\d+-.*)'$|^(?:data|blob):$/.test(source),
      );
      expect(hosts, `${name} of ${page}`).toEqual([]);
    }
    for (const script of documentOf(page).querySelectorAll('script:not([src])')) {
      if (script.getAttribute('type')?.startsWith('application/')) continue;
      const hash = createHash('sha256').update(script.textContent!).digest('base64');
      expect(allowed, `${page}: ${script.textContent!.slice(0, 60)}`).toContain(`'sha256-${hash}'`);
    }
  }
});

test('no element carries code in an attribute', () => {
  for (const page of pages) {
    const handlers = [...documentOf(page).querySelectorAll('*')].flatMap((element) =>
      [...element.attributes]
        .filter(({ name }) => /^on[a-z]+$/.test(name))
        .map(({ name }) => `${page}: ${name}`),
    );
    expect(handlers).toEqual([]);
  }
});

test('text becomes neither markup nor program, where a browser can see to it', async ({ page: tab }) => {
  await tab.goto('/backprop/', { waitUntil: 'load' });
  const refused = await tab.evaluate(async () => {
    // The test's own code may do what a page's may not; what a timer calls is the page's again.
    await new Promise((resolve) => setTimeout(resolve));
    const attempts: Record<string, () => unknown> = {
      innerHTML: () => (document.createElement('p').innerHTML = '<b>x</b>'),
      eval: () => (0, eval)('1'),
      Function: () => new Function('return 1')(),
      Worker: () => new Worker('/_astro/other.js'),
      srcdoc: () => (document.createElement('iframe').srcdoc = '<b>x</b>'),
      script: () => (document.createElement('script').src = '/_astro/other.js'),
      policy: () =>
        (
          globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
        ).trustedTypes.createPolicy('another', {}),
    };
    return Object.entries(attempts)
      .filter(([, attempt]) => {
        try {
          attempt();
          return false;
        } catch {
          return true;
        }
      })
      .map(([name]) => name);
  });
  expect(refused).toEqual(['innerHTML', 'eval', 'Function', 'Worker', 'srcdoc', 'script', 'policy']);
});
