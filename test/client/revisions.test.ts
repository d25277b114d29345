import t from 'tap';
import { serveEditor, serveKey } from './client.ts';

t.test('the history of an entry is read, and taken back', async (t) => {
  const { lectern } = await serveEditor(t);
  const before = await lectern.getEntry('first');
  const changed = await lectern.changeEntry('first', { answer: 'No.' }, { ifMatch: before.etag });
  const revisions: number[] = [];
  for await (const { revision } of lectern.listRevisions('first', { limit: 1 })) revisions.push(revision);
  t.same(revisions, [2, 1]);
  t.match(await lectern.getRevision('first', 1), { answer: before.answer, redacted: null });
  t.equal((await lectern.diffRevisions('first', 2)).contentChanged, true);
  const ifMatch = changed.etag;
  const restored = await lectern.restoreRevision('first', 1, { note: 'It was right.' }, { ifMatch });
  t.match(restored, { answer: before.answer, revision: 3 });
});

t.test('what a revision said is taken away', async (t) => {
  const { lectern } = await serveKey(t, 'admin');
  const first = await lectern.getEntry('first');
  await lectern.changeEntry('first', { answer: 'No.' }, { ifMatch: first.etag });
  t.match(await lectern.redactRevision('first', 1, { note: 'A key.' }), {
    ...{ revision: 1, sameContent: [], redacted: { by: 'admin', note: 'A key.' } },
  });
  t.match(await lectern.redactRevision('first', 1), { redacted: { note: 'A key.' } });
  const left = await lectern.getRevision('first', 1);
  t.equal(left.redacted === null ? left.answer : left.redacted.note, 'A key.');
  await t.rejects(lectern.redactRevision('first', 2, {}, { locale: 'en' }), { code: 'revision-in-use' });
});
