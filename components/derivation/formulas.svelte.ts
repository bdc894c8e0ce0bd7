/**
 * Formulas in the browser: KaTeX comes when the reader first touches something, not before.
 *
 * The pages are built with every formula already set. A formula that came with the page is left as it is for as long as
 * it stays the same; only new ones are set here.
 */
import type katexModule from 'katex';
import { withoutNamespace } from '@components/math/namespace.ts';
import { getContext, setContext } from 'svelte';

type Katex = typeof katexModule;

/** On the server at once; in the browser once `loadKatex` was called. */
const atBuild: Katex | undefined = import.meta.env.SSR ? (await import('katex')).default : undefined;

const state = $state<{ katex: Katex | undefined; failed: boolean }>({ katex: undefined, failed: false });

let loading: Promise<void> | undefined;

/** Fetches KaTeX, once. Where it cannot be fetched, formulas are shown as TeX. @returns when it is settled which */
export function loadKatex(): Promise<void> {
  loading ??= import('katex').then(
    (module) => void (state.katex = module.default),
    () => {
      state.failed = true;
      loading = undefined;
    },
  );
  return loading;
}

/** Whether a stepper has taken over its part of the page: formulas made from then on did not come with it. */
interface Takeover {
  live: boolean;
}
const key = Symbol('formulas');

/**
 * For a stepper: each takes over on its own, while the next one on the page is still as it was delivered.
 * @param live whether nothing of it was delivered
 */
export const takingOver = (live = false): Takeover => setContext<Takeover>(key, { live });

/** For a formula, while it is made. */
export const isLive = (): boolean => getContext<Takeover>(key).live;

/** KaTeX lets `\htmlData` through, and nothing else that could put a name or a link of its own on the page. */
const trust = ({ command }: { command: string }): boolean => command === '\\htmlData';
const strict = (code: string): 'ignore' | 'error' => (code === 'htmlExtension' ? 'ignore' : 'error');

/** HTML of a formula, or undefined while KaTeX is on its way. */
export function formulaHtml(tex: string, displayMode: boolean): string | undefined {
  const katex = atBuild ?? state.katex;
  if (!katex) return state.failed ? `<code>${escaped(tex)}</code>` : undefined;
  return katex.renderToString(tex, { displayMode, output: 'html', throwOnError: true, strict, trust });
}

/** The same with the MathML that is read aloud, for text without a label of its own; TeX while KaTeX is on its way. */
export function formulaInText(tex: string): string {
  const katex = atBuild ?? state.katex;
  if (!katex) return `<code class="katex">${escaped(tex)}</code>`;
  const html = katex.renderToString(tex, { output: 'htmlAndMathml', throwOnError: true, strict, trust });
  return withoutNamespace(html).replace(/^<span/, '<span data-pagefind-ignore');
}

/**
 * The same formula as MathML alone: a tenth of the markup, for long tables, set by the browser.
 * @returns undefined while KaTeX is on its way
 */
export function formulaMathml(tex: string): string | undefined {
  const katex = atBuild ?? state.katex;
  if (!katex) return undefined;
  const html = katex.renderToString(tex, { output: 'mathml', throwOnError: true, strict, trust });
  return withoutNamespace(html)
    .replace(/<annotation[\s\S]*?<\/annotation>/, '')
    .replace(/<\/?semantics>/g, '');
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A quantity inside a formula that can be clicked. */
export const clickable = (id: string, tex: string): string => `\\htmlData{quantity=${id}}{${tex}}`;
