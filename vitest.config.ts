import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import tuidaoApi from './src/plugins/tuidao-api.ts';
import yaml from './src/plugins/yaml.ts';
import { svelteComponents } from './tests/support/svelte-components.ts';
import { svelteModules } from './tests/support/svelte-modules.ts';

const room = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  plugins: [yaml(), tuidaoApi(), svelteComponents(), svelteModules()],
  resolve: {
    alias: {
      '@engine': room('engine'),
      '@components': room('components'),
      '@content': room('content'),
      '@src': room('src'),
    },
  },
  test: {
    environment: 'node',
    allowOnly: false,
    maxWorkers: 2,
    projects: [
      // Starting a program, as the tests of scripts do, takes seconds on a busy machine.
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: { name: 'property', include: ['tests/property/**/*.test.ts'], testTimeout: 60_000 },
      },
    ],
  },
});
