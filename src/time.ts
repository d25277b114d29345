/** RFC 3339 in UTC; milliseconds only where there are any. */
export const formatTime = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');

/**
 * A day in words, such as 13 June 2025: that of UTC, for a page is made once for everybody.
 *
 * @param ms since 1970
 * @param dates locale that it is written in
 */
export const longDate = (ms: number, { dates }: { dates: string }): string =>
  new Intl.DateTimeFormat(dates, { dateStyle: 'long', timeZone: 'UTC' }).format(ms);
