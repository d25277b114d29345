import type { Translation } from '../entry/translations.ts';
import { directionOf, nameOf } from '../locale.ts';
import type { PageLanguage } from '../page-language.ts';
import type { Document } from './document.ts';
import { head } from './head.ts';
import { html, lines, type Markup, write } from './html.ts';
import { siteLogo } from './logo.ts';
import type { Page, PageContext } from './page.ts';
import { searchForm } from './search-form.ts';

type LayoutContext = Pick<PageContext, 'site' | 'assets' | 'links' | 'origin'>;

/** A whole page. */
export const renderLayout = async (
  document: Document,
  language: PageLanguage,
  context: LayoutContext,
): Promise<Page> => {
  const page = html`<!doctype html>
<html lang="${language.language}" dir="${directionOf(language.language)}">
<head>
${head(document, language, context)}</head>
<body class="${document.kind}" data-guard="${context.links.path(context.assets['tools.js'].path)}" data-tools="${context.links.path('/tools/')}" data-guarded="${language.texts.secretTyped}" data-guarded-tool="${language.texts.secretTool}">
<a class="skip" href="#main">${language.texts.skip}</a>
${siteHeader(document, language, context)}
<main id="main" tabindex="-1">
${document.main}
</main>
${siteFooter(document, language, context)}
</body>
</html>
`;
  return { body: await write(page), language };
};

const siteHeader = (
  { hasOwnSearch = false }: Document,
  language: PageLanguage,
  { site, links }: LayoutContext,
): Markup => {
  // The name stands beside it, so that the picture needs no text of its own.
  const mark = site.logo === undefined ? siteLogo() : html`<img class="mark" src="${site.logo}" alt="">`;
  return html`<header class="site">
${lines([
  html`<a class="brand" href="${links.home(language.parameter)}">${mark}<span dir="auto">${site.name}</span></a>`,
  !hasOwnSearch && searchForm({ size: 'small' }, language, links),
])}</header>`;
};

const siteFooter = (
  { translations = [] }: Document,
  { locale, texts }: PageLanguage,
  { site, links }: LayoutContext,
): Markup => {
  const others = translations.filter((each) => each.locale !== locale);
  return html`<footer class="site">
${lines([
  others.length > 0 &&
    html`<nav aria-label="${texts.otherLanguages}"><ul>${others.map(languageLink)}</ul></nav>`,
  html`<p>${site.contact !== undefined && html`<a href="${site.contact}">${texts.contact}</a> `}<a href="${links.path('/tools')}">${texts.tools}</a> <a href="${links.path('/docs')}">${texts.api}</a></p>`,
])}</footer>`;
};

const languageLink = ({ locale, href }: Translation): Markup =>
  html`<li><a href="${href}" hreflang="${locale}" lang="${locale}" dir="${directionOf(locale)}">${nameOf(locale)}</a></li>`;
