import { parseDate } from './dates.ts';

/** Who wrote the page and when, as far as the page says. */
export interface Provenance {
  revision?: number;
  createdAt?: Date;
  createdBy?: string;
  updatedAt?: Date;
  updatedBy?: string;
}

/** No line of a revision note is longer, in characters: a date, and a name of the longest kind. */
export const MAX_REVISION_LINE = 400;

const REVISION = /^revision\s*(?:#\s*)?(\d{1,9})$/i;
const CREATED = /^(?:created|written|published)\b\s*(?:(?:on|at)\b\s*)?(?::\s*)?(?=\S)/i;
const UPDATED =
  /^(?:last\s+)?(?:updated|modified|edited|changed|reviewed)\b\s*(?:(?:on|at)\b\s*)?(?::\s*)?(?=\S)/i;
const BY = /(?<!\s)\s+by\s+(?=\S)/i;

/** "*Last updated: 2024-01-02*" without its emphasis. */
const unadorned = (line: string): string =>
  line
    .replace(/^[*_>\s]+|(?<![*_.\s])[*_.\s]+$/g, '')
    .replace(/\*\*:?/g, '')
    .trim();

/** What one line of a revision note says, null when it is none, 'unread' when only its date is not understood. */
export const readRevisionLine = (line: string): Provenance | 'unread' | null => {
  if (line.length > MAX_REVISION_LINE) return null;
  const text = unadorned(line);
  const revision = REVISION.exec(text);
  if (revision) return { revision: Number(revision[1]) };
  const created = CREATED.exec(text);
  const match = created ?? UPDATED.exec(text);
  if (!match) return null;
  const statement = text.slice(match[0].length);
  const split = BY.exec(statement);
  const when = statement.slice(0, split?.index);
  const date = parseDate(when);
  if (date === null) return /\d/.test(when) && text.length < 80 ? 'unread' : null;
  const by = split ? statement.slice(split.index + split[0].length) : undefined;
  return created
    ? { createdAt: date, ...(by ? { createdBy: by } : {}) }
    : { updatedAt: date, ...(by ? { updatedBy: by } : {}) };
};

const firstOf = (values: Readonly<Record<string, unknown>>, names: readonly string[]): unknown =>
  names.map((name) => values[name]).find((value) => value !== undefined && value !== null);

/** The names of people, each given as text or as `{ name }`. */
const nameOf = (value: unknown): string | undefined =>
  (Array.isArray(value) ? value : [value]).map(textOfName).filter(Boolean).join(', ') || undefined;

const textOfName = (value: unknown): string => {
  const name = typeof value === 'object' && value !== null && 'name' in value ? value.name : value;
  return typeof name === 'string' ? name.trim() : '';
};

const dateOf = (value: unknown): Date | undefined => {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value;
  return (typeof value === 'string' && parseDate(value)) || undefined;
};

/** The names under which page generators keep dates and people. */
const CREATED_AT = ['created_at', 'createdAt', 'created', 'date', 'publishDate', 'published'];
const CREATED_BY = ['created_by', 'createdBy', 'author', 'authors'];
const UPDATED_AT = [
  'updated_at',
  'updatedAt',
  'updated',
  'lastmod',
  'last_modified_at',
  'last_updated',
  'modified',
];
const UPDATED_BY = ['updated_by', 'updatedBy', 'modified_by', 'last_author'];

/** What front matter says about the page's making. Docusaurus nests it: `last_update: { date, author }`. */
export const readFrontMatterProvenance = (values: Readonly<Record<string, unknown>>): Provenance => {
  const last = values.last_update;
  const nested = typeof last === 'object' && last !== null ? { ...last } : {};
  const createdAt = dateOf(firstOf(values, CREATED_AT));
  const createdBy = nameOf(firstOf(values, CREATED_BY));
  const updatedAt = dateOf(
    firstOf({ ...values, nested: 'date' in nested ? nested.date : undefined }, [...UPDATED_AT, 'nested']),
  );
  const updatedBy = nameOf(
    firstOf({ ...values, nested: 'author' in nested ? nested.author : undefined }, [...UPDATED_BY, 'nested']),
  );
  const revision = values.revision;
  return {
    ...(typeof revision === 'number' && Number.isSafeInteger(revision) ? { revision } : {}),
    ...(createdAt ? { createdAt } : {}),
    ...(createdBy ? { createdBy } : {}),
    ...(updatedAt ? { updatedAt } : {}),
    ...(updatedBy ? { updatedBy } : {}),
  };
};
