import t, { type Test } from 'tap';
import { exportEntries } from '../../../../src/changes/routes.ts';
import { json } from '../../../../src/entries/formats/json.ts';
import { type ImportLinesOptions, importLines } from '../../../../src/import/sources/lines/import-lines.ts';
import { contentSet } from '../../../support/content.ts';
import { CONTEXT } from '../../../support/stored-entry.ts';
import { createHere, editHere } from '../../edit-here.ts';
import { line, toChunks } from '../../lines.ts';
import { type Exchange, openExchange } from '../../store-with.ts';

type Lines = (object | string)[];

const send = ({ store, runtime }: Exchange, lines: Lines, options: Partial<ImportLinesOptions> = {}) => {
  runtime.time += 60_000;
  return importLines(store, toChunks(...lines), runtime, {
    ...{ dryRun: false, onConflict: undefined, author: 'ci', defaultLocale: 'en' },
    ...options,
  });
};

const exported = async ({ store }: Exchange): Promise<string> => {
  let text = '';
  for await (const part of exportEntries(store, (entry) => json.renderEntry(entry, CONTEXT))) text += part;
  return text;
};

/** One entry that was exported at revision 1. */
const setUp = async (t: Test) => {
  const exchange = openExchange(t);
  await send(exchange, [line({ slug: 'a', category: { slug: 'general', title: 'General' } })]);
  const before = JSON.parse(await exported(exchange));
  return { exchange, before };
};

const NOTHING = { created: 0, updated: 0, moved: 0, renamed: 0, kept: 0, unchanged: 0, categoriesCreated: 0 };

t.test('entries and their categories are made, by who imports, and nothing the second time', async (t) => {
  const exchange = openExchange(t);
  const lines = [
    line({ slug: 'a', category: { slug: 'one', title: 'One!' }, note: 'Begun.' }),
    line({ slug: 'b', category: 'one' }),
    line({ slug: 'c', category: { slug: 'two', title: 'Two' }, status: 'draft' }),
  ];
  t.same(await send(exchange, lines, { dryRun: true }), { ...NOTHING, created: 3, categoriesCreated: 2 });
  t.same(await exchange.entries(), {});
  t.same(await send(exchange, lines), { ...NOTHING, created: 3, categoriesCreated: 2 });
  t.match(await exchange.store.categories.rows(), [
    { slug: 'one', title: 'One!', position: 1, seen: null },
    { slug: 'two', title: 'Two', position: 2, seen: null },
  ]);
  const [a] = await exchange.store.entries.findBySlug('a');
  t.match(a, { createdBy: 'ci', updatedBy: 'ci', revision: 1, seenRevision: null });
  t.match(await exchange.store.revisions.find(a!.id, 1), { by: 'ci', note: 'Begun.' });
  const { version } = await exchange.store.state();
  t.same(await send(exchange, lines), { ...NOTHING, unchanged: 3 });
  t.equal((await exchange.store.state()).version, version);
});

t.test('what one Lectern exports another imports, and exports alike', async (t) => {
  const one = openExchange(t);
  await one.bring(
    contentSet(
      { slug: 'a', tags: ['x'], aliases: ['Other?'], source: { title: 'FAQ', url: null }, revision: 3 },
      { slug: 'a', locale: 'de', question: 'Warum?', answer: 'Darum.', category: 'other', createdAt: 1_000 },
      { slug: 'draft', question: 'Hidden?', status: 'draft' },
    ),
  );
  await editHere(one, 'draft', { status: 'published' });
  await editHere(one, 'a', { tags: ['y'], answer: '# Long\n\nText with [a link](https://example.org).' });
  const text = await exported(one);
  const two = openExchange(t);
  two.runtime.time += 1e9;
  t.match(await send(two, [text.trimEnd()]), { created: 3, categoriesCreated: 2 });
  t.equal(await exported(two), text);
  t.match(await send(two, [text.trimEnd()]), { unchanged: 3 });
  t.match(await send(one, [text.trimEnd()]), { unchanged: 3 });
  const [a] = await two.store.entries.findBySlug('a');
  t.match(
    await two.store.revisions.find(a!.id, a!.revision),
    { by: a!.updatedBy, note: 'Imported by ci.' },
    'who brought it is known as well',
  );
});

