/** The value that `share` of the sample is below: 0.5 is the median. */
export const quantile = (sample: readonly number[], share: number): number => {
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
};

export const median = (sample: readonly number[]): number => quantile(sample, 0.5);
