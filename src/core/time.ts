/** RFC 3339 in UTC; milliseconds only where there are any. */
export const formatTime = (ms: number): string => {
  const text = new Date(ms).toISOString();
  return ms % 1000 === 0 ? `${text.slice(0, -'.000Z'.length)}Z` : text;
};

/**
 * A day in words, such as 13 June 2025: that of UTC, for a page is made once for everybody.
 *
 * @param ms since 1970
 * @param dates locale that it is written in
 */
export const longDate = (ms: number, { dates }: { dates: string }): string =>
  new Intl.DateTimeFormat(dates, { dateStyle: 'long', timeZone: 'UTC' }).format(ms);
