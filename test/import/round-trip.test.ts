import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import t, { type Test } from 'tap';
import { CategoryInput } from '../../src/categories/write-schema.ts';
import { digestMarkdown } from '../../src/content/html/render.ts';
import { createEntry } from '../../src/entries/write/create.ts';
import { NewEntry } from '../../src/entries/write/schema.ts';
import { exportFiles } from '../../src/export/export.ts';
import { writeDirectory } from '../../src/export/write-directory.ts';
import { isReadme } from '../../src/import/sources/directory/content-names.ts';
import { readDirectory } from '../../src/import/sources/directory/read-directory.ts';
import type { Store } from '../../src/store/store.ts';
import { categoryRow } from '../store/rows.ts';
import { type Exchange, openExchange } from './store-with.ts';

/** Whatever is in a database, a directory can hold it: nothing is lost on the way there and back. */

/** Names that files have for other reasons, that some file systems cannot hold, or that they take for one another. */
const SLUGS = [
  ...[
    'readme',
    'readme-first',
    'readme2',
    'entry-readme',
    'category-con',
    'index',
    'synonyms',
    'x',
    'x-de',
    'de',
  ],
  ...['con', 'nul', 'aux', 'com1', 'lpt9', 'con-fig', 'category', 'null', 'true', '404', '0', '1e3', '00-1'],
  ...['\u00e9', 'e\u0301', 'ſo', 'so', 'λόγος', 'λόγοσ', 'straße', 'strasse', '日本', 'ａ'],
  ...['a'.repeat(120), `${'a'.repeat(118)}-b`, 'ж'.repeat(60)],
];
const LOCALES = ['en', 'de', 'pt-BR', 'pt-br', 'zh-Hant'];

/** What Markdown, YAML and line ends are made of. */
const PIECES = [
  ...[
    '---',
    '...',
    '# a',
    'a: b',
    '- x',
    '"',
    "'",
    '|',
    '>',
    '&a',
    '*a',
    '!x',
    '%',
    '@',
    '`',
    '{',
    '[',
    '?',
    '~',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    '  ',
    '    code',
    '\u2028',
    '\u2029',
    '\u0085',
    '\ufeff',
    '\u00a0',
    '\u200d',
  ],
  ...[
    'yes',
    'null',
    '1',
    '1e3',
    '0x1f',
    '2024-01-02',
    '<<',
    '=',
    'x',
    'ä',
    '日',
    '👩‍💻',
    '\\',
    '\\n',
    '#',
    ' #',
    ': ',
  ],
];

const text = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''));
const line = text.map((piece) => piece.replace(/\p{Cc}/gu, ' ')).filter((piece) => piece.trim() !== '');

const Base = fc.record({
  categories: fc.uniqueArray(
    fc.record({ slug: fc.constantFrom(...SLUGS), title: line, description: text, position: fc.nat(3) }),
    { minLength: 1, maxLength: 3, selector: ({ slug }) => slug },
  ),
  entries: fc.uniqueArray(
    fc.record({
      ...{ slug: fc.constantFrom(...SLUGS), locale: fc.constantFrom(...LOCALES), category: fc.nat(2) },
      ...{ question: line, aliases: fc.array(line, { maxLength: 2 }), answer: text },
      ...{ tags: fc.array(line, { maxLength: 2 }), status: fc.constantFrom('draft', 'published') },
      ...{ position: fc.nat(3), source: fc.option(line) },
    }),
    { maxLength: 8, selector: ({ slug, locale }) => `${slug} ${locale}` },
  ),
  synonyms: fc.uniqueArray(fc.record({ locale: fc.constantFrom('en', 'de', 'pt-BR'), text }), {
    maxLength: 2,
    selector: ({ locale }) => locale,
  }),
});
type Base = typeof Base extends fc.Arbitrary<infer T> ? T : never;

const fill = async (exchange: Exchange, { categories, entries, synonyms }: Base): Promise<void> => {
  const { store, runtime } = exchange;
  await store.write(async ({ write }) => {
    for (const [n, { slug, position, ...texts }] of categories.entries()) {
      const { title, description } = CategoryInput.parse(texts);
      await write.insertCategories([categoryRow({ id: `c${n}`, slug, title, description, position })]);
    }
    await write.putSynonyms(synonyms);
    await write.touch(runtime.now());
  });
  await store.write(async (transaction) => {
    for (const { source, category, locale, ...fields } of entries) {
      const entry = NewEntry.parse({
        ...fields,
        answer: fields.answer.trim() === '' ? 'x' : fields.answer,
        category: categories[category % categories.length]!.slug,
        source: source === null ? undefined : { title: source, url: null },
      });
      const digest = digestMarkdown(entry.answer);
      await createEntry(transaction, { ...entry, locale }, { runtime, author: 'alice', digest });
    }
  });
};

/** Everything that editors write, without what a database gives: ids, and when things came into it. */
const saidIn = async (store: Store) => ({
  categories: (await store.categories.rows())
    .map(({ slug, title, description, position }) => ({ slug, title, description, position }))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1)),
  entries: (await store.entries.listAllAfter('', 1_000))
    .map(({ id: _, categoryId, modifiedAt, publishedAt, seenRevision, category, ...entry }) => ({
      ...entry,
      category: category.slug,
    }))
    .sort((a, b) => (`${a.slug} ${a.locale}` < `${b.slug} ${b.locale}` ? -1 : 1)),
  synonyms: await store.synonyms.list(),
});

const filesIn = (directory: string): Map<string, string> =>
  new Map(
    readdirSync(directory, { recursive: true, withFileTypes: true, encoding: 'utf8' })
      .filter((item) => item.isFile())
      .map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'utf8')]),
  );

const roundTrip = async (t: Test, base: Base): Promise<void> => {
  const directory = mkdtempSync(join(tmpdir(), 'lectern-round-'));
  const [here, there] = [openExchange(t), openExchange(t)];
  try {
    await fill(here, base);
    const before = await saidIn(here.store);
    await writeDirectory(directory, exportFiles(here.store, 'en'));
    const files = filesIn(directory);
    for (const name of files.keys()) assert(!isReadme(name), name);

    await there.bring(await readDirectory(directory, 'en'));
    assert.deepEqual(await saidIn(there.store), before, 'an empty database is the same after');
    const report = await writeDirectory(directory, exportFiles(there.store, 'en'), { prune: true });
    assert.deepEqual([report.written, report.removed], [[], []], 'and writes the same');

    const { version } = await here.store.state();
    const { entries, categories } = await here.bring(await readDirectory(directory, 'en'), { prune: true });
    assert(entries.every(({ action }) => action === 'unchanged'));
    assert.deepEqual([categories.create, categories.update, categories.kept], [[], [], []]);
    assert.deepEqual(await saidIn(here.store), before, 'nothing changes where it came from');
    assert(version <= (await here.store.state()).version);
  } finally {
    here.store.close();
    there.store.close();
    rmSync(directory, { recursive: true });
  }
};

t.test('a database is the same after an export and an import, whatever is in it', async (t) => {
  await fc.assert(
    fc.asyncProperty(Base, (base) => roundTrip(t, base)),
    { numRuns: Number(process.env.RUNS ?? 12) },
  );
});
