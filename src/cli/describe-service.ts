import { buildApp } from '../app.ts';
import { systemRuntime } from '../core/runtime.ts';
import type { MetricsAccess } from '../http/monitoring/metrics.ts';
import type { OpenApiDocument } from '../http/openapi/document.ts';
import { mergeDocuments, type StoredDocument } from '../http/openapi/stored-document.ts';
import { openStore } from '../store/store.ts';

/** The OpenAPI document of the service, without serving. */
export const describeService = async (metrics: MetricsAccess = 'open'): Promise<OpenApiDocument> => {
  const store = openStore(':memory:');
  const app = await buildApp({
    store,
    runtime: systemRuntime,
    publicUrl: '',
    defaultLocale: 'en',
    rateLimit: 0,
    metrics,
  });
  try {
    await app.ready();
    return await app.openapi();
  } finally {
    await app.close();
    store.close();
  }
};

/** The documents under all settings: of these only `METRICS` says who may call an operation; others leave some out. */
export const describeForStorage = async (): Promise<StoredDocument> =>
  mergeDocuments([await describeService('open'), await describeService('key')]);
