/** `/terms/zh.json`, `/terms/en.json`: what is shown beside a term when a reader points at it. Fetched when that first happens. */
import terms from '@content/glossary.yaml';
import { readGlossary } from '@components/glossary/glossary.ts';
import { richText } from '@components/math/rich-text.ts';
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Meanings } from '../../terms/meaning.ts';

export const getStaticPaths: GetStaticPaths = () => [{ params: { lang: 'zh' } }, { params: { lang: 'en' } }];

export const GET: APIRoute = ({ params }) => {
  const lang = params['lang'] === 'en' ? 'en' : 'zh';
  const meanings: Meanings = Object.fromEntries(
    readGlossary(terms).map((term) => [
      term.id,
      { name: term[lang], other: term[lang === 'en' ? 'zh' : 'en'], html: richText(term.say[lang]) },
    ]),
  );
  return new Response(JSON.stringify(meanings));
};
