import t from 'tap';
import { entryLinks, entryPath, pageUrl } from '../../src/entries/links.ts';

t.test(
  'an entry has a path, with a suffix for a format and its language unless that is the default',
  async (t) => {
    t.equal(entryPath({ slug: 'a-b', locale: 'en' }, 'en'), '/v1/entries/a-b');
    t.equal(entryPath({ slug: 'a-b', locale: 'en' }, 'en', 'md'), '/v1/entries/a-b.md');
    t.equal(entryPath({ slug: 'a-b', locale: 'de' }, 'en', 'md'), '/v1/entries/a-b.md?locale=de');
  },
);

t.test('a slug of any script is written as URLs need it', async (t) => {
  t.equal(entryPath({ slug: '日本', locale: 'ja' }, 'ja'), '/v1/entries/%E6%97%A5%E6%9C%AC');
});

t.test('an entry has a page for people, by an address that works everywhere', async (t) => {
  const context = { publicUrl: 'https://kb.example.org', defaultLocale: 'en' };
  t.equal(pageUrl({ slug: 'a-b', locale: 'en' }, context), 'https://kb.example.org/entries/a-b');
  t.equal(
    pageUrl({ slug: '日', locale: 'ja' }, context),
    'https://kb.example.org/entries/%E6%97%A5?locale=ja',
  );
});

t.test('an entry is in each of its formats somewhere, below any base', async (t) => {
  t.same(entryLinks({ slug: 'a-b', locale: 'de' }, 'de', 'https://kb.example.org'), {
    self: 'https://kb.example.org/v1/entries/a-b',
    html: 'https://kb.example.org/v1/entries/a-b.html',
    markdown: 'https://kb.example.org/v1/entries/a-b.md',
    text: 'https://kb.example.org/v1/entries/a-b.txt',
    jsonld: 'https://kb.example.org/v1/entries/a-b.jsonld',
  });
  t.equal(entryLinks({ slug: 'a-b', locale: 'de' }, 'en').html, '/v1/entries/a-b.html?locale=de');
});
