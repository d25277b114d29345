import { Socket } from 'node:net';
import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { AppError } from '../core/errors.ts';
import type { Runtime } from '../core/runtime.ts';
import { sendPrivateJson } from '../http/cache/send.ts';
import { callerOf } from '../http/clients/authentication.ts';
import type { App } from '../http/fastify.ts';
import { MAX_REQUEST_TIME } from '../http/input/slow-bodies.ts';
import { unkept } from '../http/openapi/documented.ts';
import type { Store } from '../store/store.ts';
import { ImportLines, ImportQuery, ImportResult } from './schema.ts';
import { importLines } from './sources/lines/import-lines.ts';

export interface ImportRoutesOptions {
  store: Store;
  runtime: Runtime;
  defaultLocale: string;
}

/** Imports that are worked on at a time: each holds all its entries in memory. */
const MAX_AT_ONCE = 2;

/** `POST /v1/import` */
export const importRoutes = async (
  app: App,
  { store, runtime, defaultLocale }: ImportRoutesOptions,
): Promise<void> => {
  let running = 0;
  // Nothing reads the body before the handler does, as it comes.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/x-ndjson', (_request, body, done) => done(null, body));
  app.addContentTypeParser('*', (_request, _body, done) => done(wrongMediaType()));

  app.post(
    '/v1/import',
    {
      // The largest takes this long over a line of one megabit a second.
      config: { role: 'editor', bodyTimeout: MAX_REQUEST_TIME },
      schema: {
        operationId: 'importEntries',
        summary: 'Import many entries',
        description:
          'All of them or none, in one transaction. A line makes an entry, or changes the one with its `id`, or with its slug and language; what it leaves out has its default. A line changes an entry only when it names the revision that is there (`revision`, and `updatedAt` where it has one), as an export does: else, where both say something else, the import is a conflict (409) until `onConflict` decides. Each problem is told with its line (`#/lines/3/question`).',
        tags: ['Entries'],
        querystring: ImportQuery,
        consumes: ['application/x-ndjson'],
        body: ImportLines,
        problems: ['import-conflict'],
        response: {
          200: unkept('What was done.', ImportResult),
        },
      },
    },
    async (request, reply) => {
      if (running >= MAX_AT_ONCE) {
        throw new AppError('unavailable', 'Other imports are under way; try again when they are done.');
      }
      running += 1;
      try {
        const { name: author } = callerOf(request);
        waitLong(request.raw.socket);
        const { dryRun, onConflict } = request.query;
        const result = await importLines(store, chunksOf(request.body), runtime, {
          ...{ dryRun, onConflict, author, defaultLocale, signal: signalOf(reply) },
        });
        return sendPrivateJson({ dryRun, ...result } satisfies ImportResult, reply);
      } finally {
        running -= 1;
        // What was not read of a refused body is in the way of the next request.
        request.raw.resume();
      }
    },
  );
};

/** Nothing goes over the connection while an import is worked on: that is no reason to close it. */
const waitLong = (socket: Socket): void => {
  if (socket instanceof Socket) socket.setTimeout(0);
};

/** Is aborted when the client goes before it has its response. */
const signalOf = ({ raw }: FastifyReply): AbortSignal => {
  const gone = new AbortController();
  raw.once('close', () => gone.abort());
  return gone.signal;
};

/** A body that is given up half-way is not destroyed: its connection has yet to be answered on. */
const chunksOf = (body: unknown): AsyncIterable<Uint8Array> =>
  body instanceof Readable ? body.iterator({ destroyOnReturn: false }) : Readable.from([]);

const wrongMediaType = (): AppError =>
  new AppError(
    'unsupported-media-type',
    'Send entries as lines of JSON, with Content-Type: application/x-ndjson.',
  );
