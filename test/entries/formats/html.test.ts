import t from 'tap';
import { html } from '../../../src/entries/formats/html.ts';
import { CONTEXT, listingOf, storedEntry } from '../../support/stored-entry.ts';

t.test('an entry is an article', async (t) => {
  t.equal(
    html.renderEntry(storedEntry(), CONTEXT),
    `<article id="can-spaces-be-deleted" lang="en">
<h2>Can spaces be deleted?</h2>
<p>Yes, <strong>like</strong> <a href="https://example.org/rooms">rooms</a>.</p>
</article>
`,
  );
});

t.test('a list is one article after the other', async (t) => {
  const entries = [storedEntry(), storedEntry({ slug: 'two' })];
  t.equal((await html.renderList(listingOf(...entries), CONTEXT)).match(/<article /g)?.length, 2);
  t.equal(await html.renderList(listingOf(), CONTEXT), '');
});

t.test('nothing of the content runs', async (t) => {
  const fragment = html.renderEntry(
    storedEntry({
      slug: '"><script>',
      locale: '"><script>',
      question: '<script>alert(1)</script> & "co"',
      answer:
        '<script>alert(1)</script><p onclick="x()" style="color:red">Hi</p>\n\n[x](javascript:alert(1))',
    }),
    CONTEXT,
  );
  t.notMatch(fragment, /<script|onclick|style=|href="javascript/i);
  t.match(fragment, '&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;co&quot;');
});
