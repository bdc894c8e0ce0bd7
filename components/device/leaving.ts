/** Calls when the page may be gone in a moment. Nothing to do where there is no page. @returns ends it */
export function whenLeaving(write: () => void): () => void {
  if (typeof document === 'undefined') return () => undefined;
  const listening = new AbortController();
  const { signal } = listening;
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'hidden') write();
    },
    { signal },
  );
  addEventListener('pagehide', write, { signal });
  return () => listening.abort();
}
