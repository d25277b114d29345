import t from 'tap';
import { longDate } from '../../src/pages/long-date.ts';

t.test('a day is that of UTC, in the words of the texts', async (t) => {
  const late = Date.UTC(2025, 5, 13, 23, 59);
  t.equal(longDate(late, { dates: 'en-GB' }), '13 June 2025');
  t.equal(longDate(late, { dates: 'de' }), '13. Juni 2025');
});
