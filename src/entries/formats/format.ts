import type { StoredEntry } from '../../store/rows.ts';
import type { Byline } from '../byline.ts';
import type { Rendering } from '../render-answer.ts';
import type { AnswerFormat, Entry } from '../schema.ts';

/** What of an entry JSON shows. Other formats always show questions with their answers. */
export interface Shape {
  /** Undefined leaves the answer out. */
  answer: AnswerFormat | undefined;
  /** Undefined is all. */
  fields: readonly (keyof Entry)[] | undefined;
  /** Of all formats that name authors. */
  byline: Byline;
}

export interface FormatContext {
  /** Base of absolute URLs, without a slash at the end. */
  publicUrl: string;
  defaultLocale: string;
  shape: Shape;
}

export interface Listing {
  entries: readonly StoredEntry[];
  page: { limit: number; next: string | null; total?: number };
}

/** A way to write entries. */
export interface EntryFormat {
  /** Without parameters: `text/markdown`. */
  mediaType: string;
  /** The suffix of the path that picks it, without the dot. */
  extension: string;
  /** Content-Type, with its parameters. */
  contentType: string;
  /** What is made of answers ahead (`prepareAnswers`). */
  rendering(shape: Shape): Rendering | undefined;
  renderEntry(entry: StoredEntry, context: FormatContext): string;
  /** Gives way between entries: each of a hundred may be long. */
  renderList(listing: Listing, context: FormatContext): Promise<string>;
}
