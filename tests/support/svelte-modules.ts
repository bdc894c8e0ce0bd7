import { compileModule } from 'svelte/compiler';
import type { Plugin } from 'vite';

/** Lets a test import a `.svelte.ts` file: after its types are gone, Svelte makes what `$state` and `$derived` stand for. */
export function svelteModules(): Plugin {
  return {
    name: 'svelte-modules',
    enforce: 'post',
    transform(code, id) {
      if (!id.endsWith('.svelte.ts')) return null;
      const { js } = compileModule(code, { filename: id, generate: 'client' });
      return { code: js.code, map: js.map };
    },
  };
}
