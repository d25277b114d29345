import { readdirSync } from 'node:fs';
import t from 'tap';
import { digestMarkdown } from '../../../src/content/html/render.ts';
import { readDirectory } from '../../../src/import/sources/directory/read-directory.ts';
import { contentSet } from '../../support/content.ts';
import { editCategoryHere, editHere } from '../edit-here.ts';
import { openExchange } from '../store-with.ts';

const FILE = '---\nquestion: Q?\n---\n\nAnswer.\n';

t.test('rows, revisions, changes and files are written together, and counted as one write', async (t) => {
  const { bring, store, changes } = openExchange(t);
  await bring(await readDirectory('seed', 'en'));
  const entries = await store.entries.listAllAfter('', 100);
  const files = readdirSync('seed', { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.md'),
  );
  t.equal(entries.length, 15);
  t.equal((await changes()).length, 15);
  t.equal((await store.files.list()).length, files.length);
  t.equal((await store.state()).version, 1);
  for (const { answer, text, excerpt } of entries) t.match(digestMarkdown(answer), { text, excerpt });
});

t.test('updates, renames and removals are logged after what is new, each as readers see it', async (t) => {
  const { bring, changes } = openExchange(t);
  await bring(
    contentSet({ slug: 'a', question: 'A?' }, { slug: 'b', question: 'B?' }, { slug: 'c', question: 'C?' }),
  );
  const after = contentSet(
    { slug: 'a', question: 'A!' },
    { slug: 'b2', question: 'B?' },
    { slug: 'd', status: 'draft' },
  );
  await bring(after, { prune: true });
  t.same((await changes()).slice(3), ['updated a', 'renamed b2', 'removed c']);
});

t.test('a draft that changes is a revision, and no news to readers', async (t) => {
  const { bring, store, changes } = openExchange(t);
  await bring(contentSet({ status: 'draft' }));
  await bring(contentSet({ status: 'draft', answer: 'No.' }));
  t.equal((await store.entries.findBySlug('can-spaces-be-deleted'))[0]?.revision, 2);
  t.same(await changes(), []);
});

t.test('how a file is written is kept up to date, also when its entry says the same', async (t) => {
  const { bring, store, files } = openExchange(t);
  const read = (text: string) => readDirectory(t.testdir({ general: { 'a.md': text } }), 'en');
  await bring(await read(FILE));
  const { version } = await store.state();
  const commented = FILE.replace('question', '# c\nquestion');
  const { entries } = await bring(await read(commented));
  t.equal(entries[0]?.action, 'unchanged');
  t.equal((await files())['general/a.md'], commented);
  t.equal((await store.state()).version, version + 1);
});

t.test('a file that becomes that of another language leaves the entry that it had', async (t) => {
  const { bring, store, files } = openExchange(t);
  const read = (text: string) => readDirectory(t.testdir({ general: { 'a.md': text } }), 'en');
  await bring(await read(FILE));
  const german = FILE.replace('Q?', 'Q?\nlocale: de');
  await bring(await read(german));
  t.same(
    (await store.entries.findBySlug('a')).map(({ locale, status }) => `${locale} ${status}`),
    ['de published', 'en published'],
  );
  t.match(await files(), { 'general/a.md': String });
});

t.test('files that exchange their names keep one owner each', async (t) => {
  const { bring, files } = openExchange(t);
  const other = FILE.replace('Q?', 'Other?   # odd');
  const read = (a: string, b: string) =>
    readDirectory(t.testdir({ general: { 'a.md': a, 'b.md': b } }), 'en');
  await bring(await read(FILE, other));
  await bring(await read(other, FILE));
  t.match(await files(), { 'general/a.md': other, 'general/b.md': FILE });
});

t.test('the file of an entry that was edited here is known, but not as what the entry says', async (t) => {
  const exchange = openExchange(t);
  const content = await readDirectory(t.testdir({ general: { 'a.md': FILE } }), 'en');
  await exchange.bring(content);
  await editHere(exchange, 'a', { answer: 'Here.' });
  await exchange.bring(content);
  t.match(await exchange.store.files.list(), [{ path: 'general/a.md', hash: '' }]);
  t.match((await exchange.files())['general/a.md'], 'Here.');
});

t.test(
  'the file of a category that was edited here is known, but not as what the category says',
  async (t) => {
    const exchange = openExchange(t);
    const files = { general: { '_category.md': '---\ntitle: General\n---\n', 'a.md': FILE } };
    const content = await readDirectory(t.testdir(files), 'en');
    await exchange.bring(content);
    await editCategoryHere(exchange, 'general', 'Everything');
    await exchange.bring(content);
    const { hash } = (await exchange.store.files.list()).find(({ path }) => path.endsWith('_category.md'))!;
    t.equal(hash, '');
    t.match((await exchange.files())['general/_category.md'], 'Everything');
  },
);

t.test('content that comes once is not remembered as what the directory has', async (t) => {
  const { bring, store } = openExchange(t);
  await bring({ ...contentSet({ slug: 'once' }), comesOnce: true });
  await bring(contentSet({ slug: 'each', question: 'Other?' }));
  const seen = (await store.entries.listAllAfter('', 10)).map(({ slug, seenRevision }) => [
    slug,
    seenRevision,
  ]);
  t.same(Object.fromEntries(seen), { once: null, each: 1 });
});

t.test('the entry of a second file is still that of its own', async (t) => {
  const { bring, store, files, ...here } = openExchange(t);
  const read = (files: Record<string, string>) => readDirectory(t.testdir({ general: files }), 'en');
  await bring(await read({ 'old.md': FILE }));
  await editHere({ store, ...here }, 'old', { slug: 'new' });
  const renamed = (await files())['general/new.md']!;
  await bring(await read({ 'old.md': FILE, 'new.md': renamed }), { onConflict: 'ours' });
  t.same(
    (await store.files.list()).map(({ path }) => path),
    ['general/new.md'],
  );
});

t.test(
  'a category changes with its entries, and one that is not there is an error of the content',
  async (t) => {
    const { bring, store } = openExchange(t);
    await bring(contentSet({ category: 'general' }));
    const content = contentSet({ category: 'general', answer: 'No.' });
    await bring({
      ...content,
      categories: content.categories.map((category) => ({ ...category, title: 'All' })),
    });
    t.equal((await store.categories.rows())[0]?.title, 'All');
    await t.rejects(bring({ ...contentSet({ category: 'lost' }), categories: [] }), {
      message: 'the category lost is not in the content',
    });
  },
);

t.test('files whose lines end in CR LF are known as such', async (t) => {
  const { bring, store } = openExchange(t);
  await bring(await readDirectory(t.testdir({ general: { 'a.md': FILE.replaceAll('\n', '\r\n') } }), 'en'));
  t.match(await store.files.list(), [{ path: 'general/a.md', crlf: 1 }]);
});
