import type { PageLanguage } from '../page-language.ts';
import { html, type Markup } from './html.ts';
import type { PageContext } from './page.ts';

export interface Crumb {
  title: string;
  href: string;
}

/** The way from the start page to where one is, which is not on it. */
export const breadcrumbs = (trail: readonly Crumb[], { texts }: PageLanguage): Markup =>
  html`<nav class="crumbs" aria-label="${texts.breadcrumbs}"><ol>${trail.map(
    ({ title, href }) => html`<li><a href="${href}" dir="auto">${title}</a></li>`,
  )}</ol></nav>`;

/** The same for machines, up to the page itself (schema.org `BreadcrumbList`). */
export const breadcrumbData = (trail: readonly Crumb[], { origin }: Pick<PageContext, 'origin'>): object => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ title, href }, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name: title,
    item: origin + href,
  })),
});
