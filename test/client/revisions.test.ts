import t from 'tap';
import { serveEditor } from './client.ts';

t.test('the history of an entry is read, and taken back', async (t) => {
  const { lectern } = await serveEditor(t);
  const before = await lectern.getEntry('first');
  const changed = await lectern.changeEntry('first', { answer: 'No.' }, { ifMatch: before.etag });
  const revisions: number[] = [];
  for await (const { revision } of lectern.listRevisions('first', { limit: 1 })) revisions.push(revision);
  t.same(revisions, [2, 1]);
  t.equal((await lectern.getRevision('first', 1)).answer, before.answer);
  t.equal((await lectern.diffRevisions('first', 2)).contentChanged, true);
  const ifMatch = changed.etag;
  const restored = await lectern.restoreRevision('first', 1, { note: 'It was right.' }, { ifMatch });
  t.match(restored, { answer: before.answer, revision: 3 });
});
