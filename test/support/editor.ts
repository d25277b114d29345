import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { Test } from 'tap';
import { buildTestApp, type TestApp, type TestAppOptions } from './app.ts';
import { contentSet } from './content.ts';
import { authorize } from './keys.ts';

type Options = Pick<InjectOptions, 'headers' | 'payload'>;

export interface Editor extends TestApp {
  /** Asks as an editor, unless the headers say otherwise. */
  as: (
    method: NonNullable<InjectOptions['method']>,
    url: string,
    options?: Options,
  ) => Promise<LightMyRequestResponse>;
  /** Creates an entry in the category `general`. */
  create: (over?: Record<string, unknown>) => Promise<LightMyRequestResponse>;
  /** Changes an entry from its present state. */
  change: (url: string, patch: Record<string, unknown>) => Promise<LightMyRequestResponse>;
  etagOf: (url: string) => Promise<string>;
  headers: Record<'reader' | 'editor' | 'admin', { authorization: string }>;
}

/** An application with a category, and keys for those who work on it. */
export const buildEditor = async (t: Test, options: TestAppOptions = {}): Promise<Editor> => {
  const app = await buildTestApp(t, {
    content: contentSet({ slug: 'first', question: 'The first?' }),
    ...options,
  });
  const headers = {
    reader: await authorize(app, 'reader'),
    editor: await authorize(app, 'editor', 'twilight'),
    admin: await authorize(app, 'admin'),
  };
  const as: Editor['as'] = (method, url, { headers: more, payload } = {}) =>
    app.inject({
      method,
      url,
      headers: { ...headers.editor, ...more },
      ...(payload === undefined ? {} : { payload }),
    });
  const etagOf: Editor['etagOf'] = async (url) => String((await as('GET', url)).headers.etag);
  return {
    ...app,
    headers,
    as,
    etagOf,
    create: (over = {}) =>
      as('POST', '/v1/entries', {
        payload: { question: 'Can spaces be renamed?', answer: 'Yes.', category: 'general', ...over },
      }),
    change: async (url, patch) =>
      as('PATCH', url, { headers: { 'if-match': await etagOf(url) }, payload: patch }),
  };
};
