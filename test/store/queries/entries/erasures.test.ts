import t from 'tap';
import { revisionOf } from '../../../../src/entries/write/record.ts';
import { ERASE_BATCH } from '../../../../src/store/queries/entries/erasures.ts';
import { openInMemory } from '../../open.ts';
import { changeRow, entryRow, fill } from '../../rows.ts';

const ANSWER = {
  ...{ caller: 'k1', bytes: 9 },
  ...{ request: 'digest', status: 201, headers: { etag: '"r1.x"' }, at: 1 },
  body: '{"id":"e1","slug":"s"}',
};

t.test('a redacted revision keeps its number, author and time alone', async (t) => {
  const store = openInMemory(t);
  await fill(store, { id: 'e1' }, { id: 'e2' });
  const rows = ['e1', 'e2'].flatMap((id) =>
    [1, 2].map((revision) => revisionOf(entryRow({ id, revision }), 'general', 'why')),
  );
  await store.write(({ write }) => write.addRevisions(rows));
  await store.write(({ write }) => write.redactRevision('e1', 1, { at: 7, by: 'ann', note: null }));
  t.same(await store.revisions.find('e1', 1), {
    ...{ entryId: 'e1', revision: 1, at: 1, by: 'twilight', note: null, status: 'published' },
    ...{ snapshot: null, contentHash: '', redacted: { at: 7, by: 'ann', note: null } },
  });
  t.same(await store.revisions.find('e1', 2), rows[1]);
  t.same(await store.revisions.find('e2', 1), rows[2]);
  t.same(await store.revisions.numbersOf('e1', 'sha256-x'), [2]);
  t.same(await store.revisions.numbersOf('e2', 'sha256-x'), [1, 2]);
  t.equal(await store.revisions.findBefore('e1', 2, ['published']), undefined, 'there is nothing to compare');
});

t.test('revisions are deleted some at a time', async (t) => {
  const store = openInMemory(t);
  await fill(store, { id: 'e1' }, { id: 'e2' });
  const rows = Array.from({ length: ERASE_BATCH + 1 }, (_, n) =>
    revisionOf(entryRow({ revision: n + 1 }), 'general', null),
  );
  await store.write(({ write }) =>
    write.addRevisions([...rows, revisionOf(entryRow({ id: 'e2' }), 'g', null)]),
  );
  const steps: boolean[] = [];
  await store.write(async ({ write }) => {
    for (let n = 0; n < 3; n += 1) steps.push(await write.deleteRevisions('e1'));
  });
  t.same(steps, [true, true, false]);
  t.ok(await store.revisions.find('e2', 1));
});

t.test('an entry goes with all that is its own, and nothing of another', async (t) => {
  const store = openInMemory(t);
  await fill(store, { id: 'e1', tags: ['a'] }, { id: 'e2', tags: ['a'], question: 'Where is the zebra?' });
  await store.write(async ({ write }) => {
    for (const id of ['e1', 'e2']) {
      await write.addFormerSlug({ slug: `former-${id}`, locale: 'en', entryId: id });
      await write.putFiles([{ path: id, ownerId: id, hash: '', prefix: '', suffix: '', crlf: 0 }]);
      await write.putFeedback({
        entryId: id,
        day: 1,
        voter: 'v',
        networkGroup: null,
        helpful: 1,
        comment: null,
        revision: 1,
      });
    }
    await write.deleteEntry('e1');
    await write.insertPurge({ entryId: 'e1', at: 1, by: 'ann' });
  });
  t.equal(await store.entries.findById('e1'), undefined);
  t.ok(await store.entries.findById('e2'));
  t.same(await store.entries.formerSlugs(), [{ slug: 'former-e2', locale: 'en', entryId: 'e2' }]);
  t.match(await store.files.list(), [{ path: 'e2' }]);
  t.equal(await store.feedback.countOn(1), 1);
  t.equal(store.index.statistics('en').entries, 1);
  await t.rejects(store.write(({ write }) => write.insertPurge({ entryId: 'e1', at: 2, by: 'bob' })));
});

t.test('texts of files are forgotten by their owner', async (t) => {
  const store = openInMemory(t);
  await store.write(async ({ write }) => {
    for (const ownerId of ['e1', 'e2'])
      await write.addExchangedFiles([{ path: ownerId, hash: 'x', ownerId }]);
    await write.forgetExchanged('e1');
  });
  t.match(await store.files.exchanged(), [{ ownerId: 'e2' }]);
  t.equal((await store.files.exchanged()).length, 1);
});

