import t from 'tap';
import { feedUrl, itemHtml, itemId, titleOf } from '../../../src/site/feeds/feed.ts';
import { storedEntry } from '../../support/stored-entry.ts';
import { CONTEXT, contentOf } from './context.ts';

t.test('a feed has a name and an address of its own for each category and language', async (t) => {
  const category = { slug: 'general', title: 'General' };
  t.equal(titleOf({ ...contentOf(), category }, CONTEXT), 'Help & more: General');
  t.equal(feedUrl('/f', { category: undefined, locale: 'en' }, CONTEXT), 'https://kb.example.org/f');
  t.equal(
    feedUrl('/f', { category, locale: 'de' }, CONTEXT),
    'https://kb.example.org/f?category=general&locale=de',
  );
});

t.test('an item keeps its id when it is renamed', async (t) => {
  t.equal(itemId(storedEntry()), itemId(storedEntry({ slug: 'other' })));
});

t.test('links in an answer work in a feed reader', async (t) => {
  const answer = '[a](/x) [b](two) [c](#d) ![e](f.png) [g](mailto:h@i.org) <a href="http://[">j</a>';
  t.equal(
    await itemHtml(storedEntry({ answer }), CONTEXT),
    '<p><a href="https://kb.example.org/x">a</a> <a href="https://kb.example.org/entries/two">b</a> ' +
      '<a href="https://kb.example.org/entries/can-spaces-be-deleted#can-spaces-be-deleted--d">c</a> ' +
      '<img src="https://kb.example.org/entries/f.png" alt="e" loading="lazy" /> ' +
      '<a href="mailto:h@i.org">g</a> <a href="http://[">j</a></p>\n',
  );
});
