import t from 'tap';
import { atom } from '../../../src/site/feeds/atom.ts';
import { storedEntry } from '../../support/stored-entry.ts';
import { faultsOf } from '../../support/xml.ts';
import { CONTEXT, contentOf } from './context.ts';
import { HOSTILE_ENTRIES } from './hostile.ts';

const SCHEMA = 'test/site/feeds/fixtures/atom.rng';

t.test('an entry is written whole, with an id that stays', async (t) => {
  const feed = await atom.write(contentOf(storedEntry()), CONTEXT);
  t.match(feed, '<title>Help &amp; more</title>');
  t.match(feed, '<id>https://kb.example.org/feed.atom</id>');
  t.match(
    feed,
    `<entry>
<id>urn:uuid:00000000-0000-7000-8000-000000000001</id>
<title>Can spaces be deleted?</title>
<link rel="alternate" type="text/html" hreflang="en" href="https://kb.example.org/entries/can-spaces-be-deleted"/>
<published>2026-01-02T03:04:05Z</published>
<updated>2026-01-02T03:04:05Z</updated>
<author><name>twilight</name></author>
<category term="general" label="General"/>
<category term="spaces"/>
<summary>Yes, like rooms.</summary>
<content type="html">&lt;p&gt;Yes, &lt;strong&gt;like&lt;/strong&gt; `,
  );
  t.same(await faultsOf(feed, SCHEMA), []);
});

t.test('a feed without entries is one too, and what was never published has a date', async (t) => {
  t.same(await faultsOf(await atom.write(contentOf(), CONTEXT), SCHEMA), []);
  const feed = await atom.write(contentOf(storedEntry({ publishedAt: null, createdAt: 0 })), CONTEXT);
  t.match(feed, '<published>1970-01-01T00:00:00Z</published>');
});

t.test('no text breaks it', async (t) => {
  const category = { slug: 'a&b', title: '</title>' };
  const feed = await atom.write({ ...contentOf(...HOSTILE_ENTRIES), category }, CONTEXT);
  t.same(await faultsOf(feed, SCHEMA), []);
  t.equal(feed.match(/<entry>/g)?.length, HOSTILE_ENTRIES.length);
  t.notMatch(feed, /<script|<x |<!/);
});

t.test('the schema does find faults', async (t) => {
  const feed = await atom.write(contentOf(storedEntry()), CONTEXT);
  for (const broken of [
    feed.replace(/<updated>.*?<\/updated>/, ''),
    feed.replace('T03:04:05Z', ''),
    feed.replace(/<author>.*?<\/author>/, ''),
    feed.replace('</feed>', ''),
  ])
    t.not((await faultsOf(broken, SCHEMA)).length, 0);
});
