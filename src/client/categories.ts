import type { Category, CategoryList } from './api-types.ts';
import { segment } from './query-string.ts';
import type { CallOptions, Transport } from './transport.ts';

/** `GET /v1/categories`: all of them, in reading order. */
export const listCategories =
  (lectern: Transport) =>
  (options?: CallOptions): Promise<CategoryList> =>
    lectern.get('/v1/categories', {}, options);

/** `GET /v1/categories/{slug}` */
export const getCategory =
  (lectern: Transport) =>
  async (slug: string, options?: CallOptions): Promise<Category> =>
    lectern.get(`/v1/categories/${segment(slug)}`, {}, options);
