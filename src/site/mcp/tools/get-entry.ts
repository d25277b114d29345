import * as z from 'zod';
import { findEntry } from '../../../entries/read/find.ts';
import { inLanguage } from '../../../entries/read/in-language.ts';
import { prepareAnswers } from '../../../entries/render-answer.ts';
import { EntryFields, EntryQuery } from '../../../entries/schema.ts';
import { renderingOf, toEntry } from '../../../entries/view.ts';
import { defineTool } from '../tool.ts';

const Slug = z
  .string({ error: 'must be a string: the slug or id of an entry' })
  .meta({ description: 'Slug or id of the entry.', examples: ['can-spaces-be-deleted'] });

export const getEntry = defineTool({
  name: 'get_entry',
  title: 'Read an entry',
  description:
    'Read one entry of the knowledge base whole: question, answer, tags, revision. By the slug or id that a search or a list of changes gave; a former slug works too.',
  input: EntryQuery.omit({ at: true }).extend({ slug: Slug }),
  output: EntryFields,
  run: async ({ slug, locale, format, fields }, { store, publicUrl, defaultLocale, byline }) => {
    const { entries } = await findEntry(store, slug);
    const { entry } = inLanguage(entries, { locale, acceptLanguage: undefined }, defaultLocale);
    const shape = { answer: format, fields, byline };
    await prepareAnswers([entry], renderingOf(shape), publicUrl);
    return toEntry(entry, { shape, defaultLocale, publicUrl });
  },
});
