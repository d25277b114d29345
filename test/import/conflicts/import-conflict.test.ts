import t, { type Test } from 'tap';
import { ImportConflict } from '../../../src/import/conflicts/import-conflict.ts';
import { readDirectory } from '../../../src/import/sources/directory/read-directory.ts';
import { contentCategory, contentSet } from '../../support/content.ts';
import { createHere, editCategoryHere, editHere } from '../edit-here.ts';
import { type Exchange, openExchange } from '../store-with.ts';

const one = { slug: 'one', question: 'One?', answer: 'First.\n\nSecond.' };
const two = { slug: 'two', question: 'Two?', answer: 'Other.' };

/** Both entries are in the directory and here, and nobody has edited anything. */
const setUp = async (t: Test): Promise<Exchange> => {
  const exchange = openExchange(t);
  await exchange.bring(contentSet(one, two));
  return exchange;
};

const answerOf = async ({ store }: Exchange, slug: string): Promise<string | undefined> =>
  (await store.entries.findBySlug(slug))[0]?.answer;

t.test('an edit here stays while its file does not change, however often that is imported', async (t) => {
  const exchange = await setUp(t);
  await editHere(exchange, 'one', { answer: 'Here.' });
  const state = await exchange.store.state();
  for (const prune of [false, true]) {
    const { entries } = await exchange.bring(contentSet(one, two), { prune });
    t.same(
      entries.map(({ action }) => action),
      ['keep', 'unchanged'],
    );
  }
  t.equal(await answerOf(exchange, 'one'), 'Here.');
  t.same(await exchange.store.state(), state);
});

t.test(
  'an import with a conflict changes nothing of what has none either, and tells everything',
  async (t) => {
    const exchange = await setUp(t);
    await editHere(exchange, 'one', { answer: 'First.\n\nHere.' });
    const before = [await exchange.entries(), await exchange.store.state()];
    const content = contentSet({ ...one, answer: 'There.\n\nSecond.' }, { ...two, answer: 'New.' });
    for (const dryRun of [true, false]) {
      const error = await exchange.bring(content, { dryRun }).catch((error: unknown) => error);
      if (!(error instanceof ImportConflict)) return t.fail('it is a conflict');
      t.match(error.conflicts, [
        {
          ...{ kind: 'both', of: 'entry', slug: 'one', locale: 'en', seenRevision: 1 },
          revisions: [{ revision: 2, by: 'alice', at: Number }],
          diff: '-First.\n+There.\n \n-Here.\n+Second.\n',
        },
      ]);
      t.same(
        error.plan.entries.map(({ action }) => action),
        ['conflict', 'update'],
      );
      t.match(error.message, /one \(en\): changed here since revision 1[\s\S]+revision 2 by alice at 2026/);
    }
    t.same([await exchange.entries(), await exchange.store.state()], before);
  },
);

t.test(
  'what is decided for the content is overwritten as a revision of its own; the edit is in the history',
  async (t) => {
    const exchange = await setUp(t);
    const edited = await editHere(exchange, 'one', { answer: 'Here.' });
    await exchange.bring(contentSet({ ...one, answer: 'There.' }, two), { onConflict: 'theirs' });
    t.equal(await answerOf(exchange, 'one'), 'There.');
    t.match(await exchange.store.revisions.find(edited.id, 2), {
      snapshot: { answer: 'Here.' },
      by: 'alice',
    });
    t.match(await exchange.store.revisions.find(edited.id, 3), {
      snapshot: { answer: 'There.' },
      by: 'import',
    });
  },
);

t.test('what is decided for what is here stays in conflict until the content has seen it', async (t) => {
  const exchange = await setUp(t);
  await editHere(exchange, 'one', { answer: 'Here.' });
  const content = contentSet({ ...one, answer: 'There.' }, two);
  await exchange.bring(content, { onConflict: 'ours' });
  t.equal(await answerOf(exchange, 'one'), 'Here.');
  await t.rejects(exchange.bring(content), ImportConflict);
  await exchange.bring(contentSet({ ...one, answer: 'Here.' }, two));
  await exchange.bring(contentSet({ ...one, answer: 'There, again.' }, two));
  t.equal(await answerOf(exchange, 'one'), 'There, again.');
});

