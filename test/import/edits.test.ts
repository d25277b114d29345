import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import t, { type Test } from 'tap';
import { parseDocument } from 'yaml';
import { exportFiles } from '../../src/export/export.ts';
import { ImportConflict } from '../../src/import/conflicts/import-conflict.ts';
import type { ImportOptions } from '../../src/import/import.ts';
import { parseCategoryFile, parseEntryFile } from '../../src/import/sources/directory/content-file.ts';
import type { ContentSet } from '../../src/import/sources/directory/content-set.ts';
import { replaceFrontMatter } from '../../src/import/sources/directory/file-envelope.ts';
import type { StoredEntry } from '../../src/store/rows.ts';
import { createHere, editCategoryHere, editHere } from './edit-here.ts';
import { openExchange } from './store-with.ts';

/** A content directory and a database that are edited in turns, by people who do not know of each other. */

type Files = Map<string, string>;
type Op = { kind: string; pick: number; where: number; how: number };

const CATEGORIES = ['general', 'other'];

const read = (files: Files): ContentSet => {
  const content: ContentSet = { categories: [], entries: [], notes: [] };
  for (const [path, text] of [...files].sort()) {
    const parsed = path.endsWith('_category.md')
      ? parseCategoryFile(path, text)
      : parseEntryFile(path, text, 'en');
    if ('problems' in parsed) throw new Error(parsed.problems.join());
    if ('answer' in parsed.value) content.entries.push(parsed.value);
    else content.categories.push(parsed.value);
  }
  return content;
};

const setField = (text: string, field: string, value: unknown): string =>
  replaceFrontMatter(text, (yaml) => {
    const document = parseDocument(yaml);
    document.set(field, value);
    return document.toString({ lineWidth: 0 });
  });

const setBody = (text: string, body: string): string =>
  text.replace(/\n---\n\n[\s\S]*$/, `\n---\n\n${body}\n`);

/** Without what nobody edits. */
const said = ({ seenRevision: _, category, ...entry }: StoredEntry) => ({
  ...entry,
  category: category.slug,
});

