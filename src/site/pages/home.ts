import { render } from '../../content/rendering/rendering.ts';
import type { StoredCategory } from '../../store/queries/categories.ts';
import type { StoredEntry } from '../../store/rows.ts';
import { inEachLanguage } from './entry/translations.ts';
import { html, lines, type Markup } from './layout/html.ts';
import { renderLayout } from './layout/layout.ts';
import { siteLogo } from './layout/logo.ts';
import type { Page, PageContext } from './layout/page.ts';
import { searchForm } from './layout/search-form.ts';
import { type PageLanguage, pageLanguage, type RequestedLanguage } from './page-language.ts';
import { questionList } from './question-list.ts';

/** So many categories are shown with their first questions; of more only the names. */
export const MAX_OUTLINED = 12;

/** Questions of each category on the start page; one more is shown rather than announced. */
export const QUESTIONS_SHOWN = 5;

interface Section {
  category: StoredCategory;
  /** The beginning of its description. */
  excerpt: string;
  /** Entries in the language of the page. */
  count: number;
  entries: StoredEntry[];
}

/** The start page: a field to ask in, and everything by category. */
export const homePage = async (asked: RequestedLanguage, context: PageContext): Promise<Page> => {
  const { store, site, links, origin, defaultLocale } = context;
  const locales = await store.entries.locales();
  const language = pageLanguage(asked, locales, defaultLocale);
  const { locale, texts } = language;
  const sections = await readSections(context, locale);
  const shown = sections.map((section) => showSection(section, language, context));
  const canonical = links.home(locale === defaultLocale ? undefined : locale);
  const main = lines([
    html`<div class="hero">
${site.logo === undefined && siteLogo()}
<h1>${texts.welcome}</h1>
${searchForm({ size: 'large' }, language, links)}
</div>`,
    sections.length > 0
      ? html`<div class="${sections.length > MAX_OUTLINED ? 'index' : 'sections'}">
${shown}</div>`
      : html`<section class="empty"><h2>${texts.emptyTitle}</h2><p>${
          locales.length === 0 ? texts.empty : texts.notInLanguage
        }</p></section>`,
  ]);
  const data = {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: site.name,
    url: origin + canonical,
    inLanguage: locale,
  };
  const translations = inEachLanguage(locales, links.home);
  const alternates = [
    { mediaType: 'application/json', href: links.path(`/v1/entries.json?locale=${locale}`) },
    { mediaType: 'text/markdown', href: links.path(`/v1/entries.md?locale=${locale}`) },
    { mediaType: 'application/atom+xml', href: links.path(`/feed.atom?locale=${locale}`) },
    { mediaType: 'application/feed+json', href: links.path(`/feed.json?locale=${locale}`) },
  ];
  return renderLayout(
    { kind: 'home', canonical, translations, alternates, data: [data], hasOwnSearch: true, main },
    language,
    context,
  );
};

/** The categories that have anything in a language. */
const readSections = async (
  { store: { categories, entries } }: Pick<PageContext, 'store'>,
  locale: string,
): Promise<Section[]> => {
  const counts = await entries.countByCategory({ status: 'published', locale });
  const sections: Section[] = [];
  for (const category of await categories.list()) {
    const count = counts.get(category.id);
    if (count === undefined) continue;
    const { excerpt } = await render('digest', { markdown: category.description });
    sections.push({ category, excerpt, count, entries: [] });
  }
  if (sections.length > MAX_OUTLINED) return sections;
  return Promise.all(
    sections.map(async (section) => {
      const { category, count } = section;
      const limit = count === QUESTIONS_SHOWN + 1 ? count : QUESTIONS_SHOWN;
      const filter = { status: 'published', locale, categoryId: category.id } as const;
      return { ...section, entries: await entries.list(filter, { sort: 'position', limit }) };
    }),
  );
};

const showSection = (
  { category: { slug, title }, excerpt, count, entries }: Section,
  language: PageLanguage,
  { links }: Pick<PageContext, 'links'>,
): Markup => {
  const { parameter, texts } = language;
  const href = links.category(slug, parameter);
  const questions = entries.map(({ slug, question }) => ({ slug, question }));
  return html`<section>
<h2 dir="auto"><a href="${href}">${title}</a></h2>
${lines([
  excerpt !== '' && html`<p dir="auto">${excerpt}</p>`,
  questions.length === 0
    ? html`<p class="count">${texts.questions(count)}</p>`
    : questionList(questions, language, links),
  questions.length > 0 &&
    count > questions.length &&
    html`<a class="more" href="${href}">${texts.allQuestions(count)}</a>`,
])}</section>
`;
};
