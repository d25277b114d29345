import { closest, distance } from 'fastest-levenshtein';

/** The candidate that someone who wrote `word` most likely meant; undefined when none is near. */
export const nearest = (word: string, candidates: readonly string[]): string | undefined => {
  // Comparing is quadratic in length: nothing that long is a slip of a name.
  if (candidates.length === 0 || word.length > 100) return undefined;
  const lower = word.toLowerCase();
  const found =
    candidates.find((candidate) => candidate.toLowerCase() === lower) ?? closest(lower, [...candidates]);
  return distance(lower, found.toLowerCase()) <= Math.max(2, Math.ceil(found.length / 3)) ? found : undefined;
};

/** ` Did you mean "x"?`, or nothing. */
export const didYouMean = (word: string, candidates: readonly string[]): string => {
  const found = nearest(word, candidates);
  return found === undefined ? '' : ` Did you mean "${found}"?`;
};
