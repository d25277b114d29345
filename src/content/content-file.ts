import { MAX_ANSWER_LENGTH } from '../entries/limits.ts';
import { LOCALE_PATTERN } from '../languages.ts';
import type { ContentCategory, ContentEntry } from './content-set.ts';
import { splitFile } from './frame.ts';
import { CategoryFrontMatter, EntryFrontMatter, readFrontMatter } from './front-matter.ts';
import { SLUG_PATTERN } from './slug.ts';

/** The file of a category's title and description, inside its folder. */
export const CATEGORY_FILE = '_category.md';

export type Parsed<T> = { value: T } | { problems: string[] };

/**
 * Reads `<category>/<slug>.md`, or `<slug>.<locale>.md` for another language.
 *
 * @param path below the content directory; names the entry and stands before every problem
 */
export const parseEntryFile = (path: string, text: string, defaultLocale: string): Parsed<ContentEntry> => {
  const [category = '', name = ''] = path.split('/');
  const [, slug = '', suffix] = /^(.*?)(?:\.([a-z]{2,3}(?:-[A-Za-z0-9]+)*))?\.md$/.exec(name) ?? [];
  const { frontMatter, body, frame } = splitFile(text);
  const problems: string[] = [];
  if (!SLUG_PATTERN.test(slug)) {
    problems.push(
      'the file name must be lower-case letters, digits and single hyphens, then .md (it is the slug)',
    );
  }
  if (frontMatter === undefined) {
    problems.push('there is no front matter; begin with a line ---, then question: …, then ---');
    return { problems: problems.map((problem) => `${path}: ${problem}`) };
  }
  const read = readFrontMatter(frontMatter, EntryFrontMatter);
  if ('problems' in read)
    return { problems: [...problems, ...read.problems].map((problem) => `${path}: ${problem}`) };
  const { locale = suffix ?? defaultLocale, source, ...fields } = read.data;
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
      revision: fields.revision,
      createdAt: fields.createdAt,
      createdBy: fields.createdBy,
      updatedAt: fields.updatedAt,
      updatedBy: fields.updatedBy,
      file: { path, frame },
    },
  };
};

/** Reads `<category>/_category.md`. */
export const parseCategoryFile = (path: string, text: string): Parsed<ContentCategory> => {
  const [slug = ''] = path.split('/');
  const { frontMatter, body, frame } = splitFile(text);
  const read = readFrontMatter(frontMatter ?? '', CategoryFrontMatter);
  if ('problems' in read) return { problems: read.problems.map((problem) => `${path}: ${problem}`) };
  return {
    value: {
      slug,
      title: read.data.title,
      description: body,
      position: read.data.position,
      file: { path, frame },
    },
  };
};
