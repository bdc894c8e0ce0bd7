import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';
import { ALLOWED_MATH, FOREIGN_GLOBALS, LOCALE_METHODS } from './tests/support/purity.ts';

/** Why the engine may not use what differs from one machine to the next. */
const SAME_BITS = 'the engine must give the same bits on every machine';

/** @type {Record<string, 'readonly'>} */
const serverGlobals = { console: 'readonly', process: 'readonly', URL: 'readonly', Buffer: 'readonly' };

export default defineConfig(
  // A cell sees what the cells above it define, which no file by itself shows: tests/unit/content/cells.test.ts checks them together.
  { ignores: ['dist', '.astro', '.cache', 'test-results', 'playwright-report', 'content/*/cells'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...ts.configs.strict,
  ...astro.configs.recommended,
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    rules: {
      'no-undef': 'off', // TypeScript knows better
      eqeqeq: 'error',
      'no-console': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // The compiler makes every index possibly undefined; `!` says, where it stands, that the shape was checked before.
      '@typescript-eslint/no-non-null-assertion': 'off',
      'svelte/no-at-html-tags': 'off', // KaTeX gives HTML, from formulas that we make ourselves
      'svelte/no-navigation-without-resolve': 'off', // a rule for SvelteKit
    },
  },
  {
    files: ['scripts/**', 'tests/bench/**', '*.config.*', 'tests/support/browser.mjs'],
    languageOptions: { globals: serverGlobals },
    rules: { 'no-console': 'off' },
  },
  {
    // Programs shown to readers, who run them to see what they print.
    files: ['content/*/code/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['engine/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...FOREIGN_GLOBALS.map((name) => ({ name, message: `Not in the engine: ${SAME_BITS}.` })),
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'BinaryExpression[operator="**"], AssignmentExpression[operator="**="]',
          message: `Multiply instead: ** differs in its last bit between browsers, and ${SAME_BITS}.`,
        },
        {
          selector: `MemberExpression[object.name="Math"]:not([computed=false][property.name=/^(${ALLOWED_MATH.join('|')})$/])`,
          message: `Use engine/math: ${SAME_BITS}.`,
        },
        {
          selector: ':not(MemberExpression) > Identifier[name="Math"]',
          message: 'Name the function where it is used (Math.abs), so that it can be checked.',
        },
        {
          selector: `MemberExpression[property.name=/^(${LOCALE_METHODS.join('|')})$/]`,
          message: `Its answer depends on the reader's locale, and ${SAME_BITS}.`,
        },
        { selector: 'ImportExpression, MetaProperty', message: 'The engine is plain static modules.' },
      ],
    },
  },
  {
    // Whatever becomes markup in the browser goes through one door (components/page/trusted.ts).
    files: ['components/**', 'src/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc)$/]:not([right.callee.name="trusted"]), CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|parseFromString|write)$/]',
          message: 'Make nodes of it; markup of our own making goes through trusted().',
        },
        {
          selector: 'SvelteMustacheTag[kind="raw"]:not([expression.callee.name="trusted"])',
          message: 'Markup of our own making goes through trusted(); nothing else is markup.',
        },
      ],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression[property.name=/^(skip|only|todo|fixme|fails)$/][object.name=/^(test|it|describe)$/]',
          message: 'Every test runs, and every failure counts.',
        },
      ],
    },
  },
);
