import { visibleText } from '../../../core/text/visible-text.ts';
import type { WrittenEntry } from '../../../entries/write/row.ts';
import type { FileEnvelope } from './file-envelope.ts';

/** A category as content has it, before it is in a store. */
export interface ContentCategory {
  slug: string;
  /** Undefined when only the folder's name is known: then it is made of the slug, and no other title is replaced. */
  title: string | undefined;
  /** Markdown. */
  description: string;
  /** Undefined when the content does not say: behind those that do. */
  position: number | undefined;
  file: ContentFile | undefined;
}

/** An entry as content has it. Undefined is what the content does not say. */
export interface ContentEntry extends WrittenEntry {
  /** Slug of its category. */
  category: string;
  position: number | undefined;
  /** Why it is brought in, for its history. */
  note?: string | undefined;
  file: ContentFile | undefined;
  /** Where it is in content of lines, from 1. */
  line?: number;
}

/** The file that something was read from: path below the content directory, with forward slashes. */
export interface ContentFile {
  path: string;
  /** `hashOf` all of its text. */
  textHash?: string;
  envelope: FileEnvelope;
}

export interface ContentNote {
  level: 'info' | 'warning';
  /** A path, or a path and a line: `faq.md:12`. */
  where: string;
  message: string;
}

/** What else words are called in one language, as editors write it: a line a group (see `synonyms-file.ts`). */
export interface ContentSynonyms {
  locale: string;
  text: string;
  /** Name of the file. */
  path?: string;
}

/** Everything that one import brings. */
export interface ContentSet {
  /**
   * Name of where it comes from, under which the store remembers what it has brought. Without one, all that any source has
   * brought counts as its own.
   */
  source?: string | undefined;
  /** For categories that are headings of a page: without a text below them they say nothing of the description. */
  categoriesAreHeadings?: boolean;
  categories: ContentCategory[];
  entries: ContentEntry[];
  /** One a language. Undefined for content of a kind that has no synonyms. */
  synonyms?: ContentSynonyms[];
  /**
   * For content that is no content directory and comes from anywhere: it is not all there is, it has seen of an entry only
   * what it tells itself, and the store does not remember it as what the directory has.
   */
  comesOnce?: boolean;
  notes: ContentNote[];
}

/** Problems that a message lists; the rest are counted. */
export const MAX_LISTED_PROBLEMS = 100;

/** Content that cannot be read; one line a problem, each beginning with where it is. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
    // Names of files can hold sequences that a terminal acts on.
    const lines = problems.slice(0, MAX_LISTED_PROBLEMS).map((line) => `  ${visibleText(line)}`);
    if (problems.length > lines.length) lines.push(`  … and ${problems.length - lines.length} more`);
    super(`The content has ${count}:\n${lines.join('\n')}`);
    this.problems = problems;
  }
}
