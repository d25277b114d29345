import t from 'tap';
import { createClient } from '../../src/client/index.ts';
import { serveEditor } from './client.ts';

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
