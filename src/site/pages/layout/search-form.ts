import type { PageLanguage } from '../page-language.ts';
import { html, lines, type Markup } from './html.ts';
import type { PageLinks } from './links.ts';

/** Questions that are suggested while someone types. */
export const SUGGESTED = 7;

/** The field that people ask in: a plain form, which the script makes suggest while one types. */
export const searchForm = (
  { size, query = '' }: { size: 'large' | 'small'; query?: string },
  { texts, locale, parameter }: PageLanguage,
  links: PageLinks,
): Markup => {
  const suggestions = links.path(`/v1/suggestions?limit=${SUGGESTED}&locale=${locale}&q=`);
  return html`<form class="ask ${size}" role="search" action="${links.search()}" data-suggestions="${suggestions}" data-entries="${links.path('/entries/')}" data-label="${texts.suggestions}" data-count="${texts.suggestionCount}">
${lines([
  html`<label for="q">${texts.searchFor}</label>`,
  html`<input id="q" type="search" name="q" value="${query}" placeholder="${texts.searchFor}" required dir="auto" autocomplete="off" spellcheck="false" enterkeyhint="search">`,
  parameter !== undefined && html`<input type="hidden" name="locale" value="${parameter}">`,
  html`<button>${texts.search}</button>`,
])}</form>`;
};
