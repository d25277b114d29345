import t from 'tap';
import type { FoundPage } from '../../../src/site/pages/find-listed.ts';
import { linksBelow } from '../../../src/site/pages/layout/links.ts';
import { DEFAULT_SITE } from '../../../src/site/pages/layout/site.ts';
import { searchResults } from '../../../src/site/pages/search-results.ts';
import { ENGLISH } from './page-context.ts';

const FOUND: FoundPage = {
  items: [
    {
      entry: { id: '1', slug: 'a', question: 'A <b>?', category: { slug: 'c', title: 'C & D' } },
      score: 1,
      tier: 'exact',
      highlights: [
        { text: 'A ', hit: true },
        { text: '<b>?', hit: false },
      ],
      snippet: [{ text: '<i>', hit: true }],
    },
  ],
  match: { tier: 'exact', corrected: [] },
  didYouMean: null,
  confidence: 1,
  nearest: false,
  page: { limit: 20, next: null, total: 1 },
};

const show = (over: Partial<FoundPage> = {}, site = DEFAULT_SITE, countsOpened = false): string =>
  String(searchResults({ ...FOUND, ...over }, 'a&b', ENGLISH, { links: linksBelow(''), site, countsOpened }));

t.test('what matches is marked, and nothing of it is markup', async (t) => {
  t.match(
    show(),
    '<li><h2><a href="/entries/a"><mark>A </mark>&lt;b&gt;?</a></h2>\n<p><mark>&lt;i&gt;</mark></p>\n<p class="where" dir="auto">C &amp; D</p></li>',
  );
  t.match(show(), '<p>1 answer</p>');
});

t.test('it tells how the question was read', async (t) => {
  t.notMatch(show(), 'Showing results for');
  t.match(show({ didYouMean: 'a & b' }), 'Showing results for <em dir="auto">a &amp; b</em>');
});

t.test('where nothing matches it says so', async (t) => {
  t.match(show({ nearest: true }), 'You might be looking for:');
  const none = show({ nearest: true, items: [] });
  t.match(none, 'No results');
  t.notMatch(none, '<ol');
});

t.test('more is a link away', async (t) => {
  t.notMatch(show(), 'rel="next"');
  t.match(
    show({ page: { limit: 20, next: 'xyz', total: 21 } }),
    '<a class="more" rel="next" href="/search?q=a%26b&amp;cursor=xyz">More</a>',
  );
});

t.test('it tells where else to turn', async (t) => {
  t.match(show(), '<a href="/">Browse all categories</a></p>');
  t.match(
    show({}, { ...DEFAULT_SITE, contact: 'mailto:help@example.org' }),
    '<a href="mailto:help@example.org">Contact us</a></p>',
  );
});

t.test('the script tells that a result was opened where somebody wants to know', async (t) => {
  t.notMatch(show(), 'data-opened');
  t.match(show({}, DEFAULT_SITE, true), ' data-opened="/v1/search/opened" data-query="a&amp;b">');
});
