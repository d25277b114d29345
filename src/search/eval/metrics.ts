/** The results of each query: the ids in their order, and those that are right. */
export interface Judged {
  readonly ranked: readonly string[];
  readonly relevant: ReadonlyMap<string, number>;
}

/** How many places of a ranking count. */
export const DEPTH = 10;

/** Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002, gain 2^relevance - 1). */
export const ndcg = ({ ranked, relevant }: Judged): number => {
  const gain = (relevances: readonly number[]): number =>
    relevances
      .slice(0, DEPTH)
      .reduce((sum, relevance, place) => sum + (2 ** relevance - 1) / Math.log2(place + 2), 0);
  const ideal = gain([...relevant.values()].sort((a, b) => b - a));
  return ideal === 0 ? 0 : gain(ranked.map((id) => relevant.get(id) ?? 0)) / ideal;
};

/** One over the place of the first right answer among ten, or nothing. */
export const reciprocalRank = ({ ranked, relevant }: Judged): number => {
  const place = ranked.slice(0, DEPTH).findIndex((id) => (relevant.get(id) ?? 0) > 0);
  return place < 0 ? 0 : 1 / (place + 1);
};

/** 1 when a right answer is among the first `depth`. */
export const success = ({ ranked, relevant }: Judged, depth: number): number =>
  ranked.slice(0, depth).some((id) => (relevant.get(id) ?? 0) > 0) ? 1 : 0;

/** The share of right answers that is among the first ten. */
export const recall = ({ ranked, relevant }: Judged): number => {
  const right = [...relevant].filter(([, relevance]) => relevance > 0).map(([id]) => id);
  const first = new Set(ranked.slice(0, DEPTH));
  return right.length === 0 ? 0 : right.filter((id) => first.has(id)).length / right.length;
};

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length;

/** The value below which a share of the values lies (nearest rank). */
export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** The share of values at or above a threshold. */
export const shareFrom = (values: readonly number[], threshold: number): number =>
  mean(values.map((value) => (value >= threshold ? 1 : 0)));

/** The lowest threshold at which at most `share` of the values are at or above it. */
export const thresholdFor = (values: readonly number[], share: number): number => {
  const descending = [...values].sort((a, b) => b - a);
  const last = descending[Math.floor(values.length * share)];
  return last === undefined ? 0 : last + Number.EPSILON;
};
