/** A date that was stated, against the device's own clock. Said, never enforced. */

/** @param due empty, or `2026-12-01` or `2026-12-01 23:59`; without a time the day counts to its end */
export function isPast(due: string, now: Date): boolean {
  const [, year, month, day, hour, minute] = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2}))?$/.exec(due) ?? [];
  if (year === undefined) return false;
  const end =
    hour === undefined
      ? new Date(Number(year), Number(month) - 1, Number(day) + 1)
      : new Date(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute) + 1);
  return now.getTime() >= end.getTime();
}
