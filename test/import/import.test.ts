import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import t from 'tap';
import { ContentError, type ContentSet } from '../../src/import/sources/directory/content-set.ts';
import { readDirectory } from '../../src/import/sources/directory/read-directory.ts';
import { openStore } from '../../src/store/store.ts';
import { contentCategory, contentEntry, contentSet } from '../support/content.ts';
import { PLAIN_NODE, STRIP_TYPES } from '../support/lectern.ts';
import { openExchange } from './store-with.ts';

t.test('importing the same content again changes nothing', async (t) => {
  const { bring, store, changes } = openExchange(t);
  const content = await readDirectory('seed', 'en');
  await bring(content);
  const before = [await store.state(), await store.files.list(), await changes()];
  const { entries } = await bring(content);
  t.ok(entries.every(({ action }) => action === 'unchanged'));
  t.same([await store.state(), await store.files.list(), await changes()], before);
});

t.test('a dry run tells what would be done and changes nothing', async (t) => {
  const { bring, store } = openExchange(t);
  const plan = await bring(contentSet({}), { dryRun: true });
  t.same(
    plan.entries.map(({ action }) => action),
    ['create'],
  );
  t.equal(plan.categories.create.length, 1);
  t.equal((await store.state()).version, 0);
  t.same([await store.entries.outlines(), await store.categories.rows()], [[], []]);
});

t.test('a failure in the middle leaves nothing of the import', async (t) => {
  const { bring, store, entries } = openExchange(t);
  await bring(contentSet({}));
  const state = await store.state();
  const broken = contentSet({ answer: 'New.' }, { slug: 'b' }, { slug: 'c', category: 'lost' });
  broken.categories = broken.categories.filter(({ slug }) => slug !== 'lost');
  await t.rejects(bring(broken), { message: 'the category lost is not in the content' });
  t.same(await store.state(), state);
  t.same(await entries(), { 'can-spaces-be-deleted en': 'general published r1 p1' });
});

t.test('an entry brings its history the first time', async (t) => {
  const { bring, store, runtime } = openExchange(t);
  await bring(
    contentSet(
      {
        slug: 'a',
        revision: 2,
        createdAt: 1_000,
        createdBy: 'twilight',
        updatedAt: 2_000,
        updatedBy: 'rarity',
      },
      { slug: 'b' },
    ),
    { author: 'spike' },
  );
  const [a] = await store.entries.findBySlug('a');
  t.match(a, { revision: 2, createdAt: 1_000, createdBy: 'twilight', updatedAt: 2_000, updatedBy: 'rarity' });
  t.match(a, { publishedAt: 1_000, modifiedAt: runtime.time });
  const [b] = await store.entries.findBySlug('b');
  t.match(b, { revision: 1, createdAt: runtime.time, createdBy: 'spike', updatedBy: 'spike' });
});

t.test('a file that was edited without new dates was updated now, by who imports', async (t) => {
  const { bring, store, runtime } = openExchange(t);
  const history = {
    revision: 2,
    createdAt: 1_000,
    createdBy: 'twilight',
    updatedAt: 2_000,
    updatedBy: 'rarity',
  };
  await bring(contentSet(history));
  await bring(contentSet({ ...history, answer: 'No.' }), { author: 'spike' });
  const [entry] = await store.entries.findBySlug('can-spaces-be-deleted');
  t.match(entry, { revision: 3, createdAt: 1_000, createdBy: 'twilight', publishedAt: 1_000 });
  t.match(entry, { updatedAt: runtime.time, updatedBy: 'spike' });
});

t.test('a renamed file keeps its entry: the old address goes on working', async (t) => {
  const { bring, store, changes } = openExchange(t);
  await bring(contentSet({ slug: 'old' }));
  const [before] = await store.entries.findBySlug('old');
  const plan = await bring(contentSet({ slug: 'new' }));
  t.equal(plan.entries[0]?.action, 'rename');
  const [after] = await store.entries.findBySlug('new');
  t.equal(after?.id, before?.id);
  t.same(await store.entries.findBySlug('old'), []);
  t.equal((await store.entries.findByName('old')).former[0]?.id, before?.id);
  t.same(await changes(), ['created old', 'renamed new']);
});

