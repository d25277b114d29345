import { faqPage, faqQuestion } from '../../../entries/faq-page.ts';
import { entryPath } from '../../../entries/links.ts';
import { findEntry } from '../../../entries/read/find.ts';
import { inLanguage } from '../../../entries/read/in-language.ts';
import { prepareAnswers } from '../../../entries/render-answer.ts';
import type { StoredEntry } from '../../../store/rows.ts';
import { oembedLinks } from '../../oembed/discovery.ts';
import { breadcrumbData, breadcrumbs } from '../layout/breadcrumbs.ts';
import { html } from '../layout/html.ts';
import { renderLayout } from '../layout/layout.ts';
import type { Page, PageContext } from '../layout/page.ts';
import { type PageLanguage, pageLanguage, type RequestedLanguage } from '../page-language.ts';
import { showAnswer } from './answer.ts';
import { entryArticle } from './entry-article.ts';
import { readNext } from './read-next.ts';
import { relatedTo } from './related.ts';
import { entryMargin } from './sidebar.ts';
import { translationsOf } from './translations.ts';

/** An entry has another slug now. */
export interface Moved extends Pick<PageLanguage, 'chosenAmong'> {
  location: string;
}

/** One question with its answer. */
export const entryPage = async (
  { slug: name, ...asked }: RequestedLanguage & { slug: string },
  context: PageContext,
): Promise<Page | Moved> => {
  const { store, links, defaultLocale } = context;
  const { entries, isById } = await findEntry(store, name);
  const { entry } = inLanguage(entries, asked, defaultLocale);
  const locales = entries.map(({ locale }) => locale);
  const language = pageLanguage(asked, locales, defaultLocale);
  if (!isById && entry.slug !== name) {
    return { location: links.entry(entry.slug, asked.locale), chosenAmong: language.chosenAmong };
  }
  return showEntry(entry, entries, language, context);
};

const showEntry = async (
  entry: StoredEntry,
  inLanguages: readonly StoredEntry[],
  language: PageLanguage,
  context: PageContext,
): Promise<Page> => {
  const { store, bareFinder, links, origin, assets, byline, defaultLocale, takesFeedback } = context;
  const { slug, locale, question, category } = entry;
  const { parameter, texts } = language;
  const { markup, headings } = await showAnswer(entry, texts, links.path(''));
  const base = origin + links.path('');
  await prepareAnswers([entry], 'html', base);
  const shown = { answer: markup, related: await relatedTo(entry, bareFinder) };
  const margin = { headings, next: await readNext(entry, store) };
  const canonical = links.entry(slug, locale === defaultLocale ? undefined : locale);
  const trail = [
    { title: texts.home, href: links.home(parameter) },
    { title: category.title, href: links.category(category.slug, parameter) },
  ];
  const alternate = (extension: string): string => links.path(entryPath(entry, defaultLocale, extension));
  return renderLayout(
    {
      kind: 'entry',
      title: question,
      description: entry.excerpt,
      canonical,
      translations: translationsOf(inLanguages, (each) => links.entry(each.slug, each.locale)),
      alternates: [
        { mediaType: 'text/markdown', href: alternate('md') },
        { mediaType: 'application/json', href: alternate('json') },
        ...oembedLinks(origin + canonical).map((link) => ({ ...link, href: links.path(link.href) })),
      ],
      data: [
        faqPage([faqQuestion(entry, { idOf: () => origin + canonical, byline, base })], {
          id: origin + canonical,
        }),
        breadcrumbData([...trail, { title: question, href: canonical }], context),
      ],
      scripts: takesFeedback ? [assets['feedback.js'].path] : [],
      main: html`<div class="spread">
${breadcrumbs(trail, language)}
${entryArticle(entry, shown, language, context)}
${entryMargin(margin, language, context)}
</div>`,
    },
    language,
    context,
  );
};
