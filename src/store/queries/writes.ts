import { and, eq, getTableColumns, inArray, type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Db } from '../engine.ts';
import type { Projection } from '../projection.ts';
import type { EntryRow, FormerSlugRow, StoredEntry } from '../rows.ts';
import type { Tables } from '../tables.ts';
import { type CategoryRow, publicCategories } from './categories.ts';
import type { NewChange } from './changes.ts';
import { type ConfidenceFit, confidenceFitWrites } from './confidence-fit.ts';
import { erasureWrites } from './entries/erasures.ts';
import type { RevisionRow } from './entries/revisions.ts';
import { feedbackWrites } from './feedback.ts';
import type { ExchangedFileRow, FileRow } from './files.ts';
import { idempotentResponseWrites } from './idempotent-responses.ts';
import { keyWrites } from './keys.ts';
import { openedEntryWrites } from './opened-entries.ts';
import { searchCountWrites } from './search-counts.ts';
import type { SourceItemRow } from './source-items.ts';
import type { SynonymsRow } from './synonyms.ts';
import { outboxWrites } from './webhooks/outbox.ts';
import { webhookWrites } from './webhooks/webhooks.ts';

/** Ids a DELETE: few enough for SQLite's 32,766 parameters, enough to make the cost of a statement vanish. */
export const ID_BATCH = 250;

/**
 * Everything that changes rows. Only to be had inside `Store.write`, so that it is always in a transaction. Entries that
 * are changed are noted for the full-text index, which follows before the commit.
 */
