import * as z from 'zod';
import { Locale } from '../../http/input/query.ts';

export const FrameParams = z.strictObject({
  slug: z.string().meta({ description: 'Slug or id of an entry.', examples: ['can-spaces-be-deleted'] }),
});

export const FrameQuery = z.strictObject({
  locale: Locale,
  theme: z
    .enum(['light', 'dark'], { error: 'must be light or dark' })
    .optional()
    .meta({ description: 'Colours; those that the reader prefers when absent.' }),
});
