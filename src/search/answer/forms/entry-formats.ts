import * as z from 'zod';
import type { EntryFormat } from '../../../entries/formats/format.ts';
import { html as htmlFormat } from '../../../entries/formats/html.ts';
import { markdown as markdownFormat } from '../../../entries/formats/markdown.ts';
import { text as textFormat } from '../../../entries/formats/text.ts';
import { prepareAnswers } from '../../../entries/render-answer.ts';
import type { AnswerForm } from './form.ts';

/** None of these formats names an author. */
const SHAPE = { answer: 'markdown', fields: undefined, byline: undefined } as const;

/** A form that is the entry in one of the formats in which it can be read, question and all. */
const entryForm = (name: string, format: EntryFormat, description: string): AnswerForm<string> => ({
  name,
  schema: z.string().meta({ description }),
  write: async (entry, context) => {
    await prepareAnswers([entry], format.rendering(SHAPE), context.publicUrl);
    return format.renderEntry(entry, { ...context, shape: SHAPE });
  },
});

export const markdown = entryForm('markdown', markdownFormat, 'As `GET /v1/entries/{slug}.md`.');
export const text = entryForm('text', textFormat, 'Plain text, as `GET /v1/entries/{slug}.txt`.');
export const html = entryForm('html', htmlFormat, 'A sanitised fragment, as `GET /v1/entries/{slug}.html`.');
