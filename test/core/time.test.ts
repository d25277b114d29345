import t from 'tap';
import { formatTime, longDate } from '../../src/core/time.ts';

t.test('times are RFC 3339 in UTC, with milliseconds only where there are any', async (t) => {
  t.equal(formatTime(Date.UTC(2025, 5, 13, 11, 49)), '2025-06-13T11:49:00Z');
  t.equal(formatTime(Date.UTC(2025, 5, 13, 11, 53, 36, 7)), '2025-06-13T11:53:36.007Z');
  t.equal(Date.parse(formatTime(1)), 1);
});

t.test('a day is that of UTC, in the words of the texts', async (t) => {
  const late = Date.UTC(2025, 5, 13, 23, 59);
  t.equal(longDate(late, { dates: 'en-GB' }), '13 June 2025');
  t.equal(longDate(late, { dates: 'de' }), '13. Juni 2025');
});
