import type { Plugin } from 'vite';
import { parse } from 'yaml';

/** Lets a test import a `.yaml` file as a module, as pages do. */
export function yamlModules(): Plugin {
  return {
    name: 'yaml-modules',
    transform(code, id) {
      if (!id.endsWith('.yaml')) return null;
      return { code: `export default ${JSON.stringify(parse(code))};`, map: null };
    },
  };
}
