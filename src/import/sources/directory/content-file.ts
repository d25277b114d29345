import { hashOf } from '../../../content/text/content-hash.ts';
import { SLUG_PATTERN } from '../../../content/text/slug.ts';
import { LOCALE_PATTERN } from '../../../core/languages.ts';
import { MAX_ANSWER_LENGTH } from '../../../entries/limits.ts';
import type { ContentCategory, ContentEntry } from './content-set.ts';
import { splitFile } from './file-envelope.ts';
import { CategoryFrontMatter, EntryFrontMatter, readFrontMatter } from './front-matter.ts';

/** The file of a category's title and description, inside its folder. */
export const CATEGORY_FILE = '_category.md';

export type Parsed<T> = { value: T } | { problems: string[] };

const BAD_NAME =
  'the file name must be lower-case letters, digits and single hyphens, then .md (it is the slug), unless slug: in the front matter gives another';

/** What the name of an entry's file says: the slug, where the front matter does not give another, and perhaps the language. */
export const readEntryName = (name: string): { slug: string; locale: string | undefined } => {
  const [, slug = '', locale] = /^(.*?)(?:\.([a-z]{2,3}(?:-[A-Za-z0-9]+)*))?\.md$/s.exec(name) ?? [];
  return { slug, locale };
};

/**
 * Reads `<category>/<slug>.md`, or `<slug>.<locale>.md` for another language.
 *
 * @param path below the content directory; names the entry and stands before every problem
 * @param category its slug, where the folder has another name
 */
export const parseEntryFile = (
  path: string,
  text: string,
  defaultLocale: string,
  category = folderOf(path),
): Parsed<ContentEntry> => {
  const { slug: named, locale: suffix } = readEntryName(path.slice(path.indexOf('/') + 1));
  const { frontMatter, body, envelope } = splitFile(text);
  const read = frontMatter === undefined ? undefined : readFrontMatter(frontMatter, EntryFrontMatter);
  const data = read && 'data' in read ? read.data : undefined;
  const slug = data?.slug ?? named;
  const problems: string[] = [];
  if (!SLUG_PATTERN.test(slug)) problems.push(BAD_NAME);
  if (text.includes('\0')) problems.push('the file holds NUL characters');
  if (read === undefined) {
    problems.push('there is no front matter; begin with a line ---, then question: …, then ---');
  } else if ('problems' in read) problems.push(...read.problems);
  if (data === undefined) return { problems: problems.map((problem) => `${path}: ${problem}`) };
  const { locale = suffix ?? defaultLocale, source, ...fields } = data;
  if (!LOCALE_PATTERN.test(locale))
    problems.push(`locale: "${locale}" is no language tag such as en or pt-BR`);
  if (suffix !== undefined && suffix !== locale) {
    problems.push(`the file name says ${suffix} and the front matter says locale: ${locale}`);
  }
  if (body === '') problems.push('there is no answer below the front matter');
  if (body.length > MAX_ANSWER_LENGTH) {
    problems.push(`the answer has ${body.length} characters; at most ${MAX_ANSWER_LENGTH} are possible`);
  }
  if (problems.length > 0) return { problems: problems.map((problem) => `${path}: ${problem}`) };
  return {
    value: {
      slug,
      locale,
      category,
      question: fields.question,
      aliases: fields.aliases,
      answer: body,
      tags: fields.tags,
      status: fields.status,
      position: fields.position,
      source,
      editorsNote: fields.editorsNote,
      tools: fields.tools,
      negativeQuestions: fields.negativeQuestions,
      revision: fields.revision,
      createdAt: fields.createdAt,
      createdBy: fields.createdBy,
      updatedAt: fields.updatedAt,
      updatedBy: fields.updatedBy,
      file: { path, envelope, textHash: hashOf(text) },
    },
  };
};

const folderOf = (path: string): string => path.slice(0, path.indexOf('/'));

/** Reads `<category>/_category.md`. */
export const parseCategoryFile = (path: string, text: string): Parsed<ContentCategory> => {
  const { frontMatter, body, envelope } = splitFile(text);
  const read = readFrontMatter(frontMatter ?? '', CategoryFrontMatter);
  const problems: string[] = [];
  if (text.includes('\0')) problems.push('the file holds NUL characters');
  if (body.length > MAX_ANSWER_LENGTH) {
    problems.push(`the description has ${body.length} characters; at most ${MAX_ANSWER_LENGTH} are possible`);
  }
  if ('problems' in read) problems.push(...read.problems);
  if ('problems' in read || problems.length > 0) {
    return { problems: problems.map((problem) => `${path}: ${problem}`) };
  }
  return {
    value: {
      slug: read.data.slug ?? folderOf(path),
      title: read.data.title,
      description: body,
      position: read.data.position,
      file: { path, envelope, textHash: hashOf(text) },
    },
  };
};
