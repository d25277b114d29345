export interface Bounds {
  /** Answers that are remembered; all are forgotten when there are more. */
  max?: number;
  /** Length of the longest text whose answer is. */
  maxLength?: number;
}

/**
 * A function that remembers what it answered: for reading the same few headers again and again. Bounded, so that made-up
 * ones cannot fill the memory; what throws is not remembered.
 */
export const memoize = <T>(
  compute: (text: string) => T,
  { max = 500, maxLength = 300 }: Bounds = {},
): ((text: string) => T) => {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = compute(text);
    if (text.length > maxLength) return answer;
    if (answers.size >= max) answers.clear();
    answers.set(text, answer);
    return answer;
  };
};
