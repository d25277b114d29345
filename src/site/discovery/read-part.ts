import { giveWay } from '../../core/scheduling/give-way.ts';
import type { EntryFilter } from '../../store/queries/entries/entry-lists.ts';
import type { StoredEntry } from '../../store/rows.ts';
import type { KeysetPosition } from '../../store/sql/keyset.ts';
import type { Store } from '../../store/store.ts';

/** Most entries in a text for language models. */
export const MAX_ENTRIES = 500;

/** Longest such text, in characters: some 75,000 tokens, which a model can read beside what it was asked. */
export const MAX_CHARACTERS = 300_000;

/** Entries that are read at a time. */
const BATCH = 20;

export interface Part {
  pieces: string[];
  /** Where to go on; undefined when there is no more. */
  next: KeysetPosition | undefined;
}

/**
 * Writes published entries in reading order, as many as fit one text, and one at least. Gives way to others.
 *
 * @param write what stands in the text of an entry
 */
export const readPart = async (
  { entries }: Pick<Store, 'entries'>,
  filter: Pick<EntryFilter, 'locale' | 'categoryId'>,
  from: KeysetPosition | undefined,
  write: (entry: StoredEntry) => string,
): Promise<Part> => {
  const published = { ...filter, status: 'published' } as const;
  const pieces: string[] = [];
  let characters = 0;
  let after = from;
  for (;;) {
    const rows = await entries.list(published, { sort: 'position', after, limit: BATCH });
    for (const row of rows) {
      const piece = write(row);
      characters += piece.length;
      const isFull = pieces.length === MAX_ENTRIES || (pieces.length > 0 && characters > MAX_CHARACTERS);
      if (isFull) return { pieces, next: after };
      pieces.push(piece);
      after = entries.positionOf(row, published, 'position');
    }
    if (rows.length < BATCH) return { pieces, next: undefined };
    await giveWay();
  }
};
