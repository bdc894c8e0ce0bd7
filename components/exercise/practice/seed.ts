/** The numbers that every exercise has on the page as it is built. */
export const firstSeed = '1';
