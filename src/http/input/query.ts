import * as z from 'zod';
import { MAX_CURSOR_LENGTH } from '../../core/cursor.ts';

/** Items a page has when the caller does not say, and at most. */
export const DEFAULT_LIMIT = 20;
export const MAX_LIMIT = 100;

/** Query parameters that several routes share. */
export const limitUpTo = (max: number, byDefault: number, more: string) =>
  z
    .preprocess(
      // Digits only: `Number` would take an empty text for 0, and `0x10` for 16.
      (text) => (typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : text),
      z
        .int({ error: `must be a whole number from 1 to ${max}` })
        .min(1, { error: 'must be at least 1' })
        .max(max, { error: `must be at most ${max}${more}` }),
    )
    .default(byDefault)
    .meta({ description: 'Items a page.' });

export const Limit = limitUpTo(MAX_LIMIT, DEFAULT_LIMIT, '; follow page.next for more');

export const Cursor = z
  .string({ error: 'must be given once' })
  .min(1, { error: 'must not be empty; leave it out for the first page' })
  .max(MAX_CURSOR_LENGTH, { error: 'is longer than any cursor' })
  .optional()
  .meta({ description: 'Where to go on: `page.next` of the page before, as it is.' });

export const Locale = z
  .string({ error: 'must be given once' })
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'must be a language tag such as en or pt-BR' })
  .max(35, { error: 'is longer than any language tag' })
  .optional()
  .meta({ description: 'Language, as a BCP 47 tag. Wins over Accept-Language.', examples: ['en'] });

export const Flag = z
  .enum(['true', 'false'], { error: 'must be true or false' })
  .default('false')
  .transform((value) => value === 'true');

export const Page = z
  .object({
    limit: z.int().meta({ description: 'Requested number of items.' }),
    next: z.string().nullable().meta({ description: 'Cursor of the next page; null on the last one.' }),
    total: z.int().optional().meta({ description: 'Items in the whole list, with `count=true`.' }),
  })
  .meta({ id: 'Page' });

/** A time in an answer. */
export const Time = z.iso.datetime().meta({ examples: ['2025-06-13T11:53:36Z'] });

/**
 * `Link` to the next page (RFC 8288): the same request with another cursor.
 *
 * @param path of the list; what the caller wrote may be a whole URL of any host (RFC 9112, section 3.2.2)
 * @param changes parameters that the next request has otherwise: the cursor
 */
export const nextLink = (
  path: string,
  requestUrl: string,
  changes: Readonly<Record<string, string>>,
): string => {
  const query = requestUrl.indexOf('?');
  const parameters = new URLSearchParams(query === -1 ? '' : requestUrl.slice(query));
  for (const [name, value] of Object.entries(changes)) parameters.set(name, value);
  return `<${path}?${parameters}>; rel="next"`;
};
