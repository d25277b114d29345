import t from 'tap';
import { entryPage, type Moved } from '../../../../src/site/pages/entry/entry.ts';
import { FEEDBACK_ROUTE } from '../../../../src/site/pages/entry/feedback.ts';
import type { Page } from '../../../../src/site/pages/layout/page.ts';
import { buildTestApp } from '../../../support/app.ts';
import { contextOver, dataIn, libraryContext } from '../page-context.ts';

const request = (slug: string, locale?: string, acceptLanguage?: string) => ({
  slug,
  locale,
  acceptLanguage,
});
const bodyOf = (page: Page | Moved): string => ('body' in page ? page.body : '');

t.test('a question is shown with its answer and its way home', async (t) => {
  const body = bodyOf(await entryPage(request('both'), await libraryContext(t)));
  t.match(body, '<title>In both? – Help centre</title>');
  t.match(body, '<h1 lang="en" dir="ltr">In both?</h1>');
  t.match(body, /<p>Both, with a note<sup class="footnote-ref"><a id="both--fnref1" href="#both--fn1"/);
  t.match(body, /<section class="footnotes">[\s\S]*id="both--fn1"/);
  t.match(body, '<li><a href="/categories/general" dir="auto">general</a></li>');
  t.match(body, '<meta name="description" content="Both, with a note.">');
  t.match(body, '<meta property="og:type" content="article">');
});

t.test('machines find it in every form', async (t) => {
  const body = bodyOf(await entryPage(request('both'), await libraryContext(t)));
  const url = 'https://kb.example.org/entries/both';
  t.match(body, `<link rel="canonical" href="${url}">`);
  t.match(
    body,
    '<link rel="alternate" type="text/markdown" href="https://kb.example.org/v1/entries/both.md">',
  );
  t.match(
    body,
    '<link rel="alternate" type="application/json" href="https://kb.example.org/v1/entries/both.json">',
  );
  const page = encodeURIComponent(url);
  t.match(
    body,
    `<link rel="alternate" type="text/xml+oembed" href="https://kb.example.org/oembed?url=${page}&amp;format=xml">`,
  );
  t.match(dataIn(body), [
    { '@type': 'FAQPage', '@id': url, mainEntity: [{ '@id': url, name: 'In both?' }] },
    {
      '@type': 'BreadcrumbList',
      itemListElement: [{}, { name: 'general' }, { name: 'In both?', item: url }],
    },
  ]);
});

t.test('it comes in the language that is wanted, and leads to the others', async (t) => {
  const context = await libraryContext(t);
  for (const asked of [request('both', 'de'), request('both', undefined, 'de')]) {
    const page = (await entryPage(asked, context)) as Page;
    t.equal(page.language.locale, 'de');
    t.match(page.body, '<div class="answer" lang="de" dir="ltr"');
    t.match(page.body, '<link rel="canonical" href="https://kb.example.org/entries/both?locale=de">');
    t.match(
      page.body,
      '<link rel="alternate" hreflang="en" href="https://kb.example.org/entries/both?locale=en">',
    );
    t.match(page.body, 'href="/categories/general?locale=de"');
  }
  await t.rejects(entryPage(request('both', 'fr'), context), { code: 'not-found' });
});

t.test('what else there is in the category, and what is related, leads on', async (t) => {
  const { store } = await buildTestApp(t, { content: 'seed' });
  const body = bodyOf(await entryPage(request('can-spaces-be-deleted'), contextOver({ store })));
  t.match(body, /<section class="related"><h2>Related questions<\/h2>[\s\S]*how-do-i-link-to-my-space/);
  t.match(body, /<h2 id="next" dir="auto">More in Element General<\/h2>[\s\S]*how-do-i-enable-guest-users/);
});

t.test('an id shows the entry, and where it is at home', async (t) => {
  const context = await libraryContext(t);
  const [entry] = await context.store.entries.findBySlug('other');
  const body = bodyOf(await entryPage(request(entry?.id ?? ''), context));
  t.match(body, '<link rel="canonical" href="https://kb.example.org/entries/other">');
});

t.test('a former slug leads to the present one', async (t) => {
  const context = await libraryContext(t);
  t.same(await entryPage(request('old-name'), context), { location: '/entries/new-name', chosenAmong: [] });
  t.same(await entryPage(request('old-name', 'en'), context), {
    location: '/entries/new-name?locale=en',
    chosenAmong: [],
  });
});

t.test('drafts and what is archived have no page', async (t) => {
  const context = await libraryContext(t);
  for (const slug of ['draft', 'never-shown', 'plan', 'nothing']) {
    await t.rejects(entryPage(request(slug), context), { code: 'not-found' }, slug);
  }
  await t.rejects(entryPage(request('taken-down'), context), { code: 'gone' });
});

t.test('the form and its script are there where somebody takes what it sends', async (t) => {
  const plain = await libraryContext(t);
  t.notMatch(bodyOf(await entryPage(request('both'), plain)), /feedback/);
  const body = bodyOf(await entryPage(request('both'), { ...plain, takesFeedback: true }));
  t.match(body, `data-action="${FEEDBACK_ROUTE.replace(':slug', 'both')}?locale=en"`);
  t.match(body, `<script type="module" src="${plain.assets['feedback.js'].path}"></script>`);
});
