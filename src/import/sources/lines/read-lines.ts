import { slugify } from '../../../content/text/slug.ts';
import { AppError, type InputError } from '../../../core/errors.ts';
import { startPace } from '../../../core/scheduling/pace.ts';
import { keyOf } from '../../plan/entries/entry-key.ts';
import type { ContentCategory, ContentEntry, ContentSet } from '../directory/content-set.ts';
import { MAX_LINE_ERRORS } from './line-limits.ts';
import { type ImportLine, parseLine } from './line-schema.ts';
import { type LineLimits, splitLines } from './split-lines.ts';

export interface ReadLinesOptions extends LineLimits {
  /** Aborts the reading. */
  signal?: AbortSignal | undefined;
  /** Of lines that do not say. */
  defaultLocale: string;
}

/**
 * Reads entries from lines of JSON (NDJSON), one a line; empty lines are passed over. See `line-schema.ts` for what a line
 * can say. What it leaves out has its default: a line is the whole entry.
 *
 * @throws AppError `invalid-request` with what is wrong with every line (`#/lines/3/question`), or `payload-too-large`
 */
export const readLines = async (
  chunks: AsyncIterable<Uint8Array>,
  { signal, defaultLocale, ...limits }: ReadLinesOptions,
): Promise<ContentSet> => {
  const categories = new Map<string, ContentCategory>();
  const entries: ContentEntry[] = [];
  const errors: InputError[] = [];
  let errorCount = 0;
  const firstOf = new Map<string, number>();
  const refuse = (line: number, { pointer, ...error }: InputError): void => {
    errorCount += 1;
    if (errors.length < MAX_LINE_ERRORS) errors.push({ pointer: `#/lines/${line}${pointer}`, ...error });
  };

  const pace = startPace(signal);
  for await (const { number: line, bytes } of splitLines(chunks, limits)) {
    await pace.step();
    const read = readLine(line === 1 ? withoutMark(bytes) : bytes, MAX_LINE_ERRORS - errors.length);
    if (read === undefined) continue;
    if ('errors' in read) {
      for (const error of read.errors) refuse(line, error);
      errorCount += read.more;
      continue;
    }
    // Nothing will come of it: a line that is wrong as well is counted, and no more.
    if (errorCount > 0) entries.length = 0;
    const entry = toContentEntry(read.line, line, defaultLocale);
    if (entry.slug === '') {
      const detail = 'No slug can be made of a question without letters and digits; give one.';
      refuse(line, { pointer: '/slug', code: 'no-slug', detail });
    }
    for (const [field, name] of namesOf(entry)) {
      const first = firstOf.get(name);
      if (first === undefined) firstOf.set(name, line);
      else
        refuse(line, {
          pointer: `/${field}`,
          code: 'duplicate',
          detail: `Line ${first} has the same ${field}.`,
        });
    }
    entries.push(entry);
    const { category } = read.line;
    if (typeof category === 'string' || categories.has(category.slug)) continue;
    categories.set(category.slug, { ...category, description: '', position: undefined, file: undefined });
  }
  if (errorCount > 0) throw invalidLines(errors, errorCount);
  return { categories: [...categories.values()], entries, comesOnce: true, notes: [] };
};

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Undefined for a line without anything. What cannot be read is not repeated: it may be anything. */
const readLine = (bytes: Uint8Array, most: number): ReturnType<typeof parseLine> | undefined => {
  let text: string;
  try {
    text = UTF8.decode(bytes);
  } catch {
    return { errors: [{ pointer: '', code: 'not-utf-8', detail: 'The line is not UTF-8 text.' }], more: 0 };
  }
  if (text.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { errors: [{ pointer: '', code: 'malformed-json', detail: 'The line is not JSON.' }], more: 0 };
  }
  return parseLine(value, most);
};

const MARK = Buffer.from('\uFEFF');

const withoutMark = (bytes: Uint8Array): Uint8Array =>
  MARK.equals(bytes.subarray(0, MARK.length)) ? bytes.subarray(MARK.length) : bytes;

const toContentEntry = (said: ImportLine, line: number, defaultLocale: string): ContentEntry => {
  const { excerpt: _, contentHash: __, links: ___, format: ____, ...declared } = said;
  return {
    ...declared,
    slug: declared.slug ?? slugify(declared.question),
    locale: declared.locale ?? defaultLocale,
    category: typeof declared.category === 'string' ? declared.category : declared.category.slug,
    position: declared.position,
    source: declared.source ?? undefined,
    editorsNote: declared.editorsNote ?? undefined,
    revision: declared.revision,
    createdAt: declared.createdAt,
    createdBy: declared.createdBy,
    updatedAt: declared.updatedAt,
    updatedBy: declared.updatedBy,
    publishedAt: declared.publishedAt ?? undefined,
    note: declared.note ?? undefined,
    file: undefined,
    line,
  };
};

/** What no two lines may have in common, with the field that says it. */
const namesOf = (entry: ContentEntry): [field: string, name: string][] => [
  ['slug', keyOf(entry)],
  ...(entry.id === undefined ? [] : [['id', entry.id] as [string, string]]),
];

const invalidLines = (errors: InputError[], errorCount: number): AppError => {
  const [first] = errors;
  const more = errorCount > 1 ? ` (and ${errorCount - 1} more)` : '';
  const where = first?.pointer.replace(/^#\/lines\/(\d+).*/, 'Line $1');
  return new AppError('invalid-request', `${where}: ${first?.detail}${more}`, {
    errors,
    members: { errorCount },
  });
};
