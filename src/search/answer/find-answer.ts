import { formatTime } from '../../core/time.ts';
import { entryPath, pageUrl } from '../../entries/links.ts';
import type { StoredEntry } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import type { EntryFinder } from '../find-entries.ts';
import type { FormContext } from './forms/form.ts';
import { ANSWER_FORMS } from './forms/index.ts';
import { type AnswerRequest, type AnswerResult, type Citation, MAX_ALTERNATIVES } from './schema.ts';

export interface AnswerOptions extends FormContext {
  store: Pick<Store, 'entries'>;
  finder: Pick<EntryFinder, 'search'>;
}

/** What to answer, of what is asked in a language. */
export type AnswerQuery = Omit<AnswerRequest, 'locale'> & { locale: string };

/**
 * The one answer to a question, or none where the search is not sure of it: the same for the same question and content. No
 * model is asked.
 */
export const findAnswer = async (
  { question, locale, category, tags, threshold }: AnswerQuery,
  { store, finder, ...context }: AnswerOptions,
): Promise<AnswerResult> => {
  const found = await finder.search({
    ...{ text: question, locale, status: 'published', category, tags, cursor: undefined, explain: false },
    shape: { answer: undefined, fields: ['id'], byline: undefined },
    limit: MAX_ALTERNATIVES + 1,
  });
  const { confidence } = found;
  const entries = await store.entries.findByIds(found.items.map(({ entry }) => String(entry.id)));
  const [first] = entries;
  // Nothing is sure of what only comes near, nor of what a guard has ruled out, whatever the threshold.
  const isAnswer = first !== undefined && !found.nearest && confidence > 0 && confidence >= threshold;
  return {
    answer: isAnswer ? await toAnswer(first, context) : null,
    confidence,
    threshold,
    margin: marginOf(found.items.map(({ score }) => score)),
    alternatives: entries
      .slice(isAnswer ? 1 : 0)
      .slice(0, MAX_ALTERNATIVES)
      .map((entry) => ({
        question: entry.question,
        excerpt: entry.excerpt,
        citation: toCitation(entry, context),
      })),
    match: found.match,
    didYouMean: found.didYouMean,
    locale,
  };
};

const toAnswer = async (entry: StoredEntry, context: FormContext): Promise<AnswerResult['answer']> => ({
  question: entry.question,
  excerpt: entry.excerpt,
  category: { slug: entry.category.slug, title: entry.category.title },
  citation: toCitation(entry, context),
  forms: Object.fromEntries(
    await Promise.all(ANSWER_FORMS.map(async ({ name, write }) => [name, await write(entry, context)])),
  ),
});

const toCitation = (entry: StoredEntry, context: FormContext): Citation => ({
  id: entry.id,
  slug: entry.slug,
  locale: entry.locale,
  revision: entry.revision,
  updatedAt: formatTime(entry.updatedAt),
  url: pageUrl(entry, context),
  self: entryPath(entry, context.defaultLocale),
});

const marginOf = ([best = 0, next = 0]: readonly number[]): number =>
  best > 0 ? Math.round((1 - next / best) * 1000) / 1000 : 0;
