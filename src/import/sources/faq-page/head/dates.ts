const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const TIME = String.raw`(?:[\sT,]+(?:at\s+)?(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?\s*(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?`;

/** "2025-06-13", "13 June 2025", "June 13th, 2025", "13.06.2025"; 06/13/2025 differs by country and is not read. */
const FORMS = [
  String.raw`(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})`,
  String.raw`(?:\p{L}+,\s+)?(?<day>\d{1,2})(?:st|nd|rd|th)?\.?\s+(?<month>\p{L}{3,9})\.?,?\s+(?<year>\d{4})`,
  String.raw`(?:\p{L}+,\s+)?(?<month>\p{L}{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})`,
  String.raw`(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})`,
].map((form) => new RegExp(`^${form}${TIME}$`, 'iu'));

const monthOf = (text: string): number =>
  /^\d+$/.test(text) ? Number(text) : MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;

const offsetMinutes = (zone: string | undefined): number => {
  const parts = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '');
  if (!parts) return 0;
  return (Number(parts[2]) * 60 + Number(parts[3])) * (parts[1] === '-' ? -1 : 1);
};

/** A date as people write it on pages, or null. A time without a zone is read as UTC. */
export const parseDate = (text: string): Date | null => {
  for (const form of FORMS) {
    const groups = form.exec(text.trim())?.groups;
    if (!groups) continue;
    const { year = '', month = '', day = '', hour = '0', minute = '0', second = '0', zone } = groups;
    const monthNumber = monthOf(month);
    const date = new Date(
      Date.UTC(Number(year), monthNumber - 1, Number(day), Number(hour), Number(minute), Number(second)),
    );
    // Date.UTC rolls 31 February over to March: such a date is not a date.
    const rolled = date.getUTCMonth() !== monthNumber - 1 || Number(hour) > 23 || Number(minute) > 59;
    return rolled ? null : new Date(date.getTime() - offsetMinutes(zone) * 60_000);
  }
  return null;
};
