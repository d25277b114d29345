import type { Byline } from '../../../entries/byline.ts';
import type { EntryFinder } from '../../../search/find-entries.ts';
import type { Store } from '../../../store/store.ts';
import type { PageLanguage } from '../page-language.ts';
import type { Assets } from './assets.ts';
import type { PageLinks } from './links.ts';
import type { Site } from './site.ts';

/** What pages are made with. */
export interface PageContext {
  store: Pick<Store, 'entries' | 'categories'>;
  finder: EntryFinder;
  /** The same for searches of the service itself, which are not counted. */
  bareFinder: EntryFinder;
  site: Site;
  byline: Byline;
  assets: Assets;
  links: PageLinks;
  /** Scheme and authority in front of a link. */
  origin: string;
  defaultLocale: string;
  /** Whether readers can say that an answer helped. */
  takesFeedback: boolean;
  /** Whether opened results of searches are counted. */
  countsOpened: boolean;
}

/** A finished page. */
export interface Page {
  body: string;
  language: PageLanguage;
}
