import t from 'tap';
import { parseHttpDate } from '../../../src/http/negotiation/http-date.ts';

const NOW = Date.UTC(2026, 5, 1);

t.test('the three forms of a date are read', async (t) => {
  const at = Date.UTC(1994, 10, 6, 8, 49, 37);
  for (const text of [
    'Sun, 06 Nov 1994 08:49:37 GMT',
    'Sunday, 06-Nov-94 08:49:37 GMT',
    'Sun Nov  6 08:49:37 1994',
  ]) {
    t.equal(parseHttpDate(text, NOW), at, text);
  }
  t.equal(parseHttpDate('Sat, 31 Dec 2016 23:59:60 GMT', NOW), Date.UTC(2017, 0, 1), 'a leap second');
  t.equal(parseHttpDate('Thu, 01 Jan 1970 00:00:00 GMT'), 0);
  t.equal(parseHttpDate('Sat, 01 Jan 0050 00:00:00 GMT'), Date.parse('0050-01-01T00:00:00Z'));
});

t.test('a year of two digits is at most fifty years ahead', async (t) => {
  t.equal(parseHttpDate('Friday, 01-May-76 00:00:00 GMT', NOW), Date.UTC(2076, 4, 1));
  t.equal(parseHttpDate('Saturday, 01-Oct-77 00:00:00 GMT', NOW), Date.UTC(1977, 9, 1));
});

t.test('nothing else is a date', async (t) => {
  for (const text of [
    ...['', '2099', '2099-01-01', '2099-01-01T00:00:00Z', '0', '1', 'now', 'Sun, 06 Nov 1994'],
    ...['Sun, 06 Nov 1994 08:49:37', 'Sun, 06 Nov 1994 08:49:37 UTC', 'Sun, 06 Nov 1994 08:49:37 +0000'],
    ...['sun, 06 nov 1994 08:49:37 gmt', 'Sun, 6 Nov 1994 08:49:37 GMT', 'Sun, 06 Nov 1994 24:00:00 GMT'],
    ...['Sun, 30 Feb 2025 00:00:00 GMT', 'Sun, 00 Nov 1994 08:49:37 GMT', 'Son, 06 Nov 1994 08:49:37 GMT'],
    ...['Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT', ' Sun, 06 Nov 1994 08:49:37 GMT'],
  ]) {
    t.equal(parseHttpDate(text, NOW), undefined, text);
  }
});
