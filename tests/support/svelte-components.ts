import { compile } from 'svelte/compiler';
import type { Plugin } from 'vite';

/** Lets a test render a `.svelte` file to HTML, as the build does. */
export function svelteComponents(): Plugin {
  return {
    name: 'svelte-components',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.svelte')) return null;
      const { js } = compile(code, { filename: id, generate: 'server', css: 'external' });
      return { code: js.code, map: js.map };
    },
  };
}
