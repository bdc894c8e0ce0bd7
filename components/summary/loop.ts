/** Where the stations of one turn of training stand: a ring read clockwise from the top left. Pure geometry. */

export interface Station {
  /** Upper left corner, in units of the view box. */
  readonly x: number;
  readonly y: number;
}

export const box = { width: 288, height: 104 } as const;
/** Wide: two by two. */
export const wide = { width: 704, height: 328 } as const;
/** Narrow: one under the other, for a phone. */
export const narrow = { width: 328, height: 590 } as const;

/** forward, loss, backward, update: clockwise, so that the arrow from the last comes back to the first. */
export function stations(shape: 'wide' | 'narrow'): readonly Station[] {
  if (shape === 'narrow') return [0, 1, 2, 3].map((i) => ({ x: 0, y: 12 + i * 150 }));
  const right = wide.width - box.width;
  const below = wide.height - box.height - 12;
  return [
    { x: 0, y: 12 },
    { x: right, y: 12 },
    { x: right, y: below },
    { x: 0, y: below },
  ];
}

/** An arrow between two stations that stand side by side or one above the other; a path with its head at the end. */
export function arrow(from: Station, to: Station): { line: string; head: string } {
  const gap = 10;
  const size = 11;
  const middle = { x: from.x + box.width / 2, y: from.y + box.height / 2 };
  if (from.y === to.y) {
    const forth = to.x > from.x ? 1 : -1;
    const start = (forth > 0 ? from.x + box.width : from.x) + forth * gap;
    const end = (forth > 0 ? to.x : to.x + box.width) - forth * gap;
    return {
      line: `M${start} ${middle.y}H${end - forth * size}`,
      head: `M${end} ${middle.y}l${-forth * size} ${-size * 0.42}v${size * 0.84}Z`,
    };
  }
  const down = to.y > from.y ? 1 : -1;
  const start = (down > 0 ? from.y + box.height : from.y) + down * gap;
  const end = (down > 0 ? to.y : to.y + box.height) - down * gap;
  return {
    line: `M${middle.x} ${start}V${end - down * size}`,
    head: `M${middle.x} ${end}l${-size * 0.42} ${-down * size}h${size * 0.84}Z`,
  };
}
