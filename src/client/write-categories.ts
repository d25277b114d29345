import type { Category, CategoryInput, CategoryList } from './api-types.ts';
import { segment } from './http/query-string.ts';
import type { Tagged } from './http/requests.ts';
import type { Transport } from './http/transport.ts';
import { type WriteOptions, write, writeJson } from './http/writing.ts';

/** `PUT /v1/categories/{slug}`: makes one (`isNew`), or replaces what it says (`ifMatch`). */
export const putCategory =
  (lectern: Transport) =>
  async (slug: string, category: CategoryInput, options: WriteOptions): Promise<Tagged<Category>> =>
    writeJson(lectern, 'PUT', `/v1/categories/${segment(slug)}`, category, options);

/** `PUT /v1/categories`: all their slugs, in the order that they are to have. Needs `ifMatch`. */
export const orderCategories =
  (lectern: Transport) =>
  (order: string[], options: WriteOptions): Promise<Tagged<CategoryList>> =>
    writeJson(lectern, 'PUT', '/v1/categories', { order }, options);

/** `DELETE /v1/categories/{slug}`: removes an empty one. Needs `ifMatch`. */
export const deleteCategory =
  (lectern: Transport) =>
  async (slug: string, options: WriteOptions): Promise<void> => {
    await write(lectern, 'DELETE', `/v1/categories/${segment(slug)}`, undefined, options);
  };
