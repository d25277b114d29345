import * as z from 'zod';
import { Line, LONE_SURROGATE, Position, tidyLineEnds } from '../entries/fields.ts';
import { MAX_TITLE_LENGTH } from '../entries/limits.ts';

/** Longest description, in characters of Markdown. */
export const MAX_DESCRIPTION_LENGTH = 10_000;

/** Most categories that are put in order at once. */
export const MAX_ORDERED = 1_000;

export const CategoryInput = z
  .strictObject({
    title: Line(MAX_TITLE_LENGTH).meta({ examples: ['Element General'] }),
    description: z
      .string({ error: 'must be text' })
      .overwrite(tidyLineEnds)
      .trim()
      .max(MAX_DESCRIPTION_LENGTH, { error: `must be at most ${MAX_DESCRIPTION_LENGTH} characters` })
      .refine((text) => !text.includes('\0') && !LONE_SURROGATE.test(text), {
        error: 'must be Unicode text without NUL',
      })
      .default('')
      .meta({ description: 'Markdown.' }),
    position: Position.optional().meta({
      description: 'Place in the reading order; where it is, or behind the others, when absent.',
    }),
  })
  .meta({ id: 'CategoryInput' });
export type CategoryInput = z.output<typeof CategoryInput>;

export const CategoryOrder = z
  .strictObject({
    order: z
      .array(z.string({ error: 'must be a slug' }), { error: 'must be a list of slugs' })
      .max(MAX_ORDERED, { error: `must be at most ${MAX_ORDERED}` })
      .meta({ description: 'The slugs of all categories, each once, in their new order.' }),
  })
  .meta({ id: 'CategoryOrder', examples: [{ order: ['matrix-general', 'element-general'] }] });
export type CategoryOrder = z.output<typeof CategoryOrder>;
