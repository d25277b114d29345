import t from 'tap';
import { createClient } from '../../src/client/index.ts';
import { serveEditor, serveKey } from './client.ts';

t.test('an entry is created, changed from what was read, and taken down', async (t) => {
  const { lectern, url } = await serveEditor(t);
  const input = { question: 'Can spaces be renamed?', answer: 'Yes.', category: 'general' };
  const created = await lectern.createEntry(input, { idempotencyKey: 'once' });
  t.same(await lectern.createEntry(input, { idempotencyKey: 'once' }), created);
  const read = await lectern.getEntry(created.slug);
  t.equal(read.etag, created.etag);
  const changed = await lectern.changeEntry(created.id, { answer: 'No.' }, { ifMatch: read.etag });
  t.match(changed, { answer: 'No.', revision: 2 });
  await t.rejects(lectern.changeEntry(created.slug, { answer: 'Maybe.' }, { ifMatch: read.etag }), {
    code: 'precondition-failed',
  });
  await lectern.archiveEntry(created.slug, { ifMatch: changed.etag });
  await t.rejects(createClient({ baseUrl: url }).getEntry(created.slug), { code: 'gone' });
});

t.test('an entry is purged, and a copy of everything drops it', async (t) => {
  const { lectern } = await serveKey(t, 'admin');
  const copy = new Map<string, string>();
  let since: string | undefined;
  const follow = async (): Promise<void> => {
    for await (const event of lectern.mirror({ since, follow: false })) {
      if (event.type === 'put') copy.set(event.id, event.entry.slug);
      if (event.type === 'remove') copy.delete(event.id);
      if (event.type === 'checkpoint') since = event.cursor;
    }
  };
  await follow();
  t.same([...copy.values()], ['first']);
  await t.rejects(lectern.purgeEntry('first', {}), { code: 'precondition-required' });
  await lectern.purgeEntry('first', { ifMatch: '*' });
  await follow();
  t.equal(copy.size, 0);
  await t.rejects(lectern.getEntry('first'), { code: 'not-found' });
});
