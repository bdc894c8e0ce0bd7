/**
 * The scripts that may run beside a page. The policy of the pages (`require-trusted-types-for`) asks about each address that
 * would become a program; what calls for them, the search tool for one, knows nothing of such policies, so the answer is
 * given here for everybody.
 */
const programs: readonly string[] = ['/sw.js', '/pagefind/pagefind-worker.js'];

interface Factory {
  createPolicy(name: 'default', rules: { createScriptURL: (address: string) => string | undefined }): unknown;
}

/** @param base the address of the page */
export function isProgram(address: string, base: string): boolean {
  const { origin, pathname } = new URL(address, base);
  return origin === new URL(base).origin && programs.includes(pathname);
}

/** Does nothing in browsers that do not ask. */
export function allowWorkers(): void {
  (globalThis as { trustedTypes?: Factory }).trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => (isProgram(address, location.href) ? address : undefined),
  });
}
