import { formatTime, longDate } from '../../../core/time.ts';
import type { StoredEntry } from '../../../store/rows.ts';
import type { Listed } from '../find-listed.ts';
import { html, lines, type Markup } from '../layout/html.ts';
import type { PageContext } from '../layout/page.ts';
import type { Texts } from '../layout/texts.ts';
import type { PageLanguage } from '../page-language.ts';
import { questionList } from '../question-list.ts';
import { feedbackForm } from './feedback.ts';

/** A longer question is set smaller, in characters. */
export const LONG_QUESTION = 110;

/** A question with its answer, and what is under it. */
export const entryArticle = (
  entry: StoredEntry,
  { answer, related }: { answer: Markup; related: readonly Listed[] },
  language: PageLanguage,
  { links, takesFeedback }: Pick<PageContext, 'links' | 'takesFeedback'>,
): Markup => {
  const { locale, question } = entry;
  const { direction, texts } = language;
  return html`<article class="text">
<h1 lang="${locale}" dir="${direction}"${question.length > LONG_QUESTION ? html` class="long"` : ''}>${question}</h1>
<div class="answer" lang="${locale}" dir="${direction}" data-copy="${texts.copy}" data-copied="${texts.copied}">
${answer}</div>
${lines([
  provenance(entry, texts),
  takesFeedback && feedbackForm(entry, texts, links),
  related.length > 0 &&
    html`<section class="related"><h2>${texts.related}</h2>${questionList(related, language, links)}</section>`,
])}</article>`;
};

/** When it was last changed and where it came from. */
const provenance = ({ updatedAt, sourceTitle, sourceUrl }: StoredEntry, texts: Texts): Markup => {
  // Whoever wrote the entry wrote the URL: escaping alone would not keep it from being a script.
  const isLink = sourceUrl !== null && /^https?:\/\//i.test(sourceUrl);
  const source = isLink ? html`<a href="${sourceUrl}">${sourceTitle}</a>` : sourceTitle;
  return html`<p class="provenance">${texts.updated} <time datetime="${formatTime(updatedAt)}">${longDate(updatedAt, texts)}</time>${
    sourceTitle === null ? '' : html` <span dir="auto">${texts.source} ${source}</span>`
  }</p>`;
};
