/**
 * Projecting a chapter: large type, one idea a screen, driven by a clicker's keys.
 *
 * Next reveals what the screen holds back, then steps through a stepper if one stands on it, scrolls what does not fit, and
 * turns to the next screen;
 * back turns to the screen before. The page itself is not changed, only parts of it are put aside, so whatever lives on it
 * goes on living.
 */
import { heldBack } from './reveal.ts';
import { screensOf, type Block } from './screens.ts';
import { startBar, type Bar } from './bar.ts';

/** The words of the page's language. */
export type Words = Readonly<Record<string, string>>;

const parameter = 'projector';
/** Pixels kept free for the bar and around the text. */
const margin = 112;

interface Screen {
  readonly blocks: readonly HTMLElement[];
  /** What is still held back on it, in order. */
  waiting: HTMLElement[][];
}

export function startProjector(button: HTMLButtonElement): void {
  const words = JSON.parse(button.dataset['words'] ?? '{}') as Words;
  const content = document.querySelector<HTMLElement>('.sl-markdown-content');
  const title = document.querySelector<HTMLElement>('main .title');
  if (!content || !title) return;
  const root = document.documentElement;

  let screens: Screen[] = [];
  let at = 0;
  let bar: Bar | undefined;

  const blocksOf = (): HTMLElement[] => [
    title,
    ...[...content.children].filter(
      (child): child is HTMLElement =>
        child instanceof HTMLElement && !/^(SCRIPT|STYLE|LINK)$/.test(child.tagName),
    ),
  ];
  const boxOf = (block: HTMLElement): Element =>
    block.tagName === 'ASTRO-ISLAND' ? (block.firstElementChild ?? block) : block;
  function measured(block: HTMLElement): Block {
    const box = boxOf(block);
    const { marginTop, marginBottom } = getComputedStyle(box);
    const height = box.getBoundingClientRect().height + parseFloat(marginTop) + parseFloat(marginBottom);
    const kind =
      block.tagName === 'H2'
        ? 'section'
        : /^H[34]$/.test(block.tagName)
          ? 'heading'
          : block === title || block.matches('figure, astro-island, .wide')
            ? 'stage'
            : 'text';
    return { height, kind };
  }

  function layOut(): void {
    const blocks = blocksOf();
    for (const block of blocks) block.removeAttribute('data-aside');
    unveil();
    const room = innerHeight - margin;
    screens = screensOf(blocks.map(measured), room).map((places) => ({
      blocks: places.map((place) => blocks[place]!),
      waiting: [],
    }));
  }
  const unveil = (): void => {
    for (const veiled of document.querySelectorAll('[data-veiled]')) veiled.removeAttribute('data-veiled');
  };

  /** @param whole everything on it is shown at once */
  function show(place: number, whole: boolean): void {
    at = Math.min(screens.length - 1, Math.max(0, place));
    const screen = screens[at]!;
    for (const block of blocksOf()) block.toggleAttribute('data-aside', !screen.blocks.includes(block));
    unveil();
    screen.waiting = whole ? [] : screen.blocks.flatMap(heldBack);
    for (const element of screen.waiting.flat()) element.toggleAttribute('data-veiled', true);
    scrollTo({ top: 0, behavior: 'instant' });
    bar?.say(at + 1, screens.length);
    writeAddress();
  }

  /** The stepper on this screen, with the place it has reached. */
  function stepper(): { keys: HTMLElement; at: number; last: number } | undefined {
    const figure = screens[at]!.blocks.map((block) => block.querySelector('[data-result]')).find(Boolean);
    const keys = figure?.querySelector<HTMLElement>('.now');
    const range = figure?.querySelector<HTMLInputElement>('input[type=range]');
    return keys && range ? { keys, at: Number(range.value), last: Number(range.max) } : undefined;
  }
  const press = (keys: HTMLElement, key: string): boolean =>
    keys.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

  function next(): void {
    const group = screens[at]!.waiting.shift();
    if (group) {
      for (const element of group) element.removeAttribute('data-veiled');
      group[0]!.scrollIntoView({ block: 'nearest' });
      return;
    }
    const live = stepper();
    const below = document.documentElement.scrollHeight - innerHeight - scrollY;
    if (live && live.at < live.last) press(live.keys, 'ArrowRight');
    else if (below > 8) scrollBy({ top: innerHeight - 2 * margin, behavior: 'instant' });
    else show(at + 1, false);
  }
  function back(): void {
    const live = stepper();
    if (live && live.at > 1) press(live.keys, 'ArrowLeft');
    else show(at - 1, true);
  }

  /** What the class opens: the page as it is read, at this place and in this state. */
  function addressForClass(): string {
    const url = new URL(location.href);
    url.searchParams.delete(parameter);
    const place = screens[at]!.blocks.map((block) => (block.id ? block : block.querySelector('[id]'))).find(
      Boolean,
    );
    const heading = screens
      .slice(0, at + 1)
      .flatMap(({ blocks }) => blocks)
      .findLast(({ tagName }) => tagName === 'H2');
    url.hash = place?.id ?? heading?.id ?? '';
    return url.href;
  }
  function writeAddress(): void {
    const url = new URL(location.href);
    if (root.hasAttribute('data-projector')) url.searchParams.set(parameter, String(at + 1));
    else url.searchParams.delete(parameter);
    history.replaceState(history.state, '', url);
  }

  function enter(place?: number): void {
    const seen = blocksOf().findLast((block) => {
      const { top, height } = boxOf(block).getBoundingClientRect();
      return height > 0 && top < innerHeight / 3;
    });
    root.setAttribute('data-projector', '');
    layOut();
    const found = screens.findIndex(({ blocks }) => seen !== undefined && blocks.includes(seen));
    bar = startBar(words, {
      next,
      back,
      skip: (by) => show(at + by, by < 0),
      leave,
      address: addressForClass,
    });
    show(place ?? Math.max(0, found), false);
    addEventListener('resize', relayOut);
    document.addEventListener('keydown', onkey);
  }
  function leave(): void {
    const here = screens[at]?.blocks[0];
    root.removeAttribute('data-projector');
    root.removeAttribute('data-blank');
    for (const block of blocksOf()) block.removeAttribute('data-aside');
    unveil();
    bar?.remove();
    bar = undefined;
    removeEventListener('resize', relayOut);
    document.removeEventListener('keydown', onkey);
    if (document.fullscreenElement) void document.exitFullscreen();
    writeAddress();
    here?.scrollIntoView();
    button.focus({ preventScroll: true });
  }
  function relayOut(): void {
    const first = screens[at]?.blocks[0];
    layOut();
    const place = screens.findIndex(({ blocks }) => first !== undefined && blocks.includes(first));
    show(Math.max(0, place), true);
  }

  function onkey(event: KeyboardEvent): void {
    // What is sent on to a stepper passes here again.
    if (!event.isTrusted || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as Element;
    if (target.closest('input, select, textarea, dialog')) return;
    const onControl = target.closest('button, a, summary, [role=slider], svg[tabindex]') !== null;
    const keys: Record<string, () => void> = {
      PageDown: next,
      PageUp: back,
      ArrowDown: () => show(at + 1, false),
      ArrowUp: () => show(at - 1, true),
      Home: () => show(0, false),
      End: () => show(screens.length - 1, false),
      Escape: leave,
      b: () => root.toggleAttribute('data-blank'),
      '.': () => root.toggleAttribute('data-blank'),
      q: () => bar?.toggleCode(),
      ...(!onControl && { ' ': next, Enter: next, ArrowRight: next, ArrowLeft: back, Backspace: back }),
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    if (root.hasAttribute('data-blank') && !['b', '.'].includes(event.key))
      root.removeAttribute('data-blank');
    else act();
  }

  button.addEventListener('click', () => enter());
  const asked = new URLSearchParams(location.search).get(parameter);
  if (asked !== null) enter(/^\d{1,4}$/.test(asked) ? Number(asked) - 1 : 0);
}
