import type { ErrorCode } from '../../core/errors.ts';
import { longDate } from '../../core/time.ts';
import { html } from './layout/html.ts';
import { renderLayout } from './layout/layout.ts';
import type { Page, PageContext } from './layout/page.ts';
import { searchForm } from './layout/search-form.ts';
import type { Texts } from './layout/texts.ts';
import { pageLanguage } from './page-language.ts';

/** What went wrong, as in a problem document. */
export interface ShownProblem {
  code: ErrorCode;
  /** Of the request, as the log has it. */
  requestId: string;
  /** When an entry was taken down (RFC 3339). */
  goneSince: string | undefined;
}

/** The page that people get in place of one that failed. Does not use the store, which may be what failed. */
export const problemPage = async (
  { code, requestId, goneSince }: ShownProblem,
  context: Omit<PageContext, 'store' | 'finder' | 'bareFinder'>,
): Promise<Page> => {
  const language = pageLanguage({ locale: undefined, acceptLanguage: undefined }, [], context.defaultLocale);
  const { texts } = language;
  const kind = kindOf(code);
  const { title, help } = texts.problems[kind];
  const main = html`<div class="hero">
<h1>${title}</h1>
<p>${help}${goneSince === undefined ? '' : html` <time datetime="${goneSince}">${longDate(Date.parse(goneSince), texts)}</time>.`}</p>
${kind === 'failed' ? html`<p class="count">${texts.requestId}: <code>${requestId}</code></p>` : searchForm({ size: 'large' }, language, context.links)}
<p><a href="${context.links.home()}">${texts.goHome}</a></p>
</div>`;
  return renderLayout({ kind: 'problem', title, hasOwnSearch: true, main }, language, context);
};

const kindOf = (code: ErrorCode): keyof Texts['problems'] => {
  switch (code) {
    case 'not-found':
    case 'unknown-route':
      return 'notFound';
    case 'gone':
      return 'gone';
    case 'rate-limited':
      return 'limited';
    case 'internal':
    case 'unavailable':
    case 'out-of-space':
      return 'failed';
    default:
      return 'invalid';
  }
};
