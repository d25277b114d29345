import t from 'tap';
import { readConfig } from '../../../../src/server/config.ts';
import { DEFAULT_SITE, siteOf } from '../../../../src/site/pages/layout/site.ts';

t.test('a site is what the settings say', async (t) => {
  const settings = {
    SITE_NAME: 'Nordlicht',
    SITE_LOGO: 'https://example.org/logo.svg',
    SITE_COLOR: '#7c3aed',
    SITE_CONTACT: 'mailto:help@example.org',
  };
  t.same(siteOf(readConfig(settings)), {
    name: 'Nordlicht',
    logo: 'https://example.org/logo.svg',
    color: '#7c3aed',
    contact: 'mailto:help@example.org',
  });
  t.same(DEFAULT_SITE, { name: 'Help centre', logo: undefined, color: '#17594a', contact: undefined });
});
