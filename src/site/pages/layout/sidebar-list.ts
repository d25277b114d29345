import { html, type Markup } from './html.ts';

interface Place {
  title: string | Markup;
  href: string;
  isHere?: boolean;
}

/** Where else one can go, beside a text. */
export const marginList = (places: readonly Place[]): Markup =>
  html`<ul>${places.map(
    ({ title, href, isHere = false }) => html`
<li><a href="${href}" dir="auto"${isHere ? html` aria-current="page"` : ''}>${title}</a></li>`,
  )}</ul>`;
