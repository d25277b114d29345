import t from 'tap';
import { NO_BROWSER } from '../support/browser.ts';
import { CATEGORIES } from '../support/hostile-content.ts';
import { XSS_PAYLOADS } from '../support/xss-corpus.ts';
import { attack, serveHostileSite } from './hostile-site.ts';

const base = await serveHostileSite(t);

t.test(
  'no attack in questions, titles and descriptions gets through lists',
  { skip: NO_BROWSER },
  async (t) => {
    const categories = Array.from({ length: CATEGORIES }, (_, n) => `/categories/category-${n}`);
    t.same(await attack(t, base, ['/', ...categories, '/v1/entries.html?limit=100']), []);
  },
);

t.test('no attack in a search gets through its results', { skip: NO_BROWSER }, async (t) => {
  const paths = XSS_PAYLOADS.map((q) => `/search?${new URLSearchParams({ q })}`);
  t.same(await attack(t, base, paths), []);
});

t.test(
  'no attack in an address gets through the page that says that nothing is there',
  { skip: NO_BROWSER },
  async (t) => {
    // Half a character cannot be in an address.
    const names = XSS_PAYLOADS.filter((each) => !/[\ud800-\udfff]/.test(each)).map(encodeURIComponent);
    const places = [
      (name: string) => `/entries/${name}`,
      (name: string) => `/categories/${name}`,
      (name: string) => `/${name}`,
      (name: string) => `/?locale=${name}`,
    ];
    const paths = names.map((name, n) => places[n % places.length]!(name));
    t.same(await attack(t, base, paths), []);
  },
);
