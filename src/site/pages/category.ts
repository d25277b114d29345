import { render } from '../../content/rendering/rendering.ts';
import { AppError } from '../../core/errors.ts';
import { listEntries } from '../../entries/read/list.ts';
import type { EntryListQuery } from '../../entries/schema.ts';
import { inEachLanguage } from './entry/translations.ts';
import { breadcrumbData, breadcrumbs } from './layout/breadcrumbs.ts';
import { html, lines, type Markup, trusted } from './layout/html.ts';
import { renderLayout } from './layout/layout.ts';
import type { Page, PageContext } from './layout/page.ts';
import { marginList } from './layout/sidebar-list.ts';
import { type PageLanguage, pageLanguage, type RequestedLanguage } from './page-language.ts';
import { questionList } from './question-list.ts';

/** Questions a page. */
export const CATEGORY_PAGE = 50;

/** Categories beside the one that is shown. */
export const MAX_NEIGHBOURS = 30;

interface CategoryRequest extends RequestedLanguage {
  slug: string;
  cursor: string | undefined;
}

/** The questions of a category, in order. */
export const categoryPage = async (
  { slug, cursor, ...asked }: CategoryRequest,
  context: PageContext,
): Promise<Page> => {
  const { store, links, defaultLocale } = context;
  const category = await store.categories.findBySlug(slug);
  if (category === undefined) throw new AppError('not-found', 'No category has this slug.');
  const locales = await store.entries.locales();
  const language = pageLanguage(asked, locales, defaultLocale);
  const { locale, parameter, texts } = language;
  const { title, description } = category;
  const { entries, page } = await listEntries(store, listQuery(slug, cursor), locale);

  const home = { title: texts.home, href: links.home(parameter) };
  const canonical = links.category(slug, locale === defaultLocale ? undefined : locale, cursor);
  const main = html`<div class="spread">
${breadcrumbs([home], language)}
<div class="text">
<h1 dir="auto">${title}</h1>
${lines([
  description !== '' &&
    html`<div class="lead" dir="auto">${trusted(await render('html', { markdown: description, scope: slug }))}</div>`,
  entries.length === 0 ? html`<p>${texts.notInLanguage}</p>` : questionList(entries, language, links),
  page.next !== null &&
    html`<p><a class="more" rel="next" href="${links.category(slug, parameter, page.next)}">${texts.nextPage}</a></p>`,
])}</div>
${await neighbours(slug, language, context)}
</div>`;
  const list = `category=${encodeURIComponent(slug)}&locale=${locale}`;
  return renderLayout(
    {
      kind: 'category',
      title,
      description: (await render('digest', { markdown: description })).excerpt || undefined,
      canonical,
      translations: inEachLanguage(locales, (each) => links.category(slug, each)),
      alternates: [
        { mediaType: 'application/json', href: links.path(`/v1/entries.json?${list}`) },
        { mediaType: 'text/markdown', href: links.path(`/v1/entries.md?${list}`) },
        { mediaType: 'application/atom+xml', href: links.path(`/feed.atom?${list}`) },
        { mediaType: 'application/feed+json', href: links.path(`/feed.json?${list}`) },
      ],
      data: [breadcrumbData([home, { title, href: canonical }], context)],
      main,
    },
    language,
    context,
  );
};

const listQuery = (category: string, cursor: string | undefined): EntryListQuery => ({
  category,
  cursor,
  limit: CATEGORY_PAGE,
  sort: 'position',
  format: 'markdown',
  status: 'published',
  fields: undefined,
  count: false,
});

const neighbours = async (
  slug: string,
  { parameter, texts }: PageLanguage,
  { store, links }: PageContext,
): Promise<Markup | undefined> => {
  const categories = (await store.categories.list()).filter(({ entryCount }) => entryCount > 0);
  if (categories.length < 2) return undefined;
  const places = categories.slice(0, MAX_NEIGHBOURS).map((each) => ({
    title: each.title,
    href: links.category(each.slug, parameter),
    isHere: each.slug === slug,
  }));
  return html`<aside><nav aria-labelledby="categories"><h2 id="categories">${texts.categories}</h2>${marginList(places)}</nav></aside>`;
};
