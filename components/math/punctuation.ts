/** Which marks must stay with a formula that they touch, and where it wants a space: to the browser a formula is a box. */

/** Must stay on the line of the formula before them: 。 may never start a line. */
export const closing = /^[，。；：、）」』】》！？,.;:!?)\]]+/;
/** Must stay with the formula after them: （ may never end a line. */
export const opening = /[（「『【《(]+$/;

/**
 * Between Han and Latin the browser sets a thin space of itself (`text-autospace`), but not beside a formula. These say on
 * which side one is wanted.
 */
export const hanBefore = /\p{Script=Han}$/u;
export const hanAfter = /^\p{Script=Han}/u;
