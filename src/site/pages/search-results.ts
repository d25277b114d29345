import type { FoundItem, FoundPage } from './find-listed.ts';
import { html, lines, type Markup } from './layout/html.ts';
import type { PageLinks } from './layout/links.ts';
import type { PageContext } from './layout/page.ts';
import type { Texts } from './layout/texts.ts';
import type { PageLanguage } from './page-language.ts';

/** Where pages report an opened result. */
export const OPENED_ROUTE = '/v1/search/opened';

/** What was found, the words of the question marked, and where else to turn. */
export const searchResults = (
  { items, nearest, didYouMean, page }: FoundPage,
  query: string,
  language: PageLanguage,
  { links, site, countsOpened }: Pick<PageContext, 'links' | 'site' | 'countsOpened'>,
): Markup => {
  const { texts, parameter, locale, direction } = language;
  const more =
    page.next === null ? undefined : links.search({ q: query, locale: parameter, cursor: page.next });
  const beacon = countsOpened && html` data-opened="${links.path(OPENED_ROUTE)}" data-query="${query}"`;
  return html`<div class="spread">
<div class="margin">
${lines([
  html`<p>${nearest ? notFound(items.length, texts) : texts.results(page.total)}</p>`,
  didYouMean !== null && html`<p>${texts.readAs} <em dir="auto">${didYouMean}</em></p>`,
])}</div>
<div class="text">
${lines([
  items.length > 0 &&
    html`<ol class="results" lang="${locale}" dir="${direction}"${beacon}>${items.map((item) => result(item, language, links))}</ol>`,
  more !== undefined && html`<p><a class="more" rel="next" href="${more}">${texts.nextPage}</a></p>`,
  html`<p class="elsewhere">${texts.elsewhere} <a href="${links.home(parameter)}">${texts.browse}</a>${
    site.contact !== undefined && html` <a href="${site.contact}">${texts.contact}</a>`
  }</p>`,
])}</div>
</div>`;
};

const notFound = (nearest: number, texts: Texts): string => (nearest === 0 ? texts.noResults : texts.nearest);

const result = (
  { entry, highlights, snippet }: FoundItem,
  { parameter }: PageLanguage,
  links: PageLinks,
): Markup => html`
<li><h2><a href="${links.entry(entry.slug, parameter)}">${marked(highlights)}</a></h2>
<p>${marked(snippet)}</p>
<p class="where" dir="auto">${entry.category.title}</p></li>`;

const marked = (runs: FoundItem['snippet']): Markup =>
  html`${runs.map(({ text, hit }) => (hit ? html`<mark>${text}</mark>` : text))}`;
