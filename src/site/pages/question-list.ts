import { html, type Markup } from './layout/html.ts';
import type { PageLinks } from './layout/links.ts';
import type { PageLanguage } from './page-language.ts';

interface Question {
  slug: string;
  question: string;
  excerpt?: string;
}

/** Questions that lead to their answers, with the beginning of each where it is given. */
export const questionList = (
  questions: readonly Question[],
  { locale, direction, parameter }: PageLanguage,
  links: PageLinks,
): Markup =>
  html`<ul class="questions" lang="${locale}" dir="${direction}">${questions.map(
    ({ slug, question, excerpt }) => html`
<li><a href="${links.entry(slug, parameter)}">${question}</a>${
      excerpt === undefined ? '' : html`<p>${excerpt}</p>`
    }</li>`,
  )}</ul>`;
