/**
 * Vite: `import claims from '@content/claims.yaml'` gives the file's data. A list of cells, `cells/cells.yaml`, comes with the
 * source and the expected output of each, from the files beside it.
 */
import type { Plugin } from 'vite';
import { parse } from 'yaml';
import { cellFiles, isCellList } from '../../components/notebook/cell-files.ts';

export default function yaml(): Plugin {
  return {
    name: 'tuidao:yaml',
    transform: {
      filter: { id: /\.yaml$/ },
      handler(source, id) {
        const module = (data: unknown) => ({ code: `export default ${JSON.stringify(data)}`, map: null });
        if (!isCellList(id)) return module(parse(source));
        const { entries, paths } = cellFiles(id, source);
        for (const path of paths) this.addWatchFile(path);
        return module(entries);
      },
    },
  };
}
