import * as z from 'zod';
import { Flag } from '../http/input/query.ts';
import { ON_CONFLICT } from './plan/entries/planned-entry.ts';
import { MAX_IMPORT_BYTES, MAX_IMPORT_LINES, MAX_LINE_BYTES } from './sources/lines/line-limits.ts';

export const ImportQuery = z.strictObject({
  onConflict: z
    .enum(ON_CONFLICT, { error: `must be ${ON_CONFLICT.join(' or ')}` })
    .optional()
    .meta({
      description:
        'What becomes of lines that say something else than what was changed here: `theirs` takes the lines, `ours` keeps what is here. Without it nothing is imported.',
    }),
  dryRun: Flag.meta({ description: '`true` tells what would be done and does nothing.' }),
});

/** The body is read as it comes: only described here, not validated whole. */
export const ImportLines = z.unknown().meta({
  type: 'string',
  contentMediaType: 'application/x-ndjson',
  description: `JSON objects in lines, in UTF-8: each a \`NewEntry\`, or an \`Entry\` as \`GET /v1/export\` gives it. At most ${MAX_IMPORT_BYTES / 1024 ** 2} MiB in ${MAX_IMPORT_LINES} lines, empty ones included; a line at most ${MAX_LINE_BYTES / 1024 ** 2} MiB.`,
  examples: ['{"question":"Can spaces be renamed?","answer":"Yes.","category":"element-general"}\n'],
});

const count = (description: string) => z.int().meta({ description });

export const ImportResult = z
  .object({
    dryRun: z.boolean().meta({ description: 'Whether nothing was done.' }),
    created: count('Entries that are new.'),
    updated: count('Entries that say something else now.'),
    moved: count('Entries of which only the place is another.'),
    renamed: count('Entries with another slug.'),
    kept: count('Entries that stay as they are here although the line says something else.'),
    unchanged: count('Entries that say what their line says.'),
    categoriesCreated: count('Categories that were made.'),
  })
  .meta({ id: 'ImportResult', description: 'What an import did.' });
export type ImportResult = z.infer<typeof ImportResult>;
