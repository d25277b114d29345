import { eq } from 'drizzle-orm';
import type { Db } from './engine.ts';
import { categoryQueries } from './queries/categories.ts';
import { changeQueries } from './queries/changes.ts';
import { confidenceFitQueries } from './queries/confidence-fit.ts';
import { entryQueries } from './queries/entries/entries.ts';
import { revisionQueries } from './queries/entries/revisions.ts';
import { feedbackQueries } from './queries/feedback.ts';
import { fileQueries } from './queries/files.ts';
import { idempotentResponseQueries } from './queries/idempotent-responses.ts';
import { keyQueries } from './queries/keys.ts';
import { openedEntryQueries } from './queries/opened-entries.ts';
import { searchCountQueries } from './queries/search-counts.ts';
import { sourceItemQueries } from './queries/source-items.ts';
import { synonymQueries } from './queries/synonyms.ts';
import { deliveryQueries } from './queries/webhooks/deliveries.ts';
import { webhookQueries } from './queries/webhooks/webhooks.ts';
import type { Tables } from './tables.ts';

export const readQueries = (db: Db, tables: Tables) => ({
  entries: entryQueries(db, tables),
  categories: categoryQueries(db, tables),
  changes: changeQueries(db, tables),
  files: fileQueries(db, tables),
  synonyms: synonymQueries(db, tables),
  sourceItems: sourceItemQueries(db, tables),
  keys: keyQueries(db, tables),
  idempotentResponses: idempotentResponseQueries(db, tables),
  revisions: revisionQueries(db, tables),
  webhooks: webhookQueries(db, tables),
  deliveries: deliveryQueries(db, tables),
  feedback: feedbackQueries(db, tables),
  searchCounts: searchCountQueries(db, tables),
  openedEntries: openedEntryQueries(db, tables),
  confidenceFit: confidenceFitQueries(db, tables),
  state: stateQuery(db, tables),
});

/** What changed last: grows with every write, of whatever process. */
const stateQuery = (db: Db, { state }: Tables) => {
  const only = db.select().from(state).where(eq(state.id, 1)).prepare();
  return async (): Promise<State> => {
    const [row] = await only.all();
    if (row === undefined) throw new Error('the state row is missing');
    return row;
  };
};

export type State = Tables['state']['$inferSelect'];
export type Reads = ReturnType<typeof readQueries>;
