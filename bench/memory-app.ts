import { buildApp } from '../src/app.ts';
import { systemRuntime } from '../src/core/runtime.ts';
import { importContent } from '../src/import/import.ts';
import type { ContentSet } from '../src/import/sources/directory/content-set.ts';
import { openStore } from '../src/store/store.ts';

/** The whole application over content in a database of its own, for `inject`; `close` when done. */
export const openMemoryApp = async (content: ContentSet) => {
  const store = openStore(':memory:');
  const app = await buildApp({
    store,
    runtime: systemRuntime,
    publicUrl: '',
    defaultLocale: 'en',
    rateLimit: 0,
  });
  await importContent(store, content, systemRuntime);
  const close = async (): Promise<void> => {
    await app.close();
    store.close();
  };
  return { app, close };
};
