import t from 'tap';
import { serveClient } from './client.ts';

t.test('reads an entry with its answer', async (t) => {
  const { lectern } = await serveClient(t);
  const entry = await lectern.getEntry('can-spaces-be-deleted');
  t.equal(entry.question, 'Can spaces be deleted?');
  t.match(entry.answer, /^Spaces in Matrix/);
  t.equal((await lectern.getEntry(entry.id)).slug, entry.slug);
  const html = await lectern.getEntry(entry.slug, { format: 'html' });
  t.match(html.answer, /^<blockquote>[\s\S]*<p>Spaces/);
  const { etag, ...some } = await lectern.getEntry(entry.slug, { fields: 'slug,locale' });
  t.same(some, { slug: entry.slug, locale: 'en' });
  t.match(etag, /^"/);
});

t.test('reads an entry as a text, in each format', async (t) => {
  const { lectern } = await serveClient(t);
  const read = (format: 'md' | 'html' | 'txt' | 'jsonld') =>
    lectern.getEntryAs(format, 'can-spaces-be-deleted', { locale: 'en' });
  t.match(await read('md'), /^# Can spaces be deleted\?\n/);
  t.match(await read('html'), /^<article /);
  t.match(await read('txt'), /^Can spaces be deleted\?\n/);
  t.equal(JSON.parse(await read('jsonld'))['@type'], 'FAQPage');
});

t.test('lists entries, a page or all of them', async (t) => {
  const { lectern } = await serveClient(t);
  const page = await lectern.listEntries({ category: 'matrix-general', limit: 3, count: 'true' });
  t.equal(page.items.length, 3);
  t.equal(page.page.total, 7);
  const slugs: string[] = [];
  for await (const { slug } of lectern.listEntries({ category: 'matrix-general', limit: 3 }))
    slugs.push(slug);
  t.equal(new Set(slugs).size, 7);
  const second = await lectern.listEntries({
    category: 'matrix-general',
    limit: 3,
    cursor: `${page.page.next}`,
  });
  t.equal(second.items[0]?.slug, slugs[3], 'also from a cursor on');
  const all = await lectern.listEntries({ include: 'answer', limit: 1 });
  t.match(all.items[0]?.answer, /./);
});

t.test('what does not exist is told by its code', async (t) => {
  const { lectern } = await serveClient(t);
  await t.rejects(lectern.getEntry('no-such-entry'), {
    name: 'LecternError',
    status: 404,
    code: 'not-found',
  });
  await t.rejects(lectern.getEntry('..'), TypeError);
  await t.rejects(lectern.getEntryAs('md', ''), TypeError);
});

t.test('a parameter that there is none of is an error of types', async (t) => {
  const { lectern } = await serveClient(t);
  // @ts-expect-error: it is called limit.
  await t.rejects(Promise.resolve(lectern.listEntries({ limt: 1 })), { code: 'invalid-request' });
  const [first] = (await lectern.listEntries({ fields: 'slug' })).items;
  // @ts-expect-error: with `fields` any of them may be missing.
  t.throws(() => first?.question.length, TypeError);
});
