import t from 'tap';
import { entryArticle, LONG_QUESTION } from '../../../../src/site/pages/entry/entry-article.ts';
import { html } from '../../../../src/site/pages/layout/html.ts';
import { linksBelow } from '../../../../src/site/pages/layout/links.ts';
import type { StoredEntry } from '../../../../src/store/rows.ts';
import { storedEntry } from '../../../support/stored-entry.ts';
import { ENGLISH } from '../page-context.ts';

const article = (over: Partial<StoredEntry>, takesFeedback = false): string =>
  String(
    entryArticle(storedEntry(over), { answer: html`<p>Yes.</p>`, related: [] }, ENGLISH, {
      links: linksBelow(''),
      takesFeedback,
    }),
  );

t.test('it says when it was last changed, and where it came from', async (t) => {
  const date = '<time datetime="2026-01-02T03:04:05Z">2 January 2026</time>';
  t.match(article({ sourceTitle: null }), `<p class="provenance">Updated ${date}</p>`);
  t.match(article({ sourceTitle: 'A & B' }), `Updated ${date} <span dir="auto">From A &amp; B</span>`);
  t.match(
    article({ sourceTitle: 'FAQ', sourceUrl: 'https://example.org/?a&b' }),
    'From <a href="https://example.org/?a&amp;b">FAQ</a>',
  );
});

t.test('a source is linked only where a link does no harm', async (t) => {
  const page = article({ sourceTitle: 'FAQ', sourceUrl: 'javascript:alert(1)' });
  t.match(page, 'From FAQ</span>');
  t.notMatch(page, 'javascript');
});

t.test('a long question is set smaller', async (t) => {
  t.match(article({ question: 'x'.repeat(LONG_QUESTION) }), '<h1 lang="en" dir="ltr">');
  t.match(article({ question: 'x'.repeat(LONG_QUESTION + 1) }), '<h1 lang="en" dir="ltr" class="long">');
});

t.test('readers are asked whether it helped where somebody listens', async (t) => {
  t.notMatch(article({}), '<form');
  t.match(article({}, true), '<form class="feedback" hidden');
});
