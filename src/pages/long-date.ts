import type { Texts } from './texts.ts';

/**
 * A day in words, such as 13 June 2025: that of UTC, for a page is made once for everybody.
 *
 * @param time milliseconds since 1970
 */
export const longDate = (time: number, { dates }: Pick<Texts, 'dates'>): string =>
  new Intl.DateTimeFormat(dates, { dateStyle: 'long', timeZone: 'UTC' }).format(time);
