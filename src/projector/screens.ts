/** Which parts of a page stand on the screen together when it is projected: one idea at a time. Pure. */

export interface Block {
  /** Pixels it takes, its margin included, in projector type. */
  readonly height: number;
  /** section: a heading of second rank · heading: a lower one · stage: fills a screen of its own, such as a stepper. */
  readonly kind: 'section' | 'heading' | 'stage' | 'text';
}

/**
 * @param room pixels a screen has
 * @returns screens as lists of places in `blocks`; every block is on exactly one, in order
 */
export function screensOf(blocks: readonly Block[], room: number): number[][] {
  const screens: number[][] = [];
  let current: number[] = [];
  let used = 0;
  const close = (): void => {
    if (current.length > 0) screens.push(current);
    current = [];
    used = 0;
  };
  const isTitle = (place: number): boolean => ['section', 'heading'].includes(blocks[place]!.kind);
  blocks.forEach(({ height, kind }, place) => {
    const onlyTitles = current.every(isTitle);
    const full = used + height > room;
    // A title never stands alone: what follows it joins it, even if one has to scroll.
    if (kind === 'section' || ((kind === 'stage' || kind === 'heading' || full) && !onlyTitles)) close();
    current.push(place);
    used += height;
    if (kind === 'stage') close();
  });
  close();
  return screens;
}
