import type { Store } from '../../store/store.ts';
import { CONFIDENCE, type ConfidenceWeights } from './confidence.ts';

export interface StoredWeights {
  /** Reads what was fitted to the database, if anything. */
  load(): Promise<void>;
  /** As it was last read. */
  get(): ConfidenceWeights | undefined;
}

/** The coefficients that were fitted to a database. Those for other features than today's are not used. */
export const storedWeights = ({ confidenceFit }: Pick<Store, 'confidenceFit'>): StoredWeights => {
  let weights: ConfidenceWeights | undefined;
  return {
    load: async () => {
      const fit = await confidenceFit.find();
      weights = fit === undefined || !isForToday(fit.weights) ? undefined : fit.weights;
    },
    get: () => weights,
  };
};

const isForToday = (
  weights: Record<string, number>,
): weights is ConfidenceWeights & Record<string, number> => {
  const names = Object.keys(CONFIDENCE);
  return (
    names.length === Object.keys(weights).length && names.every((name) => Number.isFinite(weights[name]))
  );
};
