import type { PageHeading } from '../../../content/html/edit-for-page.ts';
import type { StoredEntry } from '../../../store/rows.ts';
import { html, lines, type Markup } from '../layout/html.ts';
import type { PageContext } from '../layout/page.ts';
import { marginList } from '../layout/sidebar-list.ts';
import type { PageLanguage } from '../page-language.ts';

/** From so many headings on the answer has a table of contents. */
export const HEADINGS_TO_LIST = 3;

interface Margin {
  headings: readonly PageHeading[];
  /** Other entries of the same category. */
  next: readonly StoredEntry[];
}

/** What stands beside an answer: what is in it, and where to go on. */
export const entryMargin = (
  { headings, next }: Margin,
  { parameter, texts }: PageLanguage,
  { links }: Pick<PageContext, 'links'>,
): Markup | undefined => {
  const isLong = headings.length >= HEADINGS_TO_LIST;
  const [first] = next;
  if (!isLong && first === undefined) return undefined;
  const contents = headings.map(({ id, text }) => ({ title: text, href: `#${id}` }));
  const others = next.map(({ slug, question }) => ({ title: question, href: links.entry(slug, parameter) }));
  return html`<aside>
${lines([
  isLong &&
    html`<nav class="contents" aria-labelledby="contents"><h2 id="contents">${texts.onThisPage}</h2>${marginList(contents)}</nav>`,
  first &&
    html`<nav aria-labelledby="next"><h2 id="next" dir="auto">${texts.moreIn(first.category.title)}</h2>${marginList(others)}</nav>`,
])}</aside>`;
};