t.test('a new entry can take a former slug of another, which keeps its others', async (t) => {
  const { bring, store } = openExchange(t);
  await bring(contentSet({ slug: 'first' }));
  await bring(contentSet({ slug: 'second' }));
  await bring(contentSet({ slug: 'third' }));
  await bring(contentSet({ slug: 'third' }, { slug: 'first', question: 'Something else?' }));
  t.equal((await store.entries.findBySlug('first'))[0]?.question, 'Something else?');
  t.equal((await store.entries.findByName('second')).former[0]?.slug, 'third');
});

t.test('two files that exchange their names exchange their content', async (t) => {
  const { bring, store } = openExchange(t);
  const files = (one: string, two: string) =>
    contentSet({ slug: 'a', question: one }, { slug: 'b', question: two });
  await bring(files('One?', 'Two?'));
  await bring(files('Two?', 'One?'));
  t.equal((await store.entries.findBySlug('a'))[0]?.question, 'Two?');
  t.equal((await store.entries.findBySlug('b'))[0]?.question, 'One?');
});

t.test('an entry moves between categories and places, and readers are told', async (t) => {
  const { bring, entries, changes } = openExchange(t);
  await bring(contentSet({ slug: 'a' }, { slug: 'b', category: 'other' }));
  await bring(contentSet({ slug: 'a', category: 'other' }, { slug: 'b', category: 'other', position: 9 }));
  t.same(await entries(), { 'a en': 'other published r2 p10', 'b en': 'other published r2 p9' });
  t.same(await changes(), ['created a', 'created b', 'moved a', 'moved b']);
});

t.test('pruning archives what the content does not have, once', async (t) => {
  const { bring, store, entries, changes } = openExchange(t);
  await bring(contentSet({ slug: 'a' }, { slug: 'b', question: 'B?' }));
  await bring(contentSet({ slug: 'a' }));
  t.match(await entries(), { 'b en': /published/ }, 'only when asked to');
  await bring(contentSet({ slug: 'a' }), { prune: true, author: 'spike' });
  t.match(await entries(), { 'a en': 'general published r1 p1', 'b en': 'general archived r2 p2' });
  t.match((await store.entries.findBySlug('b'))[0], { updatedBy: 'spike', archivedAt: Number });
  t.same(await changes(), ['created a', 'created b', 'removed b']);
  const { version } = await store.state();
  await bring(contentSet({ slug: 'a' }), { prune: true });
  t.equal((await store.state()).version, version);
});

t.test('what was archived comes back with its file, as the entry that it was', async (t) => {
  const { bring, store, changes } = openExchange(t);
  await bring(contentSet({ slug: 'a' }, { slug: 'b', question: 'B?' }));
  const id = (await store.entries.findBySlug('b'))[0]?.id;
  await bring(contentSet({ slug: 'a' }), { prune: true });
  await bring(contentSet({ slug: 'a' }, { slug: 'b', question: 'B?' }));
  t.match((await store.entries.findBySlug('b'))[0], {
    id,
    status: 'published',
    archivedAt: null,
    revision: 3,
  });
  t.same((await changes()).slice(2), ['removed b', 'created b']);
});

t.test(
  'pruning forgets an empty category, and hides one of which only archived entries are left',
  async (t) => {
    const { bring, store } = openExchange(t);
    await bring(
      contentSet(
        { slug: 'a' },
        { slug: 'b', category: 'empties' },
        { slug: 'c', category: 'dies', question: 'C?' },
      ),
    );
    await bring(contentSet({ slug: 'a' }, { slug: 'b' }), { prune: true });
    const slugs = (rows: { slug: string }[]): string[] => rows.map(({ slug }) => slug);
    t.same(slugs(await store.categories.rows()), ['general', 'dies']);
    t.same(slugs(await store.categories.list()), ['general']);
  },
);

t.test('pruning by content without files leaves the files of what it keeps', async (t) => {
  const { bring, store } = openExchange(t);
  await bring(await readDirectory('seed', 'en'));
  const content = await readDirectory('seed', 'en');
  const page = {
    ...content,
    categories: content.categories.map((category) => ({ ...category, file: undefined })),
    entries: content.entries.slice(1).map((entry) => ({ ...entry, file: undefined })),
  };
  const before = await store.files.list();
  await bring(page, { prune: true });
  t.equal((await store.files.list()).length, before.length - 1);
});

t.test('every accepted change is a revision of its own', async (t) => {
  const { bring, entries } = openExchange(t);
  for (const answer of ['One.', 'Two.', 'Three.', 'Three.']) await bring(contentSet({ answer }));
  t.same(await entries(), { 'can-spaces-be-deleted en': 'general published r3 p1' });
});

