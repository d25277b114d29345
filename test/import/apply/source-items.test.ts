import t, { type Test } from 'tap';
import type { ContentEntry, ContentSet } from '../../../src/import/sources/directory/content-set.ts';
import { contentCategory, contentSet } from '../../support/content.ts';
import { createHere, editCategoryHere, editHere } from '../edit-here.ts';
import { openExchange } from '../store-with.ts';

const from = (source: string, ...entries: Partial<ContentEntry>[]): ContentSet => ({
  ...contentSet(...entries),
  source,
});

/** A page whose only heading has a text below it, or none. */
const page = (source: string, description: string, title = 'General', slug = source): ContentSet => ({
  ...contentSet({ slug, question: `${slug}?` }),
  categories: [contentCategory({ title, description })],
  source,
  categoriesAreHeadings: true,
});

const setUp = (t: Test) => {
  const exchange = openExchange(t);
  const general = async () => (await exchange.store.categories.rows()).find(({ slug }) => slug === 'general');
  return { ...exchange, general };
};

t.test('pruning archives only what the source brought, and forgets its categories alone', async (t) => {
  const { bring, entries, store } = setUp(t);
  await bring(from('a', { slug: 'a1' }, { slug: 'a2', category: 'only-a' }));
  await bring(from('b', { slug: 'b1' }, { slug: 'b2', category: 'only-b' }));
  const plan = await bring(from('b', { slug: 'b1' }), { prune: true });
  t.same(
    plan.entries.map(({ action, before }) => `${action} ${before?.slug}`),
    ['unchanged b1', 'archive b2'],
  );
  t.match(await entries(), { 'a1 en': /published/, 'a2 en': /published/, 'b2 en': /archived/ });
  t.same((await store.categories.rows()).map(({ slug }) => slug).sort(), ['general', 'only-a', 'only-b']);
});

t.test('what two sources brought stays until both no longer have it', async (t) => {
  const { bring, entries } = setUp(t);
  const both = [{ slug: 'one' }, { slug: 'two', question: 'Two?' }];
  await bring(from('a', ...both));
  await bring(from('b', ...both));
  const plan = await bring(from('b', { slug: 'one' }), { prune: true });
  t.match(plan.entries.at(-1), { action: 'keep', why: 'shared' });
  t.match(await entries(), { 'two en': /published/ });
  await bring(from('a', { slug: 'one' }), { prune: true });
  t.match(await entries(), { 'two en': /archived/ });
});

t.test('what was imported before sources were told apart is nobody’s to archive', async (t) => {
  const { bring, entries } = setUp(t);
  await bring(contentSet({ slug: 'one' }, { slug: 'two', question: 'Two?', category: 'other' }));
  const plan = await bring(from('a', { slug: 'one' }), { prune: true });
  t.match(plan.entries.at(-1), { action: 'keep', why: 'unknown' });
  t.match(plan.pruning.categories, []);
  t.match(await entries(), { 'two en': /published/ });
  await bring(from('a', { slug: 'one', answer: 'No.' }));
  t.match(await entries(), { 'one en': /r2/ }, 'what it last had is known');
});

t.test('a source overwrites nothing that another has brought', async (t) => {
  const { bring } = setUp(t);
  await bring(from('a', { slug: 'one' }));
  await t.rejects(bring(from('b', { slug: 'one', answer: 'No.' })), { name: 'ImportConflict' });
  await bring(from('b', { slug: 'one', answer: 'No.' }), { onConflict: 'ours' });
  await bring(from('a', { slug: 'one', answer: 'Perhaps.' }));
  await bring(from('b', { slug: 'one', answer: 'No.' }), { onConflict: 'theirs' });
  await t.rejects(bring(from('a', { slug: 'one', answer: 'Once more.' })), { name: 'ImportConflict' });
});

