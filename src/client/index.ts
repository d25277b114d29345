/**
 * `lectern-client`: the API of a Lectern service in a browser, in Node, or wherever else there is `fetch`.
 *
 * To add an operation: a function of the same name in the file of its subject, which takes the transport and gives the
 * method. The client follows. Types of what is sent and answered come with `npm run openapi`.
 */

import * as answers from './answers.ts';
import * as categories from './categories.ts';
import * as changes from './changes.ts';
import * as entries from './entries.ts';
import { conditional } from './http/conditional.ts';
import { ResponseCache } from './http/response-cache.ts';
import { type LecternOptions, openTransport, type Transport } from './http/transport.ts';
import * as insights from './insights.ts';
import * as matrix from './matrix.ts';
import { mirror } from './mirror.ts';
import * as revisions from './revisions.ts';
import * as search from './search.ts';
import * as tokenPrefixes from './token-prefixes.ts';
import * as webhooks from './webhooks.ts';
import * as writeCategories from './write-categories.ts';
import * as writeEntries from './write-entries.ts';

export type * from './api-types.ts';
export type { Export } from './changes.ts';
export type { AnsweredEntry, EntryPage } from './entries.ts';
export { LecternError } from './http/lectern-error.ts';
export type { Pages } from './http/pages.ts';
export type { Tagged } from './http/requests.ts';
export type { CallOptions, LecternOptions } from './http/transport.ts';
export type { WriteOptions } from './http/writing.ts';
export type { MirrorEvent, MirrorOptions } from './mirror.ts';
export type { Hit, SearchPage } from './search.ts';

/** Functions that take the transport, as the methods that they give. */
type Bound<Methods> = {
  [Name in keyof Methods]: Methods[Name] extends (lectern: Transport) => infer Method ? Method : never;
};

/** A service, with a method for each operation, named as in its OpenAPI document. */
export interface Lectern
  extends Bound<typeof entries>,
    Bound<typeof categories>,
    Bound<typeof search>,
    Bound<typeof changes>,
    Bound<typeof writeEntries>,
    Bound<typeof writeCategories>,
    Bound<typeof revisions>,
    Bound<typeof webhooks>,
    Bound<typeof matrix>,
    Bound<typeof tokenPrefixes>,
    Bound<typeof answers>,
    Bound<typeof insights>,
    Bound<{ mirror: typeof mirror }> {}

/** Some hundred lists of entries with their answers. */
const CACHE_SIZE = 2_000_000;

const METHODS = {
  ...{ ...entries, ...categories, ...search, ...changes, ...matrix, ...tokenPrefixes, mirror },
  ...{ ...writeEntries, ...writeCategories, ...revisions, ...answers, ...insights, ...webhooks },
};

/**
 * A client of the service at `baseUrl`. Its methods throw a `LecternError` when the answer is no success, and what `fetch`
 * throws when there is no answer.
 */
export const createClient = (options: LecternOptions): Lectern => {
  const cacheSize = options.cacheSize ?? ('document' in globalThis ? 0 : CACHE_SIZE);
  const transport = conditional(openTransport(options), new ResponseCache(cacheSize));
  const bind = (method: unknown) => (method as (lectern: Transport) => unknown)(transport);
  // The compiler does not see that each method keeps its name.
  return Object.fromEntries(
    Object.entries(METHODS).map(([name, method]) => [name, bind(method)]),
  ) as unknown as Lectern;
};
