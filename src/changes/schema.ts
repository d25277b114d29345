import * as z from 'zod';
import { Cursor, Limit, Time } from '../http/input/query.ts';
import { CHANGE_TYPES } from '../store/tables.ts';

export const Change = z
  .object({
    type: z.enum(CHANGE_TYPES).meta({
      description:
        '`created`: appeared; `updated`: says something else, or has other metadata; `moved`: only its place changed; `renamed`: has another slug; `removed`: drop it.',
    }),
    id: z.string().meta({ description: 'Id of the entry: the key of a copy.' }),
    slug: z.string(),
    locale: z.string(),
    revision: z.int(),
    at: Time,
  })
  .meta({ id: 'Change', description: 'Something that readers could see happen to an entry.' });
export type Change = z.infer<typeof Change>;

export const ChangeList = z
  .object({
    items: z.array(Change),
    page: z.object({
      limit: z.int(),
      next: z.string().meta({
        description: 'Where the next poll goes on (`since`); never null, also when there is nothing new.',
      }),
    }),
  })
  .meta({ id: 'ChangeList' });
export type ChangeList = z.infer<typeof ChangeList>;

export const ExportedEntries = z.string().meta({
  description: 'JSON objects in lines, each an `Entry` with its answer in Markdown.',
  examples: ['{"id":"01997c4e-9d3f-7b1c-a1f0-1f1f6b1c9a11","slug":"can-spaces-be-deleted",…}\n'],
});

export const ChangesQuery = z.strictObject({
  since: Cursor.meta({
    description: '`page.next` of the poll before; leave it out to begin at the beginning.',
  }),
  limit: Limit,
});
