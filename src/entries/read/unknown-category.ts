import { AppError } from '../../core/errors.ts';

const MESSAGE = 'There is no such category; GET /v1/categories lists them.';

/**
 * The refusal of a filter by a category that does not exist: an empty list would hide a misspelt name.
 *
 * @param pointer where the caller named it
 */
export const unknownCategory = (pointer = '#/query/category'): AppError =>
  new AppError('invalid-request', MESSAGE, {
    errors: [{ pointer, code: 'unknown-category', detail: MESSAGE }],
  });
