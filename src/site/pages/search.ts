import { cut } from '../../content/text/truncate.ts';
import { inEachLanguage } from './entry/translations.ts';
import { findListed } from './find-listed.ts';
import { html } from './layout/html.ts';
import { renderLayout } from './layout/layout.ts';
import type { Page, PageContext } from './layout/page.ts';
import { searchForm } from './layout/search-form.ts';
import { pageLanguage, type RequestedLanguage } from './page-language.ts';
import { searchResults } from './search-results.ts';

/** Results a page. */
export const SEARCH_PAGE = 20;

/** So much of a question is repeated in headings, in characters. */
export const REPEATED = 120;

interface SearchRequest extends RequestedLanguage {
  query: string;
  cursor: string | undefined;
  /** Whether something was taken out of the question, because it is a secret. */
  hadSecret?: boolean;
}

/** What was found for a question. */
export const searchPage = async (
  { query, cursor, hadSecret = false, ...asked }: SearchRequest,
  context: PageContext,
): Promise<Page> => {
  const { store, links, finder, defaultLocale } = context;
  const locales = await store.entries.locales();
  const language = pageLanguage(asked, locales, defaultLocale);
  const { locale, texts } = language;
  const text = query.trim();
  const found =
    text === '' ? undefined : await findListed(finder, { text, locale, limit: SEARCH_PAGE, cursor });
  const repeated = cut(text, REPEATED) + (text.length > REPEATED ? '…' : '');
  const title = text === '' ? texts.search : texts.resultsFor(repeated);
  return renderLayout(
    {
      kind: 'search',
      title,
      hasOwnSearch: true,
      translations: inEachLanguage(locales, (each) => links.search({ q: text, locale: each })),
      main: html`<div class="hero">
<h1 dir="auto">${title}</h1>
${searchForm({ size: 'large', query: text }, language, links)}
${hadSecret && html`<p class="secret">${texts.secretSearched} <a href="${links.path('/tools/tokens')}">${texts.secretTool}</a></p>`}
</div>
${found && searchResults(found, text, language, context)}`,
    },
    language,
    context,
  );
};
