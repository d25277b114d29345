import { buildApp } from '../app.ts';
import { systemRuntime } from '../core/runtime.ts';
import { openStore } from '../store/store.ts';

/** The OpenAPI document of the service, without serving. */
export const describeService = async (): Promise<object> => {
  const store = openStore(':memory:');
  const app = await buildApp({
    store,
    runtime: systemRuntime,
    publicUrl: '',
    defaultLocale: 'en',
    rateLimit: 0,
  });
  try {
    await app.ready();
    return await app.openapi();
  } finally {
    await app.close();
    store.close();
  }
};
