/** Work that is asked for more often than it may be done. */
export interface Throttled {
  /** Done at once, or when the wait since the last time is over; asked for again meanwhile, it is done once. */
  readonly soon: () => void;
  /** Done at once whatever the wait; nothing stays to be done. */
  readonly now: () => void;
}

/** @param wait at least so many milliseconds from one doing to the next that were asked for as `soon` */
export function throttle(work: () => void, wait: number): Throttled {
  let resting = false;
  let due = false;
  const now = (): void => {
    due = false;
    work();
  };
  const soon = (): void => {
    due = true;
    if (resting) return;
    now();
    resting = true;
    setTimeout(() => {
      resting = false;
      if (due) soon();
    }, wait);
  };
  return { soon, now };
}
