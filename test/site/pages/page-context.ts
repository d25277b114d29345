import type { Test } from 'tap';
import { lazyEntryFinder } from '../../../src/search/lazy-finder.ts';
import { loadAssets } from '../../../src/site/pages/layout/assets.ts';
import { linksBelow } from '../../../src/site/pages/layout/links.ts';
import type { PageContext } from '../../../src/site/pages/layout/page.ts';
import { DEFAULT_SITE } from '../../../src/site/pages/layout/site.ts';
import { pageLanguage } from '../../../src/site/pages/page-language.ts';
import type { TestApp } from '../../support/app.ts';
import { buildLibrary } from '../../support/library.ts';

/** English, of which nobody has asked. */
export const ENGLISH = pageLanguage({ locale: undefined, acceptLanguage: undefined }, ['en'], 'en');

/** What pages are made with, over the content of a library; `over` says what matters to the test. */
export const contextOver = (
  { store }: Pick<TestApp, 'store'>,
  over: Partial<PageContext> = {},
): PageContext => ({
  store,
  finder: lazyEntryFinder(store, 'en'),
  bareFinder: lazyEntryFinder(store, 'en'),
  site: DEFAULT_SITE,
  byline: undefined,
  assets: loadAssets(DEFAULT_SITE),
  links: linksBelow(''),
  origin: 'https://kb.example.org',
  defaultLocale: 'en',
  takesFeedback: false,
  countsOpened: false,
  ...over,
});

export const libraryContext = async (t: Test, over?: Partial<PageContext>): Promise<PageContext> =>
  contextOver(await buildLibrary(t), over);

/** Every JSON-LD document in a page. */
export const dataIn = (page: string): unknown[] =>
  [...page.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(([, json = '']) =>
    JSON.parse(json),
  );

/** The value of an attribute of the first element that a pattern finds. */
export const attributeOf = (page: string, tag: RegExp, name: string): string | undefined =>
  new RegExp(` ${name}="([^"]*)"`).exec(tag.exec(page)?.[0] ?? '')?.[1];
