import { putCategory } from '../../src/categories/put.ts';
import { digestMarkdown } from '../../src/content/html/render.ts';
import { changeEntry } from '../../src/entries/write/change.ts';
import { createEntry } from '../../src/entries/write/create.ts';
import { EntryPatch, NewEntry } from '../../src/entries/write/schema.ts';
import type { StoredEntry } from '../../src/store/rows.ts';
import type { Exchange } from './store-with.ts';

/*
 * What editors do over the API while the content directory lies elsewhere: a minute later, as `alice`.
 */

type Here = Pick<Exchange, 'store' | 'runtime'>;

export const editHere = async (
  { store, runtime }: Here,
  slug: string,
  edit: EntryPatch,
  author = 'alice',
): Promise<StoredEntry> => {
  runtime.time += 60_000;
  const patch = EntryPatch.parse(edit);
  return store.write(async (transaction) => {
    const [before] = await transaction.entries.findBySlug(slug);
    if (before === undefined) throw new Error(`there is no ${slug}`);
    const digest = digestMarkdown(patch.answer ?? before.answer);
    return changeEntry(transaction, before, patch, { runtime, author, digest });
  });
};

export const createHere = async (
  { store, runtime }: Here,
  input: Partial<NewEntry>,
  author = 'alice',
): Promise<StoredEntry> => {
  runtime.time += 60_000;
  const entry = NewEntry.parse({ question: 'Why?', answer: 'Because.', category: 'general', ...input });
  const digest = digestMarkdown(entry.answer);
  return store.write((transaction) =>
    createEntry(transaction, { ...entry, locale: 'en' }, { runtime, author, digest }),
  );
};

export const editCategoryHere = async (
  { store, runtime }: Here,
  slug: string,
  title: string,
): Promise<void> => {
  runtime.time += 60_000;
  await store.write((transaction) =>
    putCategory(transaction, slug, { title, description: '', position: undefined }, 'any', runtime),
  );
};
