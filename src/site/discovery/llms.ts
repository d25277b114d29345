import { decodeCursor, encodeCursor, invalidCursor } from '../../core/cursor.ts';
import { escapeInline, markdown } from '../../entries/formats/markdown.ts';
import { entryPath, pageUrl } from '../../entries/links.ts';
import { unknownCategory } from '../../entries/read/unknown-category.ts';
import type { StoredEntry } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { MAX_CHARACTERS, readPart } from './read-part.ts';
import type { SiteContext } from './site.ts';

type Reads = Pick<Store, 'entries' | 'categories'>;

/** What is asked for. */
export interface LlmsRequest {
  locale: string;
  /** Slug. */
  category?: string | undefined;
  cursor?: string | undefined;
}

export interface LlmsText {
  body: string;
  /** Parameters of the part behind this one. */
  next?: { category: string; cursor: string };
}

/** One of the texts for language models. */
export interface LlmsFile {
  path: string;
  /** Of an entry. */
  write: (entry: StoredEntry, context: SiteContext) => string;
  /** Of a language whose entries all fit one text. */
  writeWhole: (read: Read, context: SiteContext) => string;
  /** Tells a model what the list of parts is for. */
  about: (context: SiteContext) => string;
}

/** What was read of all entries of a language. */
interface Read {
  pieces: readonly string[];
  /** Of each. */
  categories: readonly StoredEntry['category'][];
  /** Whether the answers fit one text too. */
  isShort: boolean;
}

const writeLine = (entry: StoredEntry, { publicUrl, defaultLocale }: SiteContext): string => {
  const url = publicUrl + entryPath(entry, defaultLocale, 'md');
  return `- [${escapeInline(oneLine(entry.question))}](${url}): ${escapeInline(oneLine(entry.excerpt))}\n`;
};

const writeAnswer = (entry: StoredEntry, context: SiteContext): string => {
  const shape = { answer: 'markdown', fields: undefined, byline: context.siteName } as const;
  return `${markdown.renderEntry(entry, { ...context, shape })}\n<${pageUrl(entry, context)}>\n\n`;
};

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

const head = ({ siteName }: SiteContext, about: string): string =>
  `# ${escapeInline(siteName)}\n\n> ${about}\n`;

/** `/llms.txt`: what there is to read, for language models (https://llmstxt.org). */
export const LLMS: LlmsFile = {
  path: '/llms.txt',
  write: writeLine,
  writeWhole: ({ pieces, categories, isShort }, context) => {
    const answers = isShort ? 'has all of them in one file' : 'leads to the answers, by category';
    const list = pieces.map((piece, n) => {
      const { slug, title } = categories[n]!;
      return slug === categories[n - 1]?.slug ? piece : `\n## ${escapeInline(oneLine(title))}\n\n${piece}`;
    });
    const about = `Questions and their answers, each in Markdown at an address of its own. ${context.publicUrl}/v1/search?q= finds them by what people ask, ${context.publicUrl}/mcp offers the same as tools, and ${context.publicUrl}/llms-full.txt ${answers}.`;
    return head(context, about) + list.join('');
  },
  about: ({ publicUrl }) =>
    `Questions and their answers, each in Markdown at an address of its own. ${publicUrl}/v1/search?q= finds them by what people ask, and ${publicUrl}/mcp offers the same as tools. There are too many for one list: each category has its own, and ${publicUrl}/llms-full.txt leads to the answers.`,
};

/** `/llms-full.txt`: every answer, with its address. */
export const LLMS_FULL: LlmsFile = {
  path: '/llms-full.txt',
  write: writeAnswer,
  writeWhole: ({ pieces }) => pieces.join(''),
  about: ({ publicUrl }) =>
    `Questions and their answers. There are too many for one file: each category has its own. ${publicUrl}/v1/search?q= finds them by what people ask, and ${publicUrl}/llms.txt lists the questions.`,
};

/**
 * All entries of a language where they fit one text, else the categories, each with the address of its text; or the text of
 * a category, in as many parts as it takes.
 *
 * @throws AppError `invalid-request` when there is no such category, `invalid-cursor`
 */
export const writeLlms = async (
  store: Reads,
  file: LlmsFile,
  { locale, category, cursor }: LlmsRequest,
  context: SiteContext,
): Promise<LlmsText> => {
  if (category !== undefined) return writeCategory(store, file, { locale, category, cursor }, context);
  if (cursor !== undefined) throw invalidCursor('cursor');
  const categories: StoredEntry['category'][] = [];
  let answers = 0;
  const { pieces, next } = await readPart(store, { locale }, undefined, (entry) => {
    categories.push(entry.category);
    answers += writeAnswer(entry, context).length;
    return file.write(entry, context);
  });
  return next === undefined
    ? { body: file.writeWhole({ pieces, categories, isShort: answers <= MAX_CHARACTERS }, context) }
    : { body: await writeParts(store, file, locale, context) };
};

/** The categories that have anything in a language, with where to read it. */
const writeParts = async (
  { entries, categories }: Reads,
  file: LlmsFile,
  locale: string,
  context: SiteContext,
): Promise<string> => {
  const counts = await entries.countByCategory({ status: 'published', locale });
  const lines = (await categories.list()).flatMap(({ id, slug, title }) => {
    const count = counts.get(id);
    const url = addressOf(file, { locale, category: slug }, context);
    return count === undefined ? [] : [`- [${escapeInline(oneLine(title))}](${url}): ${count}\n`];
  });
  return `${head(context, file.about(context))}\n## Categories\n\n${lines.join('')}`;
};

const writeCategory = async (
  store: Reads,
  file: LlmsFile,
  { locale, category: slug, cursor }: LlmsRequest & { category: string },
  context: SiteContext,
): Promise<LlmsText> => {
  const category = await store.categories.findBySlug(slug);
  if (category === undefined) throw unknownCategory();
  const list = [file.path, locale, slug];
  const from = cursor === undefined ? undefined : decodeCursor(cursor, list, ['number', 'string']);
  const { pieces, next } = await readPart(store, { locale, categoryId: category.id }, from, (entry) =>
    file.write(entry, context),
  );
  const title = `# ${escapeInline(context.siteName)}: ${escapeInline(oneLine(category.title))}\n\n`;
  const body = title + pieces.join('');
  if (next === undefined) return { body };
  const more = { category: slug, cursor: encodeCursor(list, next) };
  return { body: `${body}\n[More](${addressOf(file, { locale, ...more }, context)})\n`, next: more };
};

const addressOf = (
  { path }: LlmsFile,
  { locale, ...parameters }: { locale: string; category: string; cursor?: string },
  { publicUrl, defaultLocale }: SiteContext,
): string => {
  const query = new URLSearchParams({ ...(locale !== defaultLocale && { locale }), ...parameters });
  return `${publicUrl}${path}?${query}`;
};
