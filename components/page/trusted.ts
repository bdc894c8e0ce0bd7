/**
 * Markup that this site has made itself: at build, or out of numbers and formulas of its own. Never what a reader typed.
 *
 * The pages' policy lets no other text become markup (`require-trusted-types-for`), so this is the one door, and every use of
 * it can be found.
 */
interface Policy {
  createHTML(html: string): string;
}
interface Factory {
  createPolicy(name: string, rules: Policy): Policy;
}

const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
const policy = factory?.createPolicy('tuidao', { createHTML: (html) => html });

/** The same text, as markup. While the site is built, and in browsers without such policies, just the text. */
export const trusted = (html: string): string => policy?.createHTML(html) ?? html;