t.test('a line that names the revision that is there changes it, also its slug', async (t) => {
  const { exchange, before } = await setUp(t);
  t.match(await send(exchange, [{ ...before, answer: 'No.' }]), { updated: 1 });
  const [after] = await exchange.store.entries.findBySlug('a');
  t.match(after, {
    id: before.id,
    answer: 'No.',
    revision: 2,
    updatedBy: 'ci',
    updatedAt: exchange.runtime.time,
  });
  t.match(await send(exchange, [line({ id: before.id, slug: 'b', answer: 'No.', revision: 2 })]), {
    renamed: 1,
  });
  t.equal((await exchange.store.entries.findByName('a')).former[0]?.slug, 'b');
  t.match(await send(exchange, [line({ slug: 'b', answer: 'No.', revision: 3, position: 9 })]), { moved: 1 });
});

t.test('an edit that the line has not seen is a conflict, with who, when and what', async (t) => {
  const { exchange, before } = await setUp(t);
  await editHere(exchange, 'a', { answer: 'Here.' });
  t.match(await send(exchange, [before]), { kept: 1 }, 'the line says what it said');
  const changed = [line({ slug: 'new' }), { ...before, answer: 'There.' }];
  await t.rejects(send(exchange, changed), {
    code: 'import-conflict',
    message: 'Line 2 is in conflict with the entry a (en); nothing was imported.',
    members: {
      conflictCount: 1,
      conflicts: [
        {
          ...{ pointer: '#/lines/2', kind: 'both', slug: 'a', locale: 'en', seenRevision: 1 },
          revisions: [{ revision: 2, by: 'alice', at: /^2026-/ }],
          diff: /^--- here: revision 2 by alice\n\+\+\+ there: line 2\n[\s\S]+-Here\.\n\+There\.\n$/,
        },
      ],
    },
  });
  t.notOk('new en' in (await exchange.entries()), 'nothing of it was done');
  t.match(await send(exchange, changed, { onConflict: 'ours' }), { created: 1, kept: 1 });
  t.match(await send(exchange, changed, { onConflict: 'theirs' }), { unchanged: 1, updated: 1 });
});

t.test('a line that names no revision, or another Lectern’s, has seen nothing', async (t) => {
  const { exchange, before } = await setUp(t);
  const wrong = [
    line({ slug: 'a', answer: 'No.' }),
    line({ slug: 'a', answer: 'No.', revision: 2 }),
    { ...before, answer: 'No.', updatedAt: '2020-01-01T00:00:00Z' },
  ];
  for (const one of wrong) await t.rejects(send(exchange, [one]), { code: 'import-conflict' });
  await send(exchange, [line({ slug: 'b' })]);
  await t.rejects(send(exchange, [line({ slug: 'a', answer: 'No.' }), line({ slug: 'b', answer: 'No.' })]), {
    message: /\(and 1 more\)$/,
  });
});

t.test(
  'a line changes nothing of what is not in the lines, nor of the history of what is here',
  async (t) => {
    const { exchange, before } = await setUp(t);
    await createHere(exchange, { slug: 'b', question: 'B?' });
    t.match(await send(exchange, [line({ slug: 'copy' })]), { created: 1 }, 'the same content is no rename');
    const history = { createdAt: '2001-01-01T00:00:00Z', createdBy: 'mallory', publishedAt: null };
    t.match(await send(exchange, [{ ...before, ...history }]), { unchanged: 1 });
    t.match(await send(exchange, [{ ...before, ...history, answer: 'No.', revision: 1 }]), { updated: 1 });
    t.match((await exchange.store.entries.findBySlug('a'))[0], {
      createdBy: 'ci',
      revision: 2,
      publishedAt: Number,
    });
  },
);

t.test('an id that is taken here in another language is not kept', async (t) => {
  const { exchange, before } = await setUp(t);
  t.match(await send(exchange, [{ ...before, locale: 'de' }]), { created: 1 });
  const both = await exchange.store.entries.findBySlug('a');
  t.equal(new Set(both.map(({ id }) => id)).size, 2);
});

t.test('a category that is neither here nor told is refused with its line', async (t) => {
  const { exchange } = await setUp(t);
  await t.rejects(send(exchange, [line({ slug: 'b', category: 'generl' })]), {
    code: 'invalid-request',
    errors: [{ pointer: '#/lines/1/category', code: 'unknown-category' }],
  });
});

t.test('what else goes wrong is no conflict', async (t) => {
  const { exchange } = await setUp(t);
  exchange.store.close();
  await t.rejects(send(exchange, [line()]), { name: 'TypeError' });
});