t.test('the same again changes nothing', async (t) => {
  const { bring, store } = setUp(t);
  const content = { ...from('a', { slug: 'one' }), synonyms: [{ locale: 'en', text: 'room, space' }] };
  await bring(content);
  const before = [await store.state(), await store.sourceItems.listOf('a')];
  await bring(content, { prune: true });
  t.same([await store.state(), await store.sourceItems.listOf('a')], before);
});

t.test('a heading without a text leaves the description that others gave', async (t) => {
  for (const first of ['directory', 'page', 'api'] as const) {
    const exchange = setUp(t);
    const { bring, general } = exchange;
    if (first === 'page') await bring(page('a', 'All of it.'));
    else await bring({ ...from('a', {}), categories: [contentCategory({ description: 'All of it.' })] });
    if (first === 'api') await editCategoryHere(exchange, 'general', 'Everything');
    const before = await general();
    await bring(page('b', '', 'GENERAL'));
    await bring(page('b', '', 'GENERAL'));
    t.same(await general(), before, first);
  }
});

t.test('a heading with a text fills an empty description, and is a conflict with another', async (t) => {
  const { bring, general } = setUp(t);
  await bring(page('a', ''));
  await bring(page('b', 'All of b.'));
  t.match(await general(), { description: 'All of b.' });
  await t.rejects(bring(page('c', 'All of c.')), { name: 'ImportConflict' });
  await bring(page('a', ''));
  t.match(await general(), { description: 'All of b.' });
});

t.test('a page changes and takes away what it says of its own category', async (t) => {
  const { bring, general } = setUp(t);
  await bring(page('a', 'Old.'));
  await bring(page('a', 'New.', 'General things'));
  t.match(await general(), { title: 'General things', description: 'New.' });
  await bring(page('a', '', 'General things'));
  t.match(await general(), { description: '' });
});

t.test('a category that was edited here is the source’s again when the source says the same', async (t) => {
  const exchange = setUp(t);
  const { bring, general } = exchange;
  const titled = (title: string) => ({ ...from('a', {}), categories: [contentCategory({ title })] });
  await bring(titled('General'));
  await editCategoryHere(exchange, 'general', 'Everything');
  await bring(titled('Everything'));
  await bring(titled('All'));
  t.match(await general(), { title: 'All' });
});

t.test('a folder without a file of its category says nothing of its title', async (t) => {
  const exchange = setUp(t);
  const folder = { ...from('a', {}), categories: [contentCategory({ title: undefined })] };
  await exchange.bring(folder);
  t.match(await exchange.general(), { title: 'General' });
  await editCategoryHere(exchange, 'general', 'Everything');
  await exchange.bring(folder);
  t.match(await exchange.general(), { title: 'Everything' });
});

t.test('a category that two sources have is forgotten by one, and goes with the other', async (t) => {
  const { bring, store } = setUp(t);
  const slugs = async () => (await store.categories.rows()).map(({ slug }) => slug).sort();
  const empty = contentCategory({ slug: 'empty', title: 'Empty' });
  const having = (source: string, ...categories: ReturnType<typeof contentCategory>[]): ContentSet => {
    const content = from(source, { slug: source, question: `${source}?` });
    return { ...content, categories: [...content.categories, ...categories] };
  };
  await bring(having('a', empty));
  await bring(having('b', empty));
  await bring(having('a'), { prune: true });
  t.same(await slugs(), ['empty', 'general']);
  await bring(having('b'), { prune: true });
  t.same(await slugs(), ['general']);
});

t.test('what was made here and is in a source as well is the source’s from then on', async (t) => {
  const exchange = setUp(t);
  const { bring, entries } = exchange;
  await bring(from('a', { slug: 'one' }));
  const made = { slug: 'made', question: 'Why?', answer: 'Because.' };
  await createHere(exchange, made);
  await bring(from('a', { slug: 'one' }, { ...made, position: 2 }));
  await editHere(exchange, 'one', { answer: 'Other.' });
  await bring(from('a', { slug: 'one' }, { ...made, position: 2 }));
  await bring(from('a', { slug: 'one' }), { prune: true });
  t.match(await entries(), { 'made en': /archived/, 'one en': /r2/ });
});
