import type { PageLanguage } from '../page-language.ts';
import type { Document } from './document.ts';
import { dataScript, html, lines, type Markup } from './html.ts';
import type { PageContext } from './page.ts';

type HeadContext = Pick<PageContext, 'site' | 'assets' | 'links' | 'origin'>;

/** What a page says of itself to browsers and to machines, and what it loads. */
export const head = (document: Document, { locale }: PageLanguage, context: HeadContext): Markup => {
  const { title, description, scripts = [], data = [] } = document;
  const { site, assets, links } = context;
  return lines([
    html`<meta charset="utf-8">`,
    html`<meta name="viewport" content="width=device-width, initial-scale=1">`,
    html`<meta name="color-scheme" content="light dark">`,
    html`<title>${title === undefined ? site.name : `${title} – ${site.name}`}</title>`,
    description !== undefined && html`<meta name="description" content="${description}">`,
    ...found(document, locale, context),
    html`<link rel="search" type="application/opensearchdescription+xml" href="${links.path('/opensearch.xml')}" title="${site.name}">`,
    html`<link rel="icon" href="${links.path(assets['icon.svg'].path)}" type="image/svg+xml">`,
    html`<link rel="stylesheet" href="${links.path(assets['help-centre.css'].path)}">`,
    ...[assets['help-centre.js'].path, ...scripts].map(
      (path) => html`<script type="module" src="${links.path(path)}"></script>`,
    ),
    ...data.map(dataScript),
  ]);
};

/** How search engines, chats and readers find it and show it. */
const found = (
  { kind, title, description, canonical, translations = [], alternates = [] }: Document,
  locale: string,
  { site, origin }: HeadContext,
): (Markup | false)[] => {
  if (canonical === undefined) return [html`<meta name="robots" content="noindex">`];
  return [
    html`<link rel="canonical" href="${origin}${canonical}">`,
    ...translations.map(
      (each) => html`<link rel="alternate" hreflang="${each.locale}" href="${origin}${each.href}">`,
    ),
    ...alternates.map(
      ({ mediaType, href }) => html`<link rel="alternate" type="${mediaType}" href="${origin}${href}">`,
    ),
    html`<meta property="og:type" content="${kind === 'entry' ? 'article' : 'website'}">`,
    html`<meta property="og:url" content="${origin}${canonical}">`,
    html`<meta property="og:site_name" content="${site.name}">`,
    html`<meta property="og:title" content="${title ?? site.name}">`,
    description !== undefined && html`<meta property="og:description" content="${description}">`,
    html`<meta property="og:locale" content="${locale.replace('-', '_')}">`,
    site.logo?.startsWith('http') === true && html`<meta property="og:image" content="${site.logo}">`,
  ];
};
