import t from 'tap';
import { createClient } from '../../src/client/index.ts';
import { answering, serveClient } from './client.ts';

t.test('lists changes', async (t) => {
  const { lectern } = await serveClient(t);
  const { items, page } = await lectern.listChanges({ limit: 1 });
  t.match(items, [{ type: 'created' }]);
  t.not((await lectern.listChanges({ since: page.next, limit: 1 })).items[0]?.id, items[0]?.id);
});

t.test('exports everything, and tells where to follow changes from', async (t) => {
  const { lectern } = await serveClient(t);
  const { cursor, entries } = await lectern.exportEntries();
  const slugs: string[] = [];
  for await (const { slug, answer } of entries) if (answer.length > 0) slugs.push(slug);
  t.equal(slugs.length, 15);
  t.same((await lectern.listChanges({ since: cursor })).items, []);
});

t.test('behind a proxy with a path of its own the cursor is still found', async (t) => {
  const link = '</v1/entries>; rel="up", </faq/v1/changes?limit=5&since=a%2Bb&x=1>; rel="monitor"';
  const { fetch } = answering(new Response('', { headers: { link } }), new Response(''));
  const lectern = createClient({ baseUrl: 'https://example.org/faq', fetch });
  t.equal((await lectern.exportEntries()).cursor, 'a+b');
  await t.rejects(
    lectern.exportEntries(),
    new TypeError('The export does not tell where to follow changes from.'),
  );
});
