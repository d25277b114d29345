import type { Db } from '../engine.ts';
import type { Tables } from '../tables.ts';

/** What `lectern eval --fit` found. */
export type ConfidenceFit = Omit<Tables['confidenceFit']['$inferSelect'], 'id'>;

/** The one row. */
const ID = 1;

/** Reads the coefficients of the confidence that were fitted to this database. */
export const confidenceFitQueries = (db: Db, { confidenceFit }: Tables) => {
  const { weights, questions, at } = confidenceFit;
  const only = db.select({ weights, questions, at }).from(confidenceFit).prepare();
  return { find: async (): Promise<ConfidenceFit | undefined> => (await only.all())[0] };
};

export const confidenceFitWrites = (db: Db, { confidenceFit }: Tables) => ({
  putConfidenceFit: async (fit: ConfidenceFit): Promise<void> => {
    await db
      .insert(confidenceFit)
      .values({ id: ID, ...fit })
      .onConflictDoUpdate({ target: confidenceFit.id, set: fit });
  },

  deleteConfidenceFit: async (): Promise<void> => {
    await db.delete(confidenceFit);
  },
});
