import type { ChangeList, ListChangesQuery } from './api-types.ts';
import type { AnsweredEntry } from './entries.ts';
import { jsonLines } from './http/json-lines.ts';
import { getJson, send } from './http/requests.ts';
import type { CallOptions, Transport } from './http/transport.ts';

/** `GET /v1/changes`: what happened since a cursor. Keep `page.next`, and ask with it the next time. */
export const listChanges =
  (lectern: Transport) =>
  (query?: ListChangesQuery, options?: CallOptions): Promise<ChangeList> =>
    getJson(lectern, '/v1/changes', query, options);

/** Everything that is published. */
export interface Export {
  /** Where to follow changes from, with `listChanges({ since })`. */
  cursor: string;
  /** In every language, as they arrive; can be walked through once. */
  entries: AsyncIterable<AnsweredEntry>;
}

/** `GET /v1/export` */
export const exportEntries =
  (lectern: Transport) =>
  async (options?: CallOptions): Promise<Export> => {
    const response = await send(lectern, '/v1/export', { cache: 'no-cache' }, options);
    return { cursor: monitorIn(response), entries: jsonLines(response) };
  };

/** The cursor in `Link: </v1/changes?since=…>; rel="monitor"`. The path may be another one here, behind a proxy. */
const monitorIn = ({ headers }: Response): string => {
  const [, cursor] = /[?&]since=([^&>]*)[^>]*>; rel="monitor"/.exec(headers.get('link') ?? '') ?? [];
  if (cursor === undefined) throw new TypeError('The export does not tell where to follow changes from.');
  return decodeURIComponent(cursor);
};
