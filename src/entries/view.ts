import { formatTime } from '../core/time.ts';
import type { StoredEntry } from '../store/rows.ts';
import type { FormatContext, Shape } from './formats/format.ts';
import { entryLinks } from './links.ts';
import { type Rendering, renderAnswer, renderAnswerText } from './render-answer.ts';
import type { AnswerFormat, Entry } from './schema.ts';

/** An entry as the API shows it. */
export const toEntry = (
  entry: StoredEntry,
  {
    shape,
    defaultLocale,
    publicUrl = '',
  }: Pick<FormatContext, 'shape' | 'defaultLocale'> & { publicUrl?: string },
): Partial<Entry> => {
  const { answer, fields, byline } = shape;
  const whole: Entry = {
    id: entry.id,
    slug: entry.slug,
    locale: entry.locale,
    question: entry.question,
    aliases: entry.aliases,
    ...(answer === undefined ? {} : { answer: writeAnswer(entry, answer, publicUrl), format: answer }),
    excerpt: entry.excerpt,
    category: { slug: entry.category.slug, title: entry.category.title },
    tags: entry.tags,
    status: entry.status,
    position: entry.position,
    revision: entry.revision,
    createdAt: formatTime(entry.createdAt),
    createdBy: byline ?? entry.createdBy,
    updatedAt: formatTime(entry.updatedAt),
    updatedBy: byline ?? entry.updatedBy,
    publishedAt: entry.publishedAt === null ? null : formatTime(entry.publishedAt),
    contentHash: entry.contentHash,
    source: entry.sourceTitle === null ? null : { title: entry.sourceTitle, url: entry.sourceUrl },
    editorsNote: entry.editorsNote,
    tools: entry.tools ?? [],
    ...(entry.negativeQuestions === null ? {} : { negativeQuestions: entry.negativeQuestions }),
    links: entryLinks(entry, defaultLocale),
  };
  if (fields === undefined) return whole;
  return Object.fromEntries(fields.filter((field) => field in whole).map((field) => [field, whole[field]]));
};

/** What is made of answers ahead, where an entry is shown in a shape. */
export const renderingOf = ({ answer, fields }: Pick<Shape, 'answer' | 'fields'>): Rendering | undefined =>
  answer === 'markdown' || fields?.includes('answer') === false ? undefined : answer;

const writeAnswer = (entry: StoredEntry, format: AnswerFormat, base: string): string => {
  switch (format) {
    case 'markdown':
      return entry.answer;
    case 'html':
      return renderAnswer(entry, base);
    case 'text':
      return renderAnswerText(entry, base);
  }
};
