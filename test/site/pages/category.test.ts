import t from 'tap';
import { CATEGORY_PAGE, categoryPage, MAX_NEIGHBOURS } from '../../../src/site/pages/category.ts';
import { buildTestApp } from '../../support/app.ts';
import { contentSet } from '../../support/content.ts';
import { contextOver, dataIn, libraryContext } from './page-context.ts';

const request = (slug: string, over: { locale?: string; cursor?: string } = {}) => ({
  ...{ slug, locale: undefined, cursor: undefined, acceptLanguage: undefined },
  ...over,
});

t.test('limits', async (t) => t.same([CATEGORY_PAGE, MAX_NEIGHBOURS], [50, 30]));

t.test('a category lists its questions with the beginning of each answer', async (t) => {
  const { body } = await categoryPage(request('general'), await libraryContext(t));
  t.match(body, '<h1 dir="auto">general</h1>');
  t.match(body, '<li><a href="/entries/both">In both?</a><p>Both, with a note.</p></li>');
  t.notMatch(body, /Hidden|taken-down/);
});

t.test('its description is the Markdown that somebody wrote', async (t) => {
  const content = contentSet({});
  content.categories[0]!.description = 'About **all** of [it](https://example.org).';
  const { body } = await categoryPage(request('general'), contextOver(await buildTestApp(t, { content })));
  t.match(
    body,
    '<div class="lead" dir="auto"><p>About <strong>all</strong> of <a href="https://example.org">it</a>.</p>',
  );
  t.match(body, '<meta name="description" content="About all of it.">');
  t.notMatch(body, '<aside>', 'an only category has no neighbours');
});

t.test('its neighbours are beside it, and it is marked among them', async (t) => {
  const { body } = await categoryPage(request('other'), await libraryContext(t));
  t.match(body, '<a href="/categories/general" dir="auto">general</a>');
  t.match(body, '<a href="/categories/other" dir="auto" aria-current="page">other</a>');
  t.notMatch(body, '/categories/secret');
});

t.test('a long one comes page by page', async (t) => {
  const entries = Array.from({ length: CATEGORY_PAGE + 2 }, (_, n) => ({
    slug: `e${n}`,
    question: `Question ${n}?`,
    position: n + 1,
  }));
  const context = contextOver(await buildTestApp(t, { content: contentSet(...entries) }));
  const first = await categoryPage(request('general'), context);
  const [, cursor = ''] = /rel="next" href="[^"]*cursor=([^"]+)"/.exec(first.body) ?? [];
  const second = await categoryPage(request('general', { cursor }), context);
  const slugs = [first, second].map(
    ({ body }) => [...body.matchAll(/<li><a href="\/entries\/(e\d+)"/g)].length,
  );
  t.same(slugs, [CATEGORY_PAGE, 2]);
  t.notMatch(second.body, 'rel="next"');
  t.match(
    second.body,
    `<link rel="canonical" href="https://kb.example.org/categories/general?cursor=${cursor}">`,
  );
});

t.test('it is in one language, and leads to the others', async (t) => {
  const context = await libraryContext(t);
  const { body } = await categoryPage(request('general', { locale: 'de' }), context);
  t.match(body, '<a href="/entries/german?locale=de">');
  t.match(body, '<link rel="canonical" href="https://kb.example.org/categories/general?locale=de">');
  t.match(body, '<a href="/categories/general?locale=en" hreflang="en"');
  const other = await categoryPage(request('other', { locale: 'de' }), context);
  t.match(other.body, '<p>No entries in this language.</p>');
});

t.test('machines learn where it is, and where they get it', async (t) => {
  const { body } = await categoryPage(request('general'), await libraryContext(t));
  t.match(dataIn(body), [
    { '@type': 'BreadcrumbList', itemListElement: [{ name: 'Home' }, { name: 'general', position: 2 }] },
  ]);
  t.match(body, 'href="https://kb.example.org/v1/entries.json?category=general&amp;locale=en"');
});

t.test('one that is not there, or that has nothing published, is not found', async (t) => {
  const context = await libraryContext(t);
  for (const slug of ['nothing', 'secret', '']) {
    await t.rejects(categoryPage(request(slug), context), { code: 'not-found' }, slug);
  }
});