t.test('a kept response is emptied by the id of its entry', async (t) => {
  const store = openInMemory(t);
  await store.write(async ({ write }) => {
    await write.insertResponse({ ...ANSWER, key: 'a' });
    await write.insertResponse({ ...ANSWER, key: 'b', body: '{"id":"e2","other":"{\\"id\\":\\"e1\\"}"}' });
    await write.eraseAnswers('e1');
  });
  t.match(await store.idempotentResponses.find('a'), {
    request: '',
    headers: {},
    body: '',
    status: 201,
    at: 1,
  });
  t.match(await store.idempotentResponses.find('b'), { request: 'digest' });
});

t.test('the change log names an entry otherwise, by one of its slugs or by all', async (t) => {
  const store = openInMemory(t);
  await store.write(async ({ write }) => {
    for (const slug of ['one', 'two']) await write.addChanges([changeRow({ slug })]);
    await write.addChanges([changeRow({ entryId: 'e2', slug: 'one' })]);
    await write.renameInChanges('e1', 'two', 'one');
  });
  const slugs = async () => (await store.changes.listAfter(0, 9)).map(({ slug }) => slug);
  t.same(await slugs(), ['two', 'two', 'one']);
  await store.write(({ write }) => write.renameInChanges('e1', 'e1'));
  t.same(await slugs(), ['e1', 'e1', 'one']);
});

t.test('a former slug is forgotten for its entry alone', async (t) => {
  const store = openInMemory(t);
  await fill(store, { id: 'e1' }, { id: 'e2' });
  await store.write(async ({ write }) => {
    await write.addFormerSlug({ slug: 'was', locale: 'en', entryId: 'e1' });
    await write.deleteFormerSlug('e2', 'was');
  });
  t.equal((await store.entries.formerSlugs()).length, 1);
  await store.write(({ write }) => write.deleteFormerSlug('e1', 'was'));
  t.same(await store.entries.formerSlugs(), []);
});

t.test('a comment goes, and the vote stays', async (t) => {
  const store = openInMemory(t);
  await fill(store, { id: 'e1' });
  const comments = await store.write(async ({ write }) => {
    for (const [voter, comment] of [
      ['a', 'one'],
      ['b', 'two'],
      ['c', null],
    ] as const)
      await write.putFeedback({
        entryId: 'e1',
        day: 1,
        voter,
        networkGroup: null,
        helpful: 1,
        comment,
        revision: 1,
      });
    await write.eraseComment('e1', { day: 1, voter: 'a' });
    return write.commentsOn('e1');
  });
  t.same(comments, [{ day: 1, voter: 'b', comment: 'two' }]);
  t.equal(await store.feedback.countOn(1), 3);
});

t.test('words and stems that no entry has are forgotten, and all others found as before', async (t) => {
  const store = openInMemory(t);
  await fill(
    store,
    { id: 'e1', question: 'Where is the zebra?' },
    { id: 'e2', question: 'Where is the lion?' },
  );
  const known = () => [...store.index.vocabulary('en', 0, 100)].map(({ word }) => word);
  const { generation } = store.index.state();
  await store.write(async ({ write }) => {
    t.same(
      write.wordUses(['zebra', 'lion', 'where', 'none']),
      new Map([
        ['lion', 1],
        ['where', 2],
        ['zebra', 1],
      ]),
    );
    await write.updateEntry(entryRow({ question: 'Where is the giraffe?' }));
  });
  t.ok(known().includes('zebra'), 'an edit leaves it');
  await store.write(async ({ write }) => {
    await write.noteTraces();
    await write.noteTraces();
  });
  t.notOk(known().includes('zebra'));
  t.ok(known().includes('giraffe'));
  t.same(store.index.stems('en', ['zebra']), []);
  t.ok(store.index.state().generation > generation, 'what others remember of it is of another generation');
  t.same(
    store.index.words('en', ['lion', 'giraff', 'giraffe']).map(({ word }) => word),
    ['giraffe', 'lion'],
  );
});

t.test('traces are counted until the file is written anew', async (t) => {
  const store = openInMemory(t);
  const traces = async () => (await store.state()).traces;
  t.equal(await store.scrub(), true);
  await store.write(async ({ write }) => {
    await write.noteTraces();
    await write.noteTraces();
    await write.clearTraces(1);
  });
  t.equal(await traces(), 2, 'what was erased since is not done with');
  t.equal(await store.scrub(), true);
  t.equal(await traces(), 0);
});
