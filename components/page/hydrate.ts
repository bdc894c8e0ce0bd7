/** Taking over a figure as it was built: this alone of Svelte's own functions, so that no page carries the others. */
export { hydrate } from 'svelte';
