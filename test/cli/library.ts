import { readFileSync } from 'node:fs';
import type { Test } from 'tap';
import { changeEntry } from '../../src/entries/write/change.ts';
import { createEntry } from '../../src/entries/write/create.ts';
import type { EntryPatch } from '../../src/entries/write/schema.ts';
import { importContent } from '../../src/import/import.ts';
import { refreshProjections } from '../../src/server/refresh-projections.ts';
import { openStore } from '../../src/store/store.ts';
import { contentSet } from '../support/content.ts';
import { testRuntime } from '../support/runtime.ts';

/** Nothing else has it. */
export const WORD = 'wombatland';

/** A database whose entry `key` says a word in its first and its second revision, and no more in its third. */
export const makeLibrary = async (t: Test) => {
  const path = `${t.testdir({})}/lectern.db`;
  const env = { DATABASE_URL: `file:${path}` };
  const store = openStore(env.DATABASE_URL);
  await refreshProjections(store);
  const writing = { runtime: testRuntime(), author: 'twilight' };
  await importContent(store, contentSet({ slug: 'other' }), writing.runtime);
  const digest = { text: WORD, excerpt: WORD };
  const change = (patch: EntryPatch) =>
    store.write(async (transaction) => {
      const [entry] = await transaction.entries.findBySlug('key');
      await changeEntry(transaction, entry!, patch, { ...writing, digest: { text: 'x', excerpt: 'x' } });
    });
  await store.write((transaction) =>
    createEntry(
      transaction,
      {
        ...{ question: `Where is the ${WORD} key?`, answer: `In ${WORD}.`, category: 'general', slug: WORD },
        ...{ aliases: [], tags: [], status: 'published', locale: 'en' },
      },
      { ...writing, digest },
    ),
  );
  await store.write(async (transaction) => {
    const [entry] = await transaction.entries.findBySlug(WORD);
    await changeEntry(transaction, entry!, { slug: 'key' }, { ...writing, digest });
  });
  await change({ question: 'Where is the key?', answer: 'Here.' });
  store.close();
  return { path, env };
};

export const has = (path: string, text = WORD): boolean =>
  readFileSync(path, 'latin1').toLowerCase().includes(text);
