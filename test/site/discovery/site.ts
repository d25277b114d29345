import type { SiteContext } from '../../../src/site/discovery/site.ts';

export const SITE: SiteContext = {
  publicUrl: 'https://kb.example.org',
  defaultLocale: 'en',
  siteName: 'Help centre',
};
