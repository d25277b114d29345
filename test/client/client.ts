import type { Test } from 'tap';
import type { LecternOptions } from '../../src/client/http/transport.ts';
import { createClient, type Lectern } from '../../src/client/index.ts';
import type { Role } from '../../src/core/caller.ts';
import { buildTestApp, type TestApp, type TestAppOptions } from '../support/app.ts';
import { contentSet } from '../support/content.ts';
import { authorize } from '../support/keys.ts';

export interface Served extends TestApp {
  /** Base URL, without a slash at the end. */
  url: string;
  lectern: Lectern;
}

/** A service that listens, and a client of it. */
export const serveClient = async (
  t: Test,
  app: TestAppOptions = { content: 'seed' },
  options: Partial<LecternOptions> = {},
): Promise<Served> => {
  const served = await buildTestApp(t, app);
  const url = await served.app.listen({ host: '127.0.0.1', port: 0 });
  return { ...served, url, lectern: createClient({ baseUrl: url, ...options }) };
};

/** A service with one entry, and a client of an editor. */
export const serveEditor = (t: Test): Promise<Served> => serveKey(t, 'editor');

/** The same with a client of another role. */
export const serveKey = async (t: Test, role: Role): Promise<Served> => {
  const served = await serveClient(t, { content: contentSet({ slug: 'first', question: 'The first?' }) });
  const { authorization } = await authorize(served, role);
  const key = authorization.replace('Bearer ', '');
  return { ...served, lectern: createClient({ baseUrl: served.url, key }) };
};

/** What a `fetch` was asked for. */
export interface Asked {
  url: string;
  headers: Record<string, string>;
  init: RequestInit;
}

/** A `fetch` that notes what it is asked for and gives one answer after the other. */
export const answering = (...answers: (Response | Error)[]) => {
  const asked: Asked[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    asked.push({ url, init, headers: Object.fromEntries(new Headers(init.headers)) });
    const answer = answers.shift();
    if (answer instanceof Response) return answer;
    throw answer ?? new Error(`${url} was not expected`);
  };
  return { fetch, asked };
};

/** An answer of the service in JSON. */
export const json = (value: unknown, init: ResponseInit = {}): Response =>
  new Response(JSON.stringify(value), {
    ...init,
    headers: { 'content-type': 'application/json; charset=utf-8', ...init.headers },
  });

/** An answer of the service that is a problem. */
export const problem = (code: string, status: number, headers: Record<string, string> = {}): Response =>
  new Response(
    JSON.stringify({
      type: `/problems/${code}`,
      title: code,
      status,
      detail: `It is ${code}.`,
      instance: '1',
    }),
    { status, headers: { 'content-type': 'application/problem+json; charset=utf-8', ...headers } },
  );
