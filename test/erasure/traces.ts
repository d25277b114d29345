import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Test } from 'tap';
import { importContent } from '../../src/import/import.ts';
import { readDirectory } from '../../src/import/sources/directory/read-directory.ts';
import { storeCounts } from '../../src/insights/searches/store-counts.ts';
import type { TestAppOptions } from '../support/app.ts';
import { buildEditor, type Editor } from '../support/editor.ts';

/** A word that nothing else has; in every spelling that the service makes of it, it has these letters. */
export const SECRET = 'Xqzzyvault';

/** Where the files of a database have a text, whatever its case. */
export const tracesIn = (path: string, text = SECRET): string[] =>
  ['', '-wal', '-shm', '-journal'].filter(
    (suffix) =>
      existsSync(path + suffix) &&
      readFileSync(path + suffix, 'latin1')
        .toLowerCase()
        .includes(text.toLowerCase()),
  );

export interface Leak extends Editor {
  path: string;
  /** Of the entry. */
  id: string;
}

const IDEMPOTENCY = { 'idempotency-key': '6a1c2f1e' };

const LEAKED = {
  slug: `where-is-the-${SECRET.toLowerCase()}-key`,
  question: `Where is the ${SECRET} key?`,
  answer: `It is ${SECRET}-0815. ${'Look under the mat and behind the door. '.repeat(200)}`,
  aliases: [`The ${SECRET}?`],
  tags: [SECRET.toLowerCase()],
  source: { title: `Notes on ${SECRET}`, url: `https://example.org/${SECRET}` },
  note: `Tells of ${SECRET}`,
  category: 'general',
};

/** Sends what made the leak once more. */
export const sendAgain = ({ as }: Pick<Editor, 'as'>) =>
  as('POST', '/v1/entries', { headers: IDEMPOTENCY, payload: LEAKED });

/**
 * A database in a file with an entry whose first revision says a secret in each of its fields, and what the service keeps
 * because of that: a response to be given again, a webhook that is owed the change, searches, comments of readers.
 */
export const buildLeak = async (t: Test, options: TestAppOptions = {}): Promise<Leak> => {
  const path = `${t.testdir({})}/lectern.db`;
  const editor = await buildEditor(t, { database: `file:${path}`, ...options });
  const { as, store, headers, inject } = editor;
  await as('POST', '/v1/webhooks', {
    headers: headers.admin,
    payload: { url: 'https://portal.example.org/' },
  });
  // Others around it, so that rows move among the pages.
  for (let n = 0; n < 30; n += 1)
    await editor.create({ slug: `other-${n}`, answer: 'Words. '.repeat(n * 9 + 1) });
  const made = await sendAgain(editor);
  const { id } = made.json();
  const counts = { locale: 'en', searches: 3, networks: 3, networkGroups: 0, withoutResult: 0, opened: 0 };
  await storeCounts(
    store,
    [`where is ${SECRET.toLowerCase()}`, 'where is the key'].map((query) => ({ ...counts, query })),
    20_000,
  );
  for (const [remoteAddress, comment] of [
    ['203.0.113.1', `I have the ${SECRET} now.`],
    ['198.51.100.2', 'Thank you.'],
  ] as const) {
    await inject({
      method: 'POST',
      url: `/v1/entries/${LEAKED.slug}/feedback`,
      remoteAddress,
      payload: { helpful: true, comment },
    });
  }
  return { ...editor, path, id };
};

/** The entry says nothing of the secret any more, under a slug that does not; all else has stayed. */
export const mendLeak = async ({ as }: Pick<Leak, 'as'>): Promise<void> => {
  const payload = {
    ...{ slug: 'where-is-the-key', question: 'Where is the key?', answer: 'Ask Ann.' },
    ...{ aliases: null, tags: null, source: null },
  };
  await as('PATCH', `/v1/entries/${LEAKED.slug}`, { headers: { 'if-match': '*' }, payload });
};

/**
 * A content directory with the entry as it was, comments in its front matter included, is imported into its database. It is
 * beside the database: another `testdir` would take that away.
 */
export const importLeak = async ({
  path,
  store,
  runtime,
}: Pick<Leak, 'path' | 'store' | 'runtime'>): Promise<string> => {
  const folder = join(dirname(path), 'content');
  mkdirSync(join(folder, 'general'), { recursive: true });
  writeFileSync(
    join(folder, 'general/mat.md'),
    `---\n# ${SECRET} is written down here\nquestion: What of ${SECRET}?\n---\n\nIt is ${SECRET}.\n`,
  );
  await importContent(store, await readDirectory(folder, 'en'), runtime);
  return folder;
};
