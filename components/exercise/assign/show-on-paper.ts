/** Sheets take the place of the whole page while they are looked at, so that what is printed is what is seen. */
import { mount, unmount } from 'svelte';
import PaperView from './PaperView.svelte';
import type { PaperProps } from './paper-props.ts';

/** @param opener what had the focus, and gets it back */
export function showOnPaper(props: Omit<PaperProps, 'onclose'>, opener: HTMLElement): void {
  const target = document.createElement('main');
  target.className = 'paper-view';
  document.body.append(target);
  const place = scrollY;
  document.documentElement.dataset['paper'] = props.kind;
  const view = mount(PaperView, {
    target,
    props: {
      ...props,
      onclose: () => {
        delete document.documentElement.dataset['paper'];
        void unmount(view);
        target.remove();
        scrollTo({ top: place, behavior: 'instant' });
        opener.focus({ preventScroll: true });
      },
    },
  });
  scrollTo({ top: 0, behavior: 'instant' });
}
