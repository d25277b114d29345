import type { Category, CategoryList } from './api-types.ts';
import { segment } from './http/query-string.ts';
import { getJson, type Tagged } from './http/requests.ts';
import type { CallOptions, Transport } from './http/transport.ts';

/** `GET /v1/categories`: all of them, in reading order. */
export const listCategories =
  (lectern: Transport) =>
  (options?: CallOptions): Promise<Tagged<CategoryList>> =>
    getJson(lectern, '/v1/categories', {}, options);

/** `GET /v1/categories/{slug}` */
export const getCategory =
  (lectern: Transport) =>
  async (slug: string, options?: CallOptions): Promise<Tagged<Category>> =>
    getJson(lectern, `/v1/categories/${segment(slug)}`, {}, options);
