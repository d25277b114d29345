import { parseDocument, stringify } from 'yaml';
import type { z } from 'zod';
import { formatTime } from '../../../core/time.ts';
import type { CategoryRow } from '../../../store/queries/categories.ts';
import type { StoredEntry } from '../../../store/rows.ts';
import { readEntryName } from './content-file.ts';
import { joinFile, replaceFrontMatter } from './file-envelope.ts';
import { CategoryFrontMatter, EntryFrontMatter } from './front-matter.ts';

/** A file of a content directory: its path below the directory, and its text. */
export interface ContentFileText {
  path: string;
  text: string;
  /** Where the file was when it was imported, when that is another path: there it is no more. */
  formerPath?: string;
  /** Id of the entry or category that it is of. */
  ownerId?: string;
}

/** How the file was written when it was imported. */
export interface KnownFile {
  path: string;
  prefix: string;
  suffix: string;
  crlf: number;
}

/**
 * @param path where it is written (`file-paths.ts`)
 * @param unchanged whether the file still says what the entry says: then it is given back byte for byte
 */
export const writeEntryFile = (
  entry: StoredEntry,
  path: string,
  known: KnownFile | undefined,
  unchanged: boolean,
): ContentFileText => {
  const fields = entryFields(entry, path);
  const text = write({ known, unchanged, fields, body: entry.answer, schema: EntryFrontMatter });
  return { path, text, ownerId: entry.id, ...formerPathOf(known, path) };
};

export const writeCategoryFile = (
  category: CategoryRow,
  path: string,
  known: KnownFile | undefined,
  unchanged: boolean,
): ContentFileText => {
  const { slug, title, position } = category;
  const fields = { slug: path.startsWith(`${slug}/`) ? undefined : slug, title, position };
  const text = write({ known, unchanged, fields, body: category.description, schema: CategoryFrontMatter });
  return { path, text, ownerId: category.id, ...formerPathOf(known, path) };
};

const formerPathOf = (known: KnownFile | undefined, path: string): Pick<ContentFileText, 'formerPath'> =>
  known === undefined || known.path === path ? {} : { formerPath: known.path };

/** In the order in which a new file lists them; undefined is left out. */
const entryFields = (entry: StoredEntry, path: string): Record<string, unknown> => ({
  question: entry.question,
  slug: readEntryName(path.slice(path.indexOf('/') + 1)).slug === entry.slug ? undefined : entry.slug,
  aliases: entry.aliases.length > 0 ? entry.aliases : undefined,
  negativeQuestions: entry.negativeQuestions ?? undefined,
  tags: entry.tags.length > 0 ? entry.tags : undefined,
  position: entry.position,
  status: entry.status === 'published' ? undefined : entry.status,
  revision: entry.revision,
  createdAt: formatTime(entry.createdAt),
  createdBy: entry.createdBy,
  updatedAt: formatTime(entry.updatedAt),
  updatedBy: entry.updatedBy,
  source:
    entry.sourceTitle === null
      ? undefined
      : { title: entry.sourceTitle, ...(entry.sourceUrl === null ? {} : { url: entry.sourceUrl }) },
  editorsNote: entry.editorsNote ?? undefined,
  tools: entry.tools ?? undefined,
});

interface Writing {
  known: KnownFile | undefined;
  unchanged: boolean;
  fields: Record<string, unknown>;
  body: string;
  /** What reads the front matter. */
  schema: z.ZodType<Record<string, unknown>>;
}

const write = ({ known, unchanged, fields, body, schema }: Writing): string => {
  if (known === undefined) return `---\n${toYaml(fields)}---\n${body === '' ? '' : `\n${body}\n`}`;
  const { suffix } = known;
  const crlf = known.crlf === 1;
  if (unchanged) return joinFile({ prefix: known.prefix, suffix, crlf }, body);
  const prefix = replaceFrontMatter(known.prefix, (yaml) => updateYaml(yaml, fields, schema));
  const gap = body === '' || prefix.endsWith('\n') ? '' : '\n\n';
  return joinFile({ prefix: prefix + gap, suffix, crlf }, body);
};

/** Sets what would be read differently and leaves the rest alone: comments, order and quotes of the editor stay. */
const updateYaml = (yaml: string, fields: Writing['fields'], schema: Writing['schema']): string => {
  const document = parseDocument(yaml);
  const before = schema.safeParse(document.toJS()).data ?? {};
  const after = schema.parse(fields);
  const changed = Object.entries(fields).filter(
    ([key]) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  if (changed.length === 0) return yaml;
  for (const [key, value] of changed) {
    if (value === undefined) document.delete(key);
    else document.set(key, value);
  }
  // Lists are written indented or not, and with or without spaces inside of brackets: as the editor did.
  return document.toString({
    lineWidth: 0,
    indentSeq: !/^- /m.test(yaml),
    flowCollectionPadding: !/[[{][^\s\]}]/.test(yaml),
  });
};

const toYaml = (fields: Record<string, unknown>): string =>
  stringify(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)), {
    lineWidth: 0,
  });
