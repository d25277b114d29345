import t from 'tap';
import { formatTime } from '../src/time.ts';

t.test('times are RFC 3339 in UTC, with milliseconds only where there are any', async (t) => {
  t.equal(formatTime(Date.UTC(2025, 5, 13, 11, 49)), '2025-06-13T11:49:00Z');
  t.equal(formatTime(Date.UTC(2025, 5, 13, 11, 53, 36, 7)), '2025-06-13T11:53:36.007Z');
  t.equal(Date.parse(formatTime(1)), 1);
});
