import { createReadStream, openSync, realpathSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../core/errors.ts';
import { ContentError, type ContentSet } from './sources/directory/content-set.ts';
import { readDirectory } from './sources/directory/read-directory.ts';
import { readPage } from './sources/faq-page/page-content.ts';
import { MAX_LINE_BYTES } from './sources/lines/line-limits.ts';
import { readLines } from './sources/lines/read-lines.ts';
import { lostLinkNotes } from './sources/lost-link-notes.ts';
import { readTextFile, reasonOf } from './sources/read-text-file.ts';

/** Largest FAQ page, in bytes: some thousand questions with long answers. */
export const MAX_PAGE_BYTES = 8 * 1024 * 1024;

/**
 * Reads what a person names to import: a content directory, a FAQ page (one Markdown file), or lines of JSON.
 *
 * @param name under which the store remembers what the source has brought; without one, its absolute path
 * @throws ContentError when it is neither, or has problems.
 */
export const readSource = async (
  source: string,
  defaultLocale: string,
  name?: string,
): Promise<ContentSet> => {
  const content = await readContent(source, defaultLocale);
  return content.comesOnce ? content : { ...content, source: name ?? realpathSync(source) };
};

const readContent = async (source: string, defaultLocale: string): Promise<ContentSet> => {
  const found = statSync(source, { throwIfNoEntry: false });
  if (found === undefined) throw new ContentError([`${source}: there is no such file or directory`]);
  if (found.isDirectory()) return readDirectory(source, defaultLocale);
  if (!found.isFile()) throw new ContentError([`${source}: this is neither a file nor a directory`]);
  if (/\.(ndjson|jsonl)$/i.test(source)) return readLinesFile(source, defaultLocale);
  if (!/\.(md|markdown|mdx)$/i.test(source)) {
    throw new ContentError([
      `${source}: this is no Markdown file (.md) and no lines of JSON (.ndjson); name one, or a content directory`,
    ]);
  }
  const read = readTextFile(source, MAX_PAGE_BYTES);
  if ('problem' in read) throw new ContentError([`${source}: ${read.problem}`]);
  const content = readPage(read.text, basename(source), defaultLocale);
  if (content.entries.length === 0) throw new ContentError([`${source}: no question was found on this page`]);
  return content;
};

/** A command has the memory for it. */
const UNLIMITED = { totalBytes: Number.POSITIVE_INFINITY, lines: Number.POSITIVE_INFINITY };

const readLinesFile = async (source: string, defaultLocale: string): Promise<ContentSet> => {
  const options = { ...UNLIMITED, lineBytes: MAX_LINE_BYTES, defaultLocale };
  const content = await readLines(openFile(source), options).catch((error: unknown) => {
    throw error instanceof AppError ? toContentError(error, source) : error;
  });
  const notes = content.entries.flatMap((entry) =>
    lostLinkNotes(entry).map((note) => ({ ...note, where: `${source}:${entry.line}` })),
  );
  return { ...content, notes };
};

const openFile = (source: string): AsyncIterable<Buffer> => {
  try {
    return createReadStream(source, { fd: openSync(source, 'r') });
  } catch (error) {
    throw new ContentError([`${source}: ${reasonOf(error)}`]);
  }
};

/** `faq.ndjson:3: question: must be given` for `#/lines/3/question`. */
const toContentError = ({ message, errors = [], members }: AppError, source: string): ContentError => {
  const problems = errors.map(({ pointer, detail }) => `${source}:${pointer.split('/')[2]}: ${detail}`);
  const left = Number(members?.errorCount ?? 0) - problems.length;
  if (problems.length === 0) return new ContentError([`${source}: ${message}`]);
  return new ContentError(left > 0 ? [...problems, `… and ${left} more`] : problems);
};
