const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const LONG_DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const MONTH = `(?<month>${MONTHS.join('|')})`;
const TIME = '(?<hour>[01]\\d|2[0-3]):(?<minute>[0-5]\\d):(?<second>[0-5]\\d|60)';

/** The three forms of RFC 9110, section 5.6.7: `Sun, 06 Nov 1994 08:49:37 GMT` and two that are obsolete. */
const FORMS = [
  `${DAY}, (?<day>\\d\\d) ${MONTH} (?<year>\\d{4}) ${TIME} GMT`,
  `${LONG_DAY}, (?<day>\\d\\d)-${MONTH}-(?<year>\\d\\d) ${TIME} GMT`,
  `${DAY} ${MONTH} (?<day>[ \\d]\\d) ${TIME} (?<year>\\d{4})`,
].map((form) => new RegExp(`^${form}$`));

/**
 * Reads an HTTP-date; undefined when it is none. (`Date.parse` takes `2099` and much else for a date.)
 *
 * @param now tells which century a year of two digits is of: one more than 50 years ahead is past
 * @returns milliseconds since 1970
 */
export const parseHttpDate = (text: string, now: number = Date.now()): number | undefined => {
  for (const form of FORMS) {
    const { groups } = form.exec(text) ?? {};
    if (groups === undefined) continue;
    const { year = '', month = '', day, hour, minute, second } = groups;
    const fullYear = year.length === 2 ? inCentury(Number(year), now) : Number(year);
    // `Date.UTC` takes years below 100 for those of the last century.
    const date = new Date(0);
    date.setUTCFullYear(fullYear, MONTHS.indexOf(month), Number(day));
    // There is no 31 February.
    if (date.getUTCDate() !== Number(day)) return undefined;
    return date.setUTCHours(Number(hour), Number(minute), Number(second));
  }
  return undefined;
};

const inCentury = (year: number, now: number): number => {
  const present = new Date(now).getUTCFullYear();
  const full = present - (present % 100) + year;
  return full > present + 50 ? full - 100 : full;
};
