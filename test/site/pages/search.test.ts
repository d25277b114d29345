import t from 'tap';
import { REPEATED, SEARCH_PAGE, searchPage } from '../../../src/site/pages/search.ts';
import { attributeOf, libraryContext } from './page-context.ts';

const request = (query: string, locale?: string, cursor?: string) => ({
  ...{ query, locale, cursor, acceptLanguage: undefined },
});

t.test('limits', async (t) => t.same([SEARCH_PAGE, REPEATED], [20, 120]));

t.test('a question is repeated and answered', async (t) => {
  const { body } = await searchPage(request(' my "name" '), await libraryContext(t));
  t.match(body, '<h1 dir="auto">Results for “my &quot;name&quot;”</h1>');
  t.equal(attributeOf(body, /<input id="q"[^>]*>/, 'value'), 'my &quot;name&quot;');
  t.match(body, '<a href="/entries/new-name">What is my <mark>name</mark>?</a>');
});

t.test('search engines leave it out', async (t) => {
  const { body } = await searchPage(request('both'), await libraryContext(t));
  t.match(body, '<meta name="robots" content="noindex">');
  t.notMatch(body, /rel="(canonical|alternate)"/);
});

t.test('without a question there is a field to ask in', async (t) => {
  for (const query of ['', '  ']) {
    const { body } = await searchPage(request(query), await libraryContext(t));
    t.match(body, '<h1 dir="auto">Search</h1>');
    t.notMatch(body, 'class="results"');
  }
});

t.test('of a long question the beginning is repeated', async (t) => {
  const { body } = await searchPage(request('x'.repeat(10_000)), await libraryContext(t));
  t.match(body, `<title>Results for “${'x'.repeat(REPEATED)}…” – Help centre</title>`);
  t.ok(body.length < 30_000);
});

t.test('it searches in one language, and leads to the same question in the others', async (t) => {
  const { body } = await searchPage(request('beiden', 'de'), await libraryContext(t));
  t.match(body, 'href="/entries/both?locale=de"');
  t.match(body, '<input type="hidden" name="locale" value="de">');
  t.match(body, '<a href="/search?q=beiden&amp;locale=en" hreflang="en"');
});

t.test('drafts and what is archived are not found', async (t) => {
  const { body } = await searchPage(request('hidden draft'), await libraryContext(t));
  t.notMatch(body, /entries\/(draft|never-shown|plan|taken-down)/);
});