t.test('an entry that was renamed here is found by the name that its file still has', async (t) => {
  const exchange = await setUp(t);
  await editHere(exchange, 'one', { slug: 'uno' });
  await exchange.bring(contentSet(one, two), { prune: true });
  t.same(Object.keys(await exchange.entries()).sort(), ['two en', 'uno en']);
  await t.rejects(exchange.bring(contentSet({ ...one, answer: 'There.' }, two)), ImportConflict);
  await exchange.bring(contentSet({ ...one, answer: 'There.' }, two), { onConflict: 'theirs' });
  t.equal(await answerOf(exchange, 'one'), 'There.');
  t.equal((await exchange.store.entries.findByName('uno')).former[0]?.slug, 'one');
});

t.test('entries that exchanged their names here are still those of their files', async (t) => {
  const exchange = await setUp(t);
  await editHere(exchange, 'one', { slug: 'three' });
  await editHere(exchange, 'two', { slug: 'one' });
  await editHere(exchange, 'three', { slug: 'two' });
  const { entries } = await exchange.bring(contentSet(one, two));
  t.same(
    entries.map(({ action }) => action),
    ['keep', 'keep'],
  );
  await exchange.bring(contentSet({ ...one, tags: ['a'] }, { ...two, tags: ['b'] }), {
    onConflict: 'theirs',
  });
  t.equal(await answerOf(exchange, 'one'), one.answer, 'and exchange them back when that is decided');
  t.equal(await answerOf(exchange, 'two'), two.answer);
});

t.test(
  'a file that was renamed there is known by what it said before the entry was edited here',
  async (t) => {
    const exchange = await setUp(t);
    await editHere(exchange, 'one', { answer: 'Here.' });
    const renamed = contentSet({ ...one, slug: 'uno' }, two);
    const error = await exchange.bring(renamed).catch((error: unknown) => error);
    t.match(error, { conflicts: [{ kind: 'both', slug: 'one', diff: /-slug: one\n\+slug: uno/ }] });
    await exchange.bring(renamed, { onConflict: 'theirs' });
    t.equal(await answerOf(exchange, 'uno'), one.answer);
  },
);

t.test('a file under the slug of an entry that was made here is in conflict with it', async (t) => {
  const exchange = await setUp(t);
  await createHere(exchange, { slug: 'three', question: 'Three?', answer: 'Here.' });
  await t.rejects(exchange.bring(contentSet(one, two, { slug: 'three' })), ImportConflict);
  await exchange.bring(contentSet(one, two), { prune: true });
  t.equal(await answerOf(exchange, 'three'), 'Here.', 'what was never there is not pruned');
});

t.test('pruning what was edited here is a conflict, until that is decided', async (t) => {
  const exchange = await setUp(t);
  await editHere(exchange, 'two', { answer: 'Here.' });
  const error = await exchange.bring(contentSet(one), { prune: true }).catch((error: unknown) => error);
  t.match(error, { conflicts: [{ kind: 'removed-there', slug: 'two', seenRevision: 1 }] });
  await exchange.bring(contentSet(one), { prune: true, onConflict: 'ours' });
  t.match(await exchange.entries(), { 'two en': /published r2/ });
  await exchange.bring(contentSet(one), { prune: true, onConflict: 'theirs' });
  t.match(await exchange.entries(), { 'two en': /archived r3/ });
});

