import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { ContentError } from '../../import/sources/directory/content-set.ts';

/** A question and the entries that answer it. */
export interface Collection {
  readonly entries: readonly CollectionEntry[];
  readonly queries: readonly CollectionQuery[];
  /** The same questions with typing errors; empty when the folder has none. */
  readonly typos: readonly CollectionQuery[];
  /** Questions that no entry answers; empty when the folder has none. */
  readonly outOfScope: readonly CollectionQuery[];
  /** Relevance by query id, then by entry id. */
  readonly relevance: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

const Entry = z.object({
  id: z.string(),
  question: z.string(),
  answer: z.string().default(''),
  aliases: z.array(z.string()).default([]),
  tags: z.array(z.string()).default([]),
  negativeQuestions: z.array(z.string()).optional(),
});
export type CollectionEntry = z.infer<typeof Entry>;

const QueryLine = z.object({ id: z.string(), text: z.string() });
export type CollectionQuery = z.infer<typeof QueryLine>;

/**
 * Reads a folder of `docs.jsonl`, `queries.jsonl`, `qrels.tsv` (query id, entry id, relevance), and where there are any
 * `queries_typo.jsonl` and `oos_queries.jsonl`.
 *
 * @throws ContentError that names the file and the line.
 */
export const readCollection = (folder: string): Collection => ({
  entries: readLines(join(folder, 'docs.jsonl'), Entry),
  ...readQuestions(folder),
});

/** Whether a folder has entries of its own. */
export const hasEntries = (folder: string): boolean => existsSync(join(folder, 'docs.jsonl'));

/** The questions and judgements alone, for entries that come from elsewhere. */
export const readQuestions = (folder: string): Omit<Collection, 'entries'> => ({
  queries: readLines(join(folder, 'queries.jsonl'), QueryLine),
  typos: readLines(join(folder, 'queries_typo.jsonl'), QueryLine, true),
  outOfScope: readLines(join(folder, 'oos_queries.jsonl'), QueryLine, true),
  relevance: readRelevance(join(folder, 'qrels.tsv')),
});

const readLines = <T>(path: string, schema: z.ZodType<T>, optional = false): T[] => {
  if (optional && !existsSync(path)) return [];
  return read(path).flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [schema.parse(JSON.parse(line))];
    } catch (error) {
      throw new ContentError([`${path}:${index + 1}: ${reasonOf(error)}`]);
    }
  });
};

const reasonOf = (error: unknown): string =>
  error instanceof z.ZodError
    ? error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
    : String(error);

const readRelevance = (path: string): Map<string, Map<string, number>> => {
  const relevance = new Map<string, Map<string, number>>();
  for (const [index, line] of read(path).entries()) {
    if (line.trim() === '') continue;
    const [query, entry, value] = line.trim().split('\t');
    const number = Number(value);
    if (query === undefined || entry === undefined || !Number.isFinite(number)) {
      throw new ContentError([
        `${path}:${index + 1}: expected a query id, an entry id and a number, with tabs between`,
      ]);
    }
    const known = relevance.get(query);
    if (known === undefined) relevance.set(query, new Map([[entry, number]]));
    else known.set(entry, number);
  }
  return relevance;
};

const read = (path: string): string[] => {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch {
    throw new ContentError([`${path}: there is no such file`]);
  }
};