const run = async (t: Test, ops: readonly Op[]): Promise<void> => {
  const exchange = openExchange(t);
  const { store, bring } = exchange;
  const files: Files = new Map();
  for (const category of CATEGORIES) files.set(`${category}/_category.md`, `---\ntitle: ${category}\n---\n`);
  for (const n of [1, 2, 3])
    files.set(`general/e${n}.md`, `---\n# ${n}\nquestion: E${n}?\n---\n\nAnswer ${n}.\n`);
  await bring(read(files));

  let count = 0;
  /** Entries that were edited here since the directory last got everything. */
  const unseen = new Set<string>();
  /** Files that were edited since they were last brought in. */
  const edited = new Set<string>();
  const all = () => store.entries.listAllAfter('', 1_000);
  const byId = async () => new Map((await all()).map((entry) => [entry.id, said(entry)]));
  const entryFiles = () => [...files.keys()].filter((path) => !path.endsWith('_category.md')).sort();
  const slugs = () => entryFiles().map((path) => path.split('/')[1]?.slice(0, -3));
  const at = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];
  const freshSlug = (n: number): string => `s${n % 6}`;

  const here = async ({ pick, where, how }: Op): Promise<void> => {
    const entries = await all();
    const entry = at(entries, pick);
    const token = `Here ${++count}.`;
    const slug = freshSlug(where);
    const isFree = entries.every((other) => other.slug !== slug);
    if (how === 0 && isFree)
      unseen.add((await createHere(exchange, { slug, question: `Q ${count}?`, answer: token })).id);
    if (entry === undefined || how === 0) return;
    const edit = [
      { answer: token },
      isFree ? { slug } : { question: `Q ${count}?` },
      { tags: [`t${count}`] },
      { status: entry.status === 'archived' ? ('published' as const) : ('archived' as const) },
      // Of a place alone a file without one has no opinion: it goes well with every edit there.
      { category: CATEGORIES.find((slug) => slug !== entry.category.slug)!, position: 100 + count },
      { slug: isFree ? slug : entry.slug, answer: token },
    ][how - 1]!;
    await editHere(exchange, entry.slug, edit);
    unseen.add(entry.id);
  };

  const there = ({ pick, where, how }: Op): void => {
    const path = at(entryFiles(), pick);
    const body = `There ${++count}.`;
    const slug = freshSlug(where);
    const isFree = !slugs().includes(slug);
    const target = `${CATEGORIES[where % 2]}/${slug}.md`;
    if (how === 0 && isFree) {
      files.set(target, `---\nquestion: Q ${count}?\n---\n\n${body}\n`);
      edited.add(target);
    }
    const text = path && files.get(path);
    if (!path || !text || how === 0) return;
    const put = (to: string, changed: string): void => {
      if (to === path && changed === text) return;
      files.delete(path);
      files.set(to, changed);
      edited.delete(path);
      edited.add(to);
    };
    if (how === 1) put(path, setBody(text, body));
    if (how === 2) put(isFree ? target : path, text);
    if (how === 3) put(path, setField(text, 'tags', [`t${count}`]));
    if (how === 4) put(path, setField(text, 'status', 'draft'));
    if (how === 5) put(path, setField(text, 'position', 100 + count));
    if (how === 6) {
      files.delete(path);
      edited.delete(path);
    }
  };

  const importing = async (options: ImportOptions): Promise<void> => {
    const before = await byId();
    const content = read(files);
    const dry = await bring(content, { ...options, dryRun: true }).catch((error) => error);
    try {
      const { entries } = await bring(content, options);
      const wouldBe = dry.entries.map(({ action }: { action: string }) => action);
      assert.deepEqual(
        entries.map(({ action }) => action),
        wouldBe,
        'a dry run tells the same',
      );
    } catch (error) {
      if (!(error instanceof ImportConflict)) throw error;
      assert(dry instanceof ImportConflict);
      assert.deepEqual(await byId(), before, 'nothing of an import with a conflict is done');
      return;
    }
    const after = await byId();
    for (const id of unseen) {
      const isSame = isDeepStrictEqual(after.get(id), before.get(id));
      if (options.onConflict === 'theirs' && !isSame) unseen.delete(id);
      else assert(isSame, 'an edit here that nobody has seen stays');
    }
    const exported = new Map<string, string>();
    for await (const { path, text } of exportFiles(store, 'en')) exported.set(path, text);
    const present = new Map(
      [...after.values()].map((entry) => [`${entry.category}/${entry.slug}.md`, entry]),
    );
    for (const path of entryFiles()) {
      const entry = present.get(path);
      const isTold = edited.has(path) && options.onConflict !== 'ours';
      if (isTold) assert(entry, `what was edited there is here: ${path}`);
      if (isTold || (entry && !unseen.has(entry.id))) {
        assert.equal(exported.get(path), files.get(path), 'what is here is there, to the byte');
      }
    }
    edited.clear();
    const { entries } = await bring(content, options);
    assert(
      entries.every(({ action }) => action === 'unchanged' || action === 'keep'),
      'again: nothing',
    );
  };

  const exporting = async (): Promise<void> => {
    files.clear();
    for await (const { path, text } of exportFiles(store, 'en')) files.set(path, text);
    unseen.clear();
    edited.clear();
    const state = await store.state();
    const { entries, categories } = await bring(read(files), { dryRun: true });
    assert(
      entries.every(({ action }) => action === 'unchanged'),
      'what was exported is unchanged',
    );
    assert.deepEqual([categories.create, categories.update, categories.kept], [[], [], []]);
    assert.deepEqual(await store.state(), state);
  };

  for (const op of ops) {
    exchange.runtime.time += 1_000;
    if (op.kind === 'here') await here(op);
    if (op.kind === 'there') there(op);
    if (op.kind === 'import') await importing({});
    if (op.kind === 'prune') await importing({ prune: true });
    if (op.kind === 'theirs') await importing({ onConflict: 'theirs' });
    if (op.kind === 'ours') await importing({ onConflict: 'ours' });
    if (op.kind === 'export') await exporting();
    if (op.kind === 'category') await editCategoryHere(exchange, CATEGORIES[op.pick % 2]!, `T${op.where}`);
  }
};

const Op = fc.record({
  kind: fc.constantFrom(
    ...['here', 'here', 'here', 'there', 'there', 'there'],
    ...['import', 'import', 'prune', 'theirs', 'ours', 'export', 'category'],
  ),
  pick: fc.nat(9),
  where: fc.nat(9),
  how: fc.nat(6),
});

t.test('whatever is edited here and there, no import loses an edit that it was not told to', async (t) => {
  await fc.assert(
    fc.asyncProperty(fc.array(Op, { minLength: 2, maxLength: 14 }), (ops) => run(t, ops)),
    { numRuns: Number(process.env.RUNS ?? 15) },
  );
});
