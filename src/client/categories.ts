import type { Category, CategoryList } from './api-types.ts';
import { segment } from './query-string.ts';
import { getJson } from './requests.ts';
import type { CallOptions, Transport } from './transport.ts';

/** `GET /v1/categories`: all of them, in reading order. */
export const listCategories =
  (lectern: Transport) =>
  (options?: CallOptions): Promise<CategoryList> =>
    getJson(lectern, '/v1/categories', {}, options);

/** `GET /v1/categories/{slug}` */
export const getCategory =
  (lectern: Transport) =>
  async (slug: string, options?: CallOptions): Promise<Category> =>
    getJson(lectern, `/v1/categories/${segment(slug)}`, {}, options);
