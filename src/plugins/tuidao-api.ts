/** Vite: `import api from 'virtual:tuidao-api'` gives what cells can import from "tuidao", for completions; declared beside `api.ts`. */
import type { Plugin } from 'vite';
import { apiOf } from '../../components/notebook/api.ts';

const name = 'virtual:tuidao-api';

export default function tuidaoApi(): Plugin {
  return {
    name: 'tuidao:api',
    resolveId: { filter: { id: /^virtual:tuidao-api$/ }, handler: () => `\0${name}` },
    load: {
      filter: { id: /^\0virtual:tuidao-api$/ },
      // Builds and tests all run from the repository's root.
      handler: () => `export default ${JSON.stringify(apiOf(process.cwd()))}`,
    },
  };
}
