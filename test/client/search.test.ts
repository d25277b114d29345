import t from 'tap';
import { serveClient } from './client.ts';

t.test('finds entries', async (t) => {
  const { lectern } = await serveClient(t);
  const results = await lectern.search({ q: 'how do i delet a spaec', limit: 2, fields: 'slug,question' });
  t.equal(results.items[0]?.entry.slug, 'can-spaces-be-deleted');
  t.equal(results.match.tier, 'typo1');
  const slugs: string[] = [];
  for await (const { entry } of lectern.search({ q: 'matrix', limit: 2 })) slugs.push(entry.slug);
  t.ok(slugs.length > 2, 'on all pages');
  t.equal(new Set(slugs).size, slugs.length);
});

t.test('suggests questions', async (t) => {
  const { lectern } = await serveClient(t);
  const { items } = await lectern.suggest({ q: 'can sp' });
  t.equal(items[0]?.question, 'Can spaces be deleted?');
});