t.test('tags given twice are no obstacle', async (t) => {
  const { bring, store } = openExchange(t);
  await bring(contentSet({ tags: ['a', 'a'] }));
  t.same((await store.entries.findBySlug('can-spaces-be-deleted'))[0]?.tags, ['a', 'a']);
});

t.test('progress is told from the start to the end', async (t) => {
  const { bring } = openExchange(t);
  const steps: [number, number][] = [];
  const many = Array.from({ length: 450 }, (_, n) => ({ slug: `e${n}`, question: `Q${n}?` }));
  await bring(contentSet(...many), { onProgress: (done, total) => steps.push([done, total]) });
  t.same(steps, [
    [0, 450],
    [200, 450],
    [400, 450],
    [450, 450],
  ]);
});

t.test('an import that comes while another is written is planned behind it', async (t) => {
  const { bring, store, entries } = openExchange(t);
  const many = Array.from({ length: 300 }, (_, n) => ({ slug: `e${n}`, question: `Q${n}?` }));
  const first = bring(contentSet(...many, { slug: 'same', answer: 'Mine.' }));
  await bring(contentSet({ slug: 'same', answer: 'Theirs.' }));
  await first;
  t.equal((await entries())['same en'], 'general published r2 p301');
  t.equal((await store.entries.findBySlug('same'))[0]?.answer, 'Theirs.');
});

t.test('content that nothing can be read of is not imported at all', async (t) => {
  await t.rejects(readDirectory(t.testdir({ a: { 'b.md': 'text' } }), 'en'), ContentError);
});

t.test('a category keeps its place and title unless the content says otherwise', async (t) => {
  const { bring, store } = openExchange(t);
  const content = (category: Parameters<typeof contentCategory>[0]) => ({
    categories: [contentCategory(category)],
    entries: [contentEntry()],
    notes: [],
  });
  await bring(content({ title: 'General', position: 4 }));
  await bring(content({ title: undefined }));
  t.match(await store.categories.rows(), [{ title: 'General', position: 4 }]);
  await bring(content({ title: 'All', description: 'About.', position: 5 }));
  t.match(await store.categories.rows(), [{ title: 'All', description: 'About.', position: 5 }]);
  const [entry] = await store.entries.findBySlug('can-spaces-be-deleted');
  t.match(entry, { categoryPosition: 5, revision: 1 });
});

/** Parts of the time that an import takes to write, after which it is killed. */
const MOMENTS = [0.2, 0.6, 0.95, 1.1];

t.test('kill -9 at any moment of an import leaves all of it or nothing', async (t) => {
  const folder = t.testdir({});
  const script = fileURLToPath(new URL('importer.ts', import.meta.url));
  const COUNT = 600;
  /** Answers how long it wrote; is killed after `limit` milliseconds of it. */
  const run = (url: string, limit: number): Promise<number> =>
    new Promise((resolve) => {
      const [program, ...node] = PLAIN_NODE;
      const child = execFile(program, [...node, STRIP_TYPES, script, url, String(COUNT)]);
      let began = 0;
      let timer: NodeJS.Timeout | undefined;
      child.stdout?.once('data', () => {
        began = performance.now();
        timer = setTimeout(() => child.kill('SIGKILL'), limit);
      });
      child.once('exit', () => {
        clearTimeout(timer);
        resolve(performance.now() - began);
      });
    });
  const whole = await run(`file:${join(folder, 'whole.db')}`, 30_000);
  for (const moment of MOMENTS) {
    const url = `file:${join(folder, `${moment}.db`)}`;
    await run(url, whole * moment);
    const store = openStore(url);
    store.check();
    const rows = [await store.entries.outlines(), await store.files.list()].map(({ length }) => length);
    const all = (await store.state()).version === 0 ? 0 : COUNT;
    t.same([...rows, await store.changes.lastSeq()], [all, all, all], `${all} entries, killed at ${moment}`);
    store.close();
  }
});

const from = (source: string, slug: string): ContentSet => ({ ...contentSet({ slug }), source });

t.test('synonyms of another directory stay', async (t) => {
  const { bring, store } = openExchange(t);
  await bring({ ...from('a', 'one'), synonyms: [{ locale: 'en', text: 'room, space' }] });
  await bring({ ...from('b', 'two'), synonyms: [] }, { prune: true });
  t.equal((await store.synonyms.list()).length, 1);
  await bring({ ...from('a', 'one'), synonyms: [] }, { prune: true });
  t.same(await store.synonyms.list(), []);
});