export const writeQueries = (db: Db, tables: Tables, index: Projection) => {
  const { state, categories, entries, entryTags, formerSlugs, revisions, changes, files, synonyms } = tables;
  const { sourceItems, exchangedFiles } = tables;
  const { seq: _, ...loggedOfChange } = getTableColumns(changes);
  const { redacted: __, ...writtenOfRevision } = getTableColumns(revisions);

  // Prepared once and run for each row: to build one statement of many rows takes several times as long as to run it.
  const insertEntry = db
    .insert(entries)
    .values(placeholders(getTableColumns(entries)))
    .prepare();
  const insertTag = db
    .insert(entryTags)
    .values(placeholders(getTableColumns(entryTags)))
    .prepare();
  const insertRevision = db.insert(revisions).values(placeholders(writtenOfRevision)).prepare();
  const fits = confidenceFitWrites(db, tables);
  const outbox = outboxWrites(db, tables);
  const erasure = erasureWrites(db, tables, index);
  const insertChange = db.insert(changes).values(placeholders(loggedOfChange)).prepare();
  const insertCategory = db
    .insert(categories)
    .values(placeholders(getTableColumns(categories)))
    .prepare();
  const putFile = db
    .insert(files)
    .values(placeholders(getTableColumns(files)))
    .onConflictDoUpdate({
      target: files.path,
      set: {
        ownerId: sql`excluded.owner_id`,
        hash: sql`excluded.hash`,
        prefix: sql`excluded.prefix`,
        suffix: sql`excluded.suffix`,
        crlf: sql`excluded.crlf`,
      },
    })
    .prepare();

  const readPublicCategories = publicCategories(db, tables);
  /** Of this transaction, before it changed anything that decides over them. */
  let categoriesBefore: string | undefined;
  let isPublic = false;
  const rememberCategories = async (): Promise<void> => {
    categoriesBefore ??= await readPublicCategories();
  };

  /** Whether the transaction has changed what readers see. */
  const hasChangedPublic = async (): Promise<boolean> =>
    isPublic || (categoriesBefore !== undefined && categoriesBefore !== (await readPublicCategories()));

  const addTags = async ({ id: entryId, tags }: EntryRow): Promise<void> => {
    for (const tag of new Set(tags)) await insertTag.run({ tag, entryId });
  };

  return {
    /** Before the work of a transaction: forgets what a failed one has left. */
    begin: (): void => {
      categoriesBefore = undefined;
      isPublic = false;
    },

    insertEntries: async (rows: readonly EntryRow[]): Promise<void> => {
      await rememberCategories();
      for (const row of rows) {
        await insertEntry.run(row);
        await addTags(row);
        await index.touchRow(row);
      }
    },

    updateEntry: async (row: EntryRow): Promise<void> => {
      await rememberCategories();
      await db.update(entries).set(row).where(eq(entries.id, row.id));
      await db.delete(entryTags).where(eq(entryTags.entryId, row.id));
      await addTags(row);
      await index.touchRow(row);
    },

    /** Frees the slugs of entries that are about to get another, so that entries can exchange theirs. */
    parkSlugs: async (ids: readonly string[]): Promise<void> => {
      for (const batch of batches(ids)) {
        await db
          .update(entries)
          .set({ slug: sql`${entries.id}` })
          .where(inArray(entries.id, batch));
      }
    },

    /** Notes that the content directory has entries as they are now. No change of theirs: readers see nothing of it. */
    markSeen: async (ids: readonly string[]): Promise<void> => {
      for (const batch of batches(ids)) {
        await db
          .update(entries)
          .set({ seenRevision: sql`${entries.revision}` })
          .where(inArray(entries.id, batch));
      }
    },

    updateDigest: async (id: string, digest: Pick<EntryRow, 'text' | 'excerpt'>): Promise<void> => {
      await db.update(entries).set(digest).where(eq(entries.id, id));
      index.touch(id);
    },

    addRevisions: async (rows: readonly RevisionRow[]): Promise<void> => {
      for (const row of rows) await insertRevision.run({ ...row });
    },

    /**
     * With what webhooks are to get of them, so that no writer can forget it.
     *
     * @param systemTime when they may be sent, where that is another time than that of the changes
     */
    addChanges: async (rows: readonly NewChange[], systemTime?: number): Promise<void> => {
      for (const row of rows) {
        isPublic = true;
        await insertChange.run(row);
        await outbox.queueDeliveries({ ...row, at: systemTime ?? row.at });
      }
    },

    /**
     * The latest holder of a slug answers for it.
     *
     * @param takesOver false leaves it to an earlier one, where there is one
     */
    addFormerSlug: async (row: FormerSlugRow, takesOver = true): Promise<void> => {
      const insert = db.insert(formerSlugs).values(row);
      if (!takesOver) await insert.onConflictDoNothing();
      else {
        await insert.onConflictDoUpdate({
          target: [formerSlugs.slug, formerSlugs.locale],
          set: { entryId: row.entryId },
        });
      }
    },

    insertCategories: async (rows: readonly CategoryRow[]): Promise<void> => {
      await rememberCategories();
      for (const row of rows) await insertCategory.run(row);
    },

    /**
     * Also carries over to the entries what they show of it: its position, of which they keep a copy, its slug, which their
     * index has, and that they have changed with its slug and title.
     */
    updateCategory: async (row: CategoryRow): Promise<void> => {
      await rememberCategories();
      const [before] = await db.select().from(categories).where(eq(categories.id, row.id));
      const inIt = eq(entries.categoryId, row.id);
      await db.update(categories).set(row).where(eq(categories.id, row.id));
      await db.update(entries).set({ categoryPosition: row.position }).where(inIt);
      if (before?.slug === row.slug && before.title === row.title) return;
      await db
        .update(entries)
        .set({ modifiedAt: newSecond(entries.modifiedAt, row.modifiedAt) })
        .where(inIt);
      if (before?.slug === row.slug) return;
      for (const { id } of await db.select({ id: entries.id }).from(entries).where(inIt)) index.touch(id);
    },

    /** Notes what the content directory has of categories. */
    markCategoriesSeen: async (rows: readonly CategoryRow[]): Promise<void> => {
      for (const { id, title, description, position } of rows) {
        await db
          .update(categories)
          .set({ seen: { title, description, position } })
          .where(eq(categories.id, id));
      }
    },

    /** Those that no entry is in any more, not even an archived one. */
    deleteCategories: async (ids: readonly string[]): Promise<void> => {
      await rememberCategories();
      for (const batch of batches(ids)) {
        await db.delete(categories).where(inArray(categories.id, batch));
        await db.delete(sourceItems).where(inArray(sourceItems.ownerId, batch));
      }
    },

    /** By what they are the files of. */
    deleteFiles: async (ownerIds: readonly string[]): Promise<void> => {
      for (const batch of batches(ownerIds)) await db.delete(files).where(inArray(files.ownerId, batch));
    },

    /** Replaces whatever was known of their paths and of their owners. */
    putFiles: async (rows: readonly FileRow[]): Promise<void> => {
      for (const batch of batches(rows)) {
        const owners = batch.map((row) => row.ownerId);
        await db.delete(files).where(inArray(files.ownerId, owners));
      }
      for (const row of rows) await putFile.run(row);
    },

    /** Notes that something changed, when (by `writeClock`), and whether readers see it: the last statement of every write. */
    touch: async (at: number): Promise<void> => {
      await db.update(state).set({
        version: sql`${state.version} + 1`,
        modifiedAt: at,
        ...((await hasChangedPublic()) && {
          publicVersion: sql`${state.publicVersion} + 1`,
          publicAt: newSecond(state.publicAt, at),
        }),
      });
    },

    putSourceItems: async (rows: readonly SourceItemRow[]): Promise<void> => {
      for (const row of rows) {
        const { revision, texts } = row;
        await db
          .insert(sourceItems)
          .values(row)
          .onConflictDoUpdate({
            target: [sourceItems.source, sourceItems.ownerId],
            set: { revision, texts },
          });
      }
    },

    /** Notes that a source no longer has what it brought. */
    deleteSourceItems: async (source: string, ownerIds: readonly string[]): Promise<void> => {
      for (const batch of batches(ownerIds)) {
        await db
          .delete(sourceItems)
          .where(and(eq(sourceItems.source, source), inArray(sourceItems.ownerId, batch)));
      }
    },

    addExchangedFiles: async (rows: readonly ExchangedFileRow[]): Promise<void> => {
      for (const row of rows) await db.insert(exchangedFiles).values(row).onConflictDoNothing();
    },

    setRenderer: async (renderer: number): Promise<void> => {
      await db.update(state).set({ renderer });
    },

    putSynonyms: async (rows: readonly SynonymsRow[]): Promise<void> => {
      for (const row of rows) {
        isPublic = true;
        await db
          .insert(synonyms)
          .values(row)
          .onConflictDoUpdate({ target: synonyms.locale, set: { text: row.text } });
      }
    },

    deleteSynonyms: async (locales: readonly string[]): Promise<void> => {
      if (locales.length > 0) isPublic = true;
      await db.delete(synonyms).where(inArray(synonyms.locale, [...locales]));
    },

    /** The confidence is part of what searches answer: cached responses go. */
    putConfidenceFit: async (fit: ConfidenceFit): Promise<void> => {
      isPublic = true;
      await fits.putConfidenceFit(fit);
    },

    deleteConfidenceFit: async (): Promise<void> => {
      isPublic = true;
      await fits.deleteConfidenceFit();
    },

    /** Empties the full-text index, before `indexEntries` is called with every published entry. */
    clearIndex: async (): Promise<void> => index.clear(),

    /** Writes entries into the full-text index as they stand. Needed for a rebuild alone: else the index follows by itself. */
    indexEntries: (rows: readonly StoredEntry[]): Promise<void> => index.put(rows),

    ...keyWrites(db, tables),
    ...idempotentResponseWrites(db, tables),
    ...webhookWrites(db, tables),
    ...outbox,
    ...feedbackWrites(db, tables),
    ...searchCountWrites(db, tables),
    ...openedEntryWrites(db, tables),
    ...erasure,
    deleteEntry: async (id: string): Promise<void> => {
      await rememberCategories();
      await erasure.deleteEntry(id);
    },

    setIndexVersion: async (indexVersion: number): Promise<void> => {
      await db.update(state).set({ indexVersion });
    },
  };
};

/** `inNewSecond` of `write-clock.ts` for a column. */
const newSecond = (column: SQLiteColumn, time: number): SQL =>
  sql`max(${time}, (${column} / 1000 + 1) * 1000)`;

const batches = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / ID_BATCH) }, (_, n) =>
    rows.slice(n * ID_BATCH, (n + 1) * ID_BATCH),
  );

/** A placeholder of the same name for each column: a row is then the parameters of the statement. */
const placeholders = <T extends object>(columns: T): { [Name in keyof T]: Placeholder } =>
  Object.fromEntries(Object.keys(columns).map((name) => [name, sql.placeholder(name)])) as {
    [Name in keyof T]: Placeholder;
  };
