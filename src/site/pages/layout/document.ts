import type { Translation } from '../entry/translations.ts';
import type { Markup } from './html.ts';

/** Everything that differs from page to page. */
export interface Document {
  /** Names the style of the page. */
  kind: 'home' | 'category' | 'entry' | 'search' | 'tool' | 'problem';
  /** Without the site's name; the start page has none. */
  title?: string;
  description?: string | undefined;
  /** Where it is at home; without one it is not for search engines. */
  canonical?: string;
  translations?: readonly Translation[];
  /** The same for machines. */
  alternates?: readonly { mediaType: string; href: string }[];
  /** For machines that read pages: schema.org. */
  data?: readonly object[];
  /** Modules beside that of every page. */
  scripts?: readonly string[];
  /** Whether there is a field to ask in on the page itself. */
  hasOwnSearch?: boolean;
  main: Markup;
}
