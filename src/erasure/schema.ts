import * as z from 'zod';
import { Note } from '../entries/write/schema.ts';
import { RedactedRevision } from '../revisions/schema.ts';

export const Redact = z
  .strictObject({ note: Note.optional() })
  .nullish()
  .meta({ description: 'Why, for the history; may be absent. Not what is redacted: this stays.' });

export const RedactResult = RedactedRevision.extend({
  sameContent: z.array(z.int()).meta({
    description:
      'Other revisions that have the same question, aliases and answer: redact them as well, and change the entry if the present one is among them.',
    examples: [[2]],
  }),
}).meta({ id: 'RedactResult', description: 'What is left of a revision, and where else its texts are.' });
export type RedactResult = z.infer<typeof RedactResult>;
