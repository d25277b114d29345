import * as z from 'zod';
import { Cursor, Locale } from '../../http/input/query.ts';
import { MAX_Q_LENGTH } from '../../search/schema.ts';

/**
 * What pages read of their addresses. These come from links and from people, not from programs: what is unknown
 * (`utm_source`) is passed over, and of what cannot be read the default is taken.
 */
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

const Language = z.preprocess(first, Locale).catch(undefined);
const From = z.preprocess(first, Cursor).catch(undefined);
const Query = z
  .preprocess(first, z.string())
  .transform((text) => text.slice(0, MAX_Q_LENGTH))
  .catch('');

export const PageQuery = z.object({ locale: Language });
export const PagedQuery = z.object({ locale: Language, cursor: From });
export const QuestionQuery = z.object({ locale: Language, cursor: From, q: Query });
export const PageParams = z.strictObject({ slug: z.string() });
export const AssetParams = z.strictObject({ name: z.string() });
