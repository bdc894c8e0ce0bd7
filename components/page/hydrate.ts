/** What taking over a figure as it was built needs of Svelte's own functions, so that no page carries the others. */
export { flushSync, hydrate } from 'svelte';
