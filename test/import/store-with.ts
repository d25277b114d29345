import type { Test } from 'tap';
import { exportFiles } from '../../src/export/export.ts';
import { type ImportOptions, importContent } from '../../src/import/import.ts';
import type { ContentSet } from '../../src/import/sources/directory/content-set.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { type TestRuntime, testRuntime } from '../support/runtime.ts';

export interface Exchange {
  store: Store;
  runtime: TestRuntime;
  /** Imports an hour after the import before. */
  bring: (content: ContentSet, options?: ImportOptions) => ReturnType<typeof importContent>;
  /** The text of every exported file by its path. */
  files: () => Promise<Record<string, string>>;
  /** What each entry is now: a short line by slug and locale. */
  entries: () => Promise<Record<string, string>>;
  /** The change log: type and slug. */
  changes: () => Promise<string[]>;
}

/** A store that content is brought into and taken out of. */
export const openExchange = (t: Test): Exchange => {
  const store = openStore(':memory:');
  t.teardown(() => store.close());
  const runtime = testRuntime();
  return {
    store,
    runtime,
    bring: (content, options) => {
      runtime.time += 3_600_000;
      return importContent(store, content, runtime, options);
    },
    files: async () => {
      const files: Record<string, string> = {};
      for await (const { path, text } of exportFiles(store, 'en')) files[path] = text;
      return files;
    },
    entries: async () =>
      Object.fromEntries(
        (await store.entries.listAllAfter('', 1_000)).map((entry) => [
          `${entry.slug} ${entry.locale}`,
          `${entry.category.slug} ${entry.status} r${entry.revision} p${entry.position}`,
        ]),
      ),
    changes: async () => (await store.changes.listAfter(0, 1_000)).map(({ type, slug }) => `${type} ${slug}`),
  };
};
