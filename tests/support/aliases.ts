// For a program that Node runs by itself: the rooms' names (@engine/…) as the bundler knows them.
// node --import ./tests/support/aliases.ts PROGRAM
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { resolved, root } from './imports.ts';

registerHooks({
  resolve(specifier, context, next) {
    const path = specifier.startsWith('@') ? resolved(specifier, '') : undefined;
    return next(path === undefined ? specifier : new URL(path, pathToFileURL(root)).href, context);
  },
});
