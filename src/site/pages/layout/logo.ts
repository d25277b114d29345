import { html, type Markup } from './html.ts';
import { MARK } from './icon.ts';

/** An open book on its stand, as an ornament. */
export const siteLogo = (): Markup =>
  html`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true"><path d="${MARK}"/></svg>`;
