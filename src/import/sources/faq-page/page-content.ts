import { slugMaker } from '../../../content/text/slug.ts';
import { cut } from '../../../content/text/truncate.ts';
import { LOCALE_PATTERN } from '../../../core/languages.ts';
import { MAX_ANSWER_LENGTH, MAX_QUESTION_LENGTH, MAX_TITLE_LENGTH } from '../../../entries/limits.ts';
import {
  type ContentCategory,
  type ContentEntry,
  ContentError,
  type ContentNote,
  type ContentSet,
} from '../directory/content-set.ts';
import { type FaqPage, type PageEntry, parseFaqPage } from './index.ts';

/** Reads a FAQ page as content: slugs are made from titles and questions, positions are the order of the page. */
export const readPage = (markdown: string, name: string, defaultLocale: string): ContentSet => {
  const page = parseFaqPage(markdown, { name });
  const notes = page.report.map(
    ({ level, line, message, quote }): ContentNote => ({
      level,
      where: `${name}:${line}`,
      message: quote === undefined ? message : `${message}\n${quote.replace(/^/gm, '    | ')}`,
    }),
  );
  const locale = page.locale !== null && LOCALE_PATTERN.test(page.locale) ? page.locale : defaultLocale;
  const title = page.title === null ? undefined : shorten(page.title, MAX_TITLE_LENGTH);
  const source = title === undefined ? undefined : { title, url: null };
  const categories: ContentCategory[] = [];
  const entries: ContentEntry[] = [];
  const categorySlug = slugMaker();
  const slugOf = slugMaker();
  for (const category of page.categories) {
    const slug = categorySlug(category.title, 'category');
    const categoryTitle = shorten(category.title, MAX_TITLE_LENGTH);
    categories.push({
      slug,
      title: categoryTitle,
      description: category.description,
      position: undefined,
      file: undefined,
    });
    category.entries.forEach((entry, n) => {
      const entrySlug = slugOf(entry.question, `question-${entry.startLine}`);
      const fields = { ...textsOf(entry), slug: entrySlug, category: slug, locale, position: n + 1, source };
      entries.push({ ...fields, ...provenanceOf(page), aliases: [], tags: [], file: undefined });
    });
  }
  refuseLong(name, page);
  return { categories, entries, notes, categoriesAreHeadings: true };
};

/** @throws ContentError with every text that is longer than one can be. */
const refuseLong = (name: string, { categories }: FaqPage): void => {
  const texts = categories.flatMap(({ title, description, line, entries }) => [
    { where: line ?? 1, what: `the description of “${title}”`, text: description },
    ...entries.map(({ question, answer, startLine }) => ({
      where: startLine,
      what: `the answer of “${question}”`,
      text: answer,
    })),
  ]);
  const long = texts.filter(({ text }) => text.length > MAX_ANSWER_LENGTH);
  if (long.length === 0) return;
  throw new ContentError(
    long.map(
      ({ where, what, text }) =>
        `${name}:${where}: ${what} has ${text.length} characters; at most ${MAX_ANSWER_LENGTH} are possible`,
    ),
  );
};

/** A question without an answer waits as a draft; one that is longer than a question can be goes on in its answer. */
const textsOf = ({ question, answer }: PageEntry) => ({
  question: shorten(question, MAX_QUESTION_LENGTH),
  answer: question.length > MAX_QUESTION_LENGTH ? `${question}\n\n${answer}`.trim() : answer,
  status: answer === '' ? ('draft' as const) : ('published' as const),
});

const provenanceOf = ({ provenance }: FaqPage) => ({
  revision: provenance.revision,
  createdAt: provenance.createdAt?.getTime(),
  createdBy: provenance.createdBy,
  updatedAt: provenance.updatedAt?.getTime(),
  updatedBy: provenance.updatedBy,
});

const shorten = (text: string, length: number): string =>
  text.length <= length ? text : `${cut(text, length - 1)}…`;
