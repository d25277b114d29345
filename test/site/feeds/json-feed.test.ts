import t from 'tap';
import { jsonFeed } from '../../../src/site/feeds/json-feed.ts';
import { JsonFeed } from '../../../src/site/feeds/schema.ts';
import { storedEntry } from '../../support/stored-entry.ts';
import { CONTEXT, contentOf } from './context.ts';
import { HOSTILE_ENTRIES } from './hostile.ts';

const write = async (...entries: Parameters<typeof contentOf>) =>
  JSON.parse(await jsonFeed.write(contentOf(...entries), CONTEXT));

t.test('an entry is written whole, with an id that stays', async (t) => {
  t.same(await write(storedEntry()), {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Help & more',
    home_page_url: 'https://kb.example.org/',
    feed_url: 'https://kb.example.org/feed.json',
    language: 'en',
    items: [
      {
        id: 'urn:uuid:00000000-0000-7000-8000-000000000001',
        url: 'https://kb.example.org/entries/can-spaces-be-deleted',
        title: 'Can spaces be deleted?',
        content_html: '<p>Yes, <strong>like</strong> <a href="https://example.org/rooms">rooms</a>.</p>\n',
        summary: 'Yes, like rooms.',
        date_published: '2026-01-02T03:04:05Z',
        date_modified: '2026-01-02T03:04:05Z',
        authors: [{ name: 'twilight' }],
        tags: ['General', 'spaces'],
        language: 'en',
      },
    ],
  });
});

t.test('it is as its schema says, whatever an entry holds', async (t) => {
  for (const feed of [
    await write(),
    await write(...HOSTILE_ENTRIES),
    await write(storedEntry({ publishedAt: null })),
  ]) {
    t.same(JsonFeed.parse(feed), feed);
    t.notMatch(
      JSON.stringify(feed.items.map((item: { content_html: string }) => item.content_html)),
      /<script|<x /,
    );
  }
});
