/** Vite: `import claims from '@content/claims.yaml'` gives the file's data. */
import type { Plugin } from 'vite';
import { parse } from 'yaml';

export default function yaml(): Plugin {
  return {
    name: 'tuidao:yaml',
    transform: {
      filter: { id: /\.yaml$/ },
      handler: (source) => ({ code: `export default ${JSON.stringify(parse(source))}`, map: null }),
    },
  };
}
