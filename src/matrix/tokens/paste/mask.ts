/**
 * Fewest characters behind the prefix for which the last two are shown: two of at least twelve leave ten unknown, more
 * than anyone can guess.
 */
export const MIN_LENGTH_TO_SHOW_END = 12;

/** What may be shown of a token: its known prefix and its last two characters, and less of a short or odd one. */
export const maskToken = (token: string, prefix: string | null): string => {
  const known = prefix ?? '';
  const secret = token.slice(known.length);
  if (secret === '' && known !== '') return known;
  const end = secret.slice(-2);
  const showEnd = secret.length >= MIN_LENGTH_TO_SHOW_END && /^[!-~]{2}$/.test(end);
  return `${known}…${showEnd ? end : ''}`;
};
