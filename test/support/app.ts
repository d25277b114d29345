import { Writable } from 'node:stream';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { Test } from 'tap';
import { type AppOptions, buildApp } from '../../src/app.ts';
import type { App } from '../../src/http/fastify.ts';
import { importContent } from '../../src/import/import.ts';
import type { ContentSet } from '../../src/import/sources/directory/content-set.ts';
import { readDirectory } from '../../src/import/sources/directory/read-directory.ts';
import { LOG_SERIALIZERS } from '../../src/server/log-error.ts';
import { refreshProjections } from '../../src/server/refresh-projections.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { contractOf } from './contract.ts';
import { type TestRuntime, testRuntime } from './runtime.ts';

export interface TestApp {
  app: App;
  store: Store;
  runtime: TestRuntime;
  /** Like `app.inject`; fails the test when the answer is not what the OpenAPI document says of its route. */
  inject: (request: InjectOptions | string) => Promise<LightMyRequestResponse>;
  /** Every log line so far. */
  logLines: string[];
}

export interface TestAppOptions extends Partial<Omit<AppOptions, 'store' | 'runtime'>> {
  /** Content to begin with; `seed` is the content that the project ships. */
  content?: ContentSet | 'seed';
  /** DATABASE_URL; a database in memory unless given. */
  database?: string;
  /** Routes of the test's own, behind those of the application. */
  routes?: (app: App) => void;
}

/** An application of its own over a fresh store, closed when the test ends. */
export const buildTestApp = async (
  t: Test,
  { content, database = ':memory:', routes, ...options }: TestAppOptions = {},
): Promise<TestApp> => {
  const store = openStore(database);
  const runtime = testRuntime();
  await refreshProjections(store);
  if (content !== undefined) {
    await importContent(store, content === 'seed' ? await readDirectory('seed', 'en') : content, runtime);
  }
  const logLines: string[] = [];
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      logLines.push(String(chunk));
      done();
    },
  });
  const app = await buildApp({
    store,
    runtime,
    publicUrl: 'https://kb.example.org',
    defaultLocale: 'en',
    rateLimit: 0,
    cacheBytes: 4 * 1024 * 1024,
    logger: { level: 'debug', stream, serializers: LOG_SERIALIZERS },
    ...options,
  });
  t.teardown(async () => {
    await app.close();
    store.close();
  });
  routes?.(app);
  await app.ready();
  const check = await contractOf(app, options.metrics);
  const inject = async (request: InjectOptions | string): Promise<LightMyRequestResponse> => {
    const whole: InjectOptions = typeof request === 'string' ? { url: request } : request;
    const response = await app.inject(whole);
    check(t, whole, response);
    return response;
  };
  return { app, store, runtime, inject, logLines };
};
