import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { exportDirectory } from '../../src/export/export-directory.ts';
import { readSource } from '../../src/import/read-source.ts';
import { createHere, editCategoryHere, editHere } from '../import/edit-here.ts';
import { openExchange } from '../import/store-with.ts';

const entry = (question: string): string => `---\nquestion: ${question}\n---\n\nYes.\n`;

/** A directory that was imported, and whatever is to be done about it. */
const setUp = async (t: Test) => {
  const folder = t.testdir({
    content: {
      'synonyms.txt': 'room, space\n',
      general: {
        '_category.md': '---\ntitle: General\n---\n\nAll.\n',
        'one.md': entry('One?'),
        'two.md': entry('Two?'),
      },
    },
  });
  const directory = join(folder, 'content');
  const exchange = openExchange(t);
  const bring = async (options = {}) => exchange.bring(await readSource(directory, 'en'), options);
  await bring();
  const give = (options: { prune?: boolean; force?: boolean; to?: string } = {}) => {
    const { to = directory, ...rest } = options;
    return exportDirectory(exchange.store, to, { defaultLocale: 'en', prune: false, force: false, ...rest });
  };
  const pathOf = (name: string): string => join(directory, name);
  return { ...exchange, folder, directory, bring, give, pathOf };
};

const edited = (...lines: string[]) => ({ name: 'ExportRefused', message: new RegExp(lines.join('\\n')) });

t.test('files that were edited since they were imported are named, and nothing is written', async (t) => {
  const exchange = await setUp(t);
  const { give, pathOf, bring } = exchange;
  await editHere(exchange, 'two', { answer: 'No.' });
  for (const name of ['synonyms.txt', 'general/_category.md', 'general/one.md']) {
    const before = readFileSync(pathOf(name), 'utf8');
    writeFileSync(pathOf(name), `${before}More, of it.\n`);
    await t.rejects(
      give(),
      edited('^A file was edited .*nothing was written:', `  ${name} would be overwritten`),
    );
    t.match(readFileSync(pathOf('general/two.md'), 'utf8'), 'Yes.');
    writeFileSync(pathOf(name), before);
  }
  writeFileSync(pathOf('general/one.md'), entry('Won?'));
  await bring();
  t.match(await give(), { written: ['general/two.md'], removed: [] });
  t.match(await give(), { written: [], unchanged: 4 });
});

t.test('with force the export wins', async (t) => {
  const { give, pathOf } = await setUp(t);
  writeFileSync(pathOf('general/one.md'), entry('Won?'));
  t.match(await give({ force: true }), { written: ['general/one.md'] });
  t.equal(readFileSync(pathOf('general/one.md'), 'utf8'), entry('One?'));
});

t.test('a directory that was written, changed here and written again is no edit of anybody', async (t) => {
  const exchange = await setUp(t);
  const { give, folder } = exchange;
  const to = join(folder, 'out');
  await createHere(exchange, { slug: 'three' });
  t.match(await give({ to }), { unchanged: 0 });
  await editHere(exchange, 'three', { answer: 'Third.' });
  await editHere(exchange, 'one', { slug: 'first' });
  await editCategoryHere(exchange, 'general', 'Everything');
  const { written, removed } = await give({ to });
  t.same(written.sort(), ['general/_category.md', 'general/first.md', 'general/three.md']);
  t.same(removed, ['general/one.md']);
  writeFileSync(join(to, 'general/three.md'), entry('Three?'));
  await t.rejects(give({ to }), edited('  general/three.md would be overwritten'));
});

t.test('files that are new are not removed, those of what is gone are', async (t) => {
  const exchange = await setUp(t);
  const { give, pathOf, bring } = exchange;
  await give();
  writeFileSync(pathOf('general/new.md'), entry('New?'));
  await t.rejects(give({ prune: true }), edited('  general/new.md would be removed'));
  t.ok(existsSync(pathOf('general/new.md')));
  t.match(await give(), { removed: [] }, 'nothing is removed without being asked for');
  await bring();
  await editHere(exchange, 'new', { slug: 'newer' });
  t.match(await give(), { written: ['general/newer.md'], removed: ['general/new.md'] });
  writeFileSync(pathOf('general/two.md'), entry('Twice?'));
  await editHere(exchange, 'two', { slug: 'second' });
  await t.rejects(give(), edited('  general/two.md would be removed'));
});

t.test('an export into a directory of others overwrites nothing, and names a hundred files', async (t) => {
  const exchange = await setUp(t);
  for (let n = 0; n < 101; n += 1) await createHere(exchange, { slug: `entry-${n}` });
  const general = Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`entry-${n}.md`, 'Mine.']));
  const to = join(t.testdir({ other: { general } }), 'other');
  await t.rejects(exchange.give({ to }), edited('^101 files were edited[^]*', '  … and 1 more'));
  t.notOk(existsSync(join(to, 'synonyms.txt')));
});

t.test('what was imported before the texts of files were remembered is told by what it says', async (t) => {
  const exchange = await setUp(t);
  const { give, pathOf, store } = exchange;
  const owners = (await store.files.exchanged()).map(({ ownerId }) => ownerId);
  await store.write(async ({ write }) => {
    for (const owner of owners) await write.forgetExchanged(owner);
  });
  await editHere(exchange, 'two', { answer: 'No.' });
  await editCategoryHere(exchange, 'general', 'Everything');
  writeFileSync(pathOf('general/one.md'), `${entry('One?')}More.\n`);
  await t.rejects(give(), edited('^A file was .*', '  general/one.md would'));
  writeFileSync(pathOf('general/one.md'), entry('One?'));
  t.same((await give()).written.sort(), ['general/_category.md', 'general/two.md']);
});

t.test('a file whose entry is gone for good is no longer known', async (t) => {
  const { give, pathOf, store, bring } = await setUp(t);
  await bring();
  const [one] = await store.entries.findBySlug('one');
  await store.write(async ({ write }) => write.deleteEntry(one!.id));
  await t.rejects(give({ prune: true }), edited('  general/one.md would be removed'));
  rmSync(pathOf('general/one.md'));
  t.match(await give({ prune: true }), { written: [] });
});

t.test('an older file, as of a clone that is not up to date, is no edit', async (t) => {
  const { give, pathOf, bring, store } = await setUp(t);
  const old = readFileSync(pathOf('general/one.md'), 'utf8');
  writeFileSync(pathOf('general/one.md'), entry('Won?'));
  await bring();
  writeFileSync(pathOf('general/one.md'), old);
  t.same((await give()).written, ['general/one.md']);
  t.equal((await store.entries.findBySlug('one'))[0]?.question, 'Won?');
});
