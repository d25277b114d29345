import type { Query } from '../query/query.ts';

/** What a pair with one word in between counts of a pair of neighbours. */
export const SKIP = 0.7;

/** Rewards words that stand together, in the same order, in the query and in a phrasing. */
export const createPairScorer = (query: Query) => {
  const { terms } = query;
  const pairs = pairWeights(query);
  const total = [...pairs.values()].reduce((sum, weight) => sum + weight, 0);

  /** `places` gives the term that stands at each place of a phrasing, or -1. Each pair counts once. */
  const score = (places: Int16Array, length: number): number => {
    if (pairs.size === 0) return 0;
    let found: Set<number> | undefined;
    let weight = 0;
    for (let at = 0; at < length; at += 1) {
      const first = places[at]!;
      if (first < 0) continue;
      for (let next = at + 1; next <= at + 2 && next < length; next += 1) {
        const second = places[next]!;
        if (second < 0) continue;
        const key = first * terms.length + second;
        found ??= new Set();
        if (found.has(key)) continue;
        found.add(key);
        weight += pairs.get(key) ?? 0;
      }
    }
    return weight;
  };

  return { score, total };
};

/** Weights by `first * terms + second`. A pair is at least as rare as its rarer word; both lend it their weight. */
const pairWeights = ({ terms, order }: Query): Map<number, number> => {
  const pairs = new Map<number, number>();
  for (const [at, first] of order.entries()) {
    for (const [between, share] of [1, SKIP].entries()) {
      const second = order[at + between + 1];
      if (second === undefined || second === first) continue;
      const [a, b] = [terms[first], terms[second]];
      if (a === undefined || b === undefined) continue;
      const key = first * terms.length + second;
      const weight = (share * Math.max(a.questionIdf, b.questionIdf) * (a.weight + b.weight)) / 2;
      pairs.set(key, Math.max(pairs.get(key) ?? 0, weight));
    }
  }
  return pairs;
};
