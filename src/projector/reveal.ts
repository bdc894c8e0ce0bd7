/** What a screen holds back until the lecturer asks for it. */

/**
 * Lists appear item by item, worked formulas line by line, a note on the lecture's claim with its question first.
 * The first of each is there from the beginning, so that a screen never begins empty.
 */
const held = [
  ':is(ul, ol):not(.verdict *, figure *) > li:not(:first-child)',
  '.work > .f:not(.name + .f)',
  '.verdict dl > :is(dt, dd):nth-of-type(n + 2)',
];

/** The elements of a block to be revealed one after the other; those that belong together in one list. */
export function heldBack(block: HTMLElement): HTMLElement[][] {
  const found = [...block.querySelectorAll<HTMLElement>(held.join(','))];
  const groups: HTMLElement[][] = [];
  for (const element of found) {
    const last = groups.at(-1);
    // A term and what is said of it appear together.
    if (element.tagName === 'DD' && last?.at(-1)?.tagName === 'DT') last.push(element);
    else groups.push([element]);
  }
  // A line of a worked formula brings the note in its margin.
  for (const group of groups) {
    const next = group.at(-1)?.nextElementSibling;
    if (group[0]!.matches('.work > .f') && next instanceof HTMLElement && next.tagName === 'SMALL')
      group.push(next);
  }
  return groups;
}
