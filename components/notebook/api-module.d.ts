/** Made by `src/plugins/tuidao-api.ts`. Load it with the editor, never before: it is some 20 kB. */
declare module 'virtual:tuidao-api' {
  import type { ApiEntry } from '@components/notebook/api.ts';
  const api: readonly ApiEntry[];
  export default api;
}
