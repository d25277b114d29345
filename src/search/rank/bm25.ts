/** BM25: how fast repetitions stop counting, and how much length matters. The usual values; others were no better. */
export const K1 = 1.2;
export const B = 0.75;

/** What the length of a text adds to the frequency of its words in BM25's denominator. */
export const lengthNorm = (length: number, average: number): number => K1 * (1 - B + (B * length) / average);

/** How much `times` occurrences count; one occurrence in a text of average length counts 1. */
export const saturation = (times: number, norm: number): number => (times * (K1 + 1)) / (times + norm);
