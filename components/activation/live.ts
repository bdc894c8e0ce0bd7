/** The comparisons of this chapter as a reader chooses: what a choice changes is fetched at the first choice. */
const shows: Readonly<Record<string, () => Promise<{ show: (root: HTMLElement) => void }>>> = {
  depth: () => import('./depth-live.ts'),
  signs: () => import('./signs-live.ts'),
  stretch: () => import('./stretch-live.ts'),
};

for (const root of document.querySelectorAll<HTMLElement>('[data-live]')) {
  const load = shows[root.dataset['live']!];
  if (load) root.addEventListener('input', () => void load().then(({ show }) => show(root)));
}