t.test('a category that was renamed here stays, and is in conflict when its file changed too', async (t) => {
  const exchange = await setUp(t);
  await editCategoryHere(exchange, 'general', 'Here');
  const plan = await exchange.bring(contentSet(one, two));
  t.match(plan.categories, { kept: [{ title: 'Here' }], update: [] });
  const content = { ...contentSet(one, two), categories: [contentCategory({ title: 'There' })] };
  const error = await exchange.bring(content).catch((error: unknown) => error);
  t.match(error, { conflicts: [{ of: 'category', slug: 'general', diff: /-title: Here\n\+title: There/ }] });
  await exchange.bring(content, { onConflict: 'theirs' });
  t.match(await exchange.store.categories.rows(), [{ title: 'There' }]);
});

t.test(
  'the comments of a file are kept although its entry is another here, and the entry is exported',
  async (t) => {
    const exchange = openExchange(t);
    const read = (text: string) =>
      readDirectory(
        t.testdir({ general: { '_category.md': '---\ntitle: General\n---\n', 'a.md': text } }),
        'en',
      );
    const file = '---\nquestion: Q?\n---\n\nAnswer.\n';
    await exchange.bring(await read(file));
    await editHere(exchange, 'a', { slug: 'b', answer: 'Here.' });
    await editCategoryHere(exchange, 'general', 'Here');
    await exchange.bring(await read(file.replace('question', '# new\nquestion')));
    const files = await exchange.files();
    t.match(files['general/b.md'], /^---\n# new\nquestion: Q\?\n[\s\S]+\n\nHere\.\n$/);
    t.equal(files['general/_category.md'], '---\ntitle: Here\nposition: 1\n---\n');
  },
);

t.test('the directory of another Lectern has not seen the revisions of this one', async (t) => {
  const exchange = await setUp(t);
  const edited = await editHere(exchange, 'one', { answer: 'Here.' });
  const elsewhere = { ...one, answer: 'There.', revision: 2, updatedBy: 'bob', createdBy: 'import' };
  await t.rejects(
    exchange.bring(contentSet({ ...elsewhere, updatedAt: edited.updatedAt - 1 }, two)),
    ImportConflict,
  );
  await exchange.bring(contentSet({ ...elsewhere, updatedAt: edited.updatedAt }, two));
  t.equal(await answerOf(exchange, 'one'), 'There.', 'an export of this one has');
});

t.test('a file that was left behind by a rename is no second entry', async (t) => {
  const exchange = openExchange(t);
  const directory = (files: Record<string, string>) => readDirectory(t.testdir({ general: files }), 'en');
  const file = '---\nquestion: Q?\n---\n\nAnswer.\n';
  await exchange.bring(await directory({ 'old.md': file }));
  await editHere(exchange, 'old', { slug: 'new' });
  const renamed = (await exchange.files())['general/new.md'] ?? '';
  const both = await directory({ 'old.md': file, 'new.md': renamed });
  const error = await exchange.bring(both).catch((error: unknown) => error);
  t.match(error, { conflicts: [{ kind: 'double', slug: 'new', path: 'general/old.md' }] });
  await exchange.bring(both, { onConflict: 'ours' });
  t.same(Object.keys(await exchange.entries()), ['new en']);
  t.match((await exchange.files())['general/new.md'], renamed);
});

t.test('content that comes once leaves no trace of what the content directory has', async (t) => {
  const exchange = await setUp(t);
  await exchange.bring({ ...contentSet({ ...one, revision: 1, answer: 'Once.' }), comesOnce: true });
  const [entry] = await exchange.store.entries.findBySlug('one');
  t.match(entry, { answer: 'Once.', revision: 2, seenRevision: 1 });
  await exchange.bring({ ...contentSet({ ...one, revision: 2, answer: 'Once.' }), comesOnce: true });
  t.match((await exchange.store.entries.findBySlug('one'))[0], { revision: 2, seenRevision: 1 });
  await exchange.bring(contentSet(one, two));
  t.equal(await answerOf(exchange, 'one'), 'Once.', 'so the directory does not undo it');
});
