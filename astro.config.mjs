import { unified } from '@astrojs/markdown-remark';
import starlight from '@astrojs/starlight';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import remarkMath from 'remark-math';
import { chapters, tools } from './src/course.ts';
import { apart, exerciseBundle, notebookBundle } from './src/plugins/apart.ts';
import cspHashes from './src/plugins/csp-hashes.ts';
import engineFile from './src/plugins/engine-file.ts';
import offline from './src/plugins/offline.ts';
import remarkKatex from './src/plugins/remark-katex.ts';
import remarkStructure from './src/plugins/remark-structure.ts';
import remarkTerms from './src/plugins/remark-terms.ts';
import runnerPage from './src/plugins/runner-page.ts';
import tuidaoApi from './src/plugins/tuidao-api.ts';
import yaml from './src/plugins/yaml.ts';

/** @param {string} name */
const override = (name) => `./src/overrides/${name}.astro`;

/**
 * A sitemap lists absolute addresses, and these pages do not know where they will be served. Starlight brings
 * its own unless one of this name is there.
 */
const noSitemap = { name: '@astrojs/sitemap', hooks: {} };

/**
 * What every stepper asks for comes in one piece, and what every network's does in another: forty small files would
 * weigh a tenth more.
 */
const together = [
  {
    name: 'engine',
    test: /\/engine\/(?:errors|number-entry|math|math\/\w+|derivation\/(?:derivation|differentiate|evaluate|expr|functions|provenance|rounding|speak|step|typeset)|nn\/(?:parameters|pass-suffix))\.ts$/,
  },
  {
    name: 'network',
    test: /\/engine\/nn\/(?:activation|compatibility|gradient-check|loss|names|network|optimizer|softmax|specification|tape)\.ts$/,
  },
];

export default defineConfig({
  markdown: {
    processor: unified({ remarkPlugins: [remarkMath, remarkKatex, remarkStructure, remarkTerms] }),
    // Code is set in ink like everything else; and a highlighter's inline styles would fight the policy below.
    syntaxHighlight: false,
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "connect-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "frame-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        // No text becomes markup or program but through these: Svelte's, ours (components/page/trusted.ts), the workers'.
        "require-trusted-types-for 'script'",
        "trusted-types svelte-trusted-html tuidao default 'allow-duplicates'",
      ],
      // KaTeX places its boxes with style attributes, which no hash can allow.
      styleDirective: { resources: ["'self'", "'unsafe-inline'"] },
    },
  },
  integrations: [
    starlight({
      title: { 'zh-CN': '推导 · 深度学习概述', en: 'Tuidao · Deep learning, derived' },
      titleDelimiter: '·',
      defaultLocale: 'root',
      locales: { root: { label: '中文', lang: 'zh-CN' }, en: { label: 'English', lang: 'en' } },
      sidebar: [
        {
          label: '课程',
          translations: { en: 'Course' },
          items: chapters.map(({ number, slug, title }) => ({
            slug,
            label: title.zh,
            translations: { en: title.en },
            attrs: { 'data-number': number },
          })),
        },
        {
          label: '工具',
          translations: { en: 'Tools' },
          items: tools.map(({ page, label, translations }) => ({ link: `/${page}/`, label, translations })),
        },
      ],
      components: Object.fromEntries(
        [
          'ContentPanel',
          'Footer',
          'Head',
          'Header',
          'MarkdownContent',
          'PageFrame',
          'PageSidebar',
          'PageTitle',
          'Sidebar',
          'ThemeProvider',
          'TwoColumnContent',
        ].map((name) => [name, override(name)]),
      ),
      customCss: [
        'katex/dist/katex.min.css',
        './src/styles/tokens.css',
        './src/styles/starlight.css',
        './src/styles/base.css',
        './src/styles/prose.css',
        './src/styles/verdict.css',
        './src/styles/terms.css',
        './src/styles/projector.css',
        './src/styles/print.css',
      ],
      routeMiddleware: './src/routeData.ts',
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 2 },
      markdown: { headingLinks: false },
      expressiveCode: false,
      credits: false,
      disable404Route: true,
    }),
    noSitemap,
    svelte(),
    cspHashes(),
    apart(notebookBundle),
    apart(exerciseBundle),
    engineFile(),
    runnerPage(),
    offline(),
  ],
  vite: {
    plugins: [yaml(), tuidaoApi()],
    // Without this the first page seen in development reloads itself and its islands stay dead.
    optimizeDeps: { include: ['katex', '@observablehq/plot'] },
    // Rolldown warns about 'use …' directives in dependencies (withastro/astro#18087).
    build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting: { groups: together } } } } },
    },
  },
});
