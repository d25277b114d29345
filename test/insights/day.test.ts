import t from 'tap';
import { dayOf, formatDay } from '../../src/insights/day.ts';

t.test('days are those of UTC', async (t) => {
  t.equal(dayOf(Date.UTC(2026, 0, 2)) - dayOf(Date.UTC(2026, 0, 2) - 1), 1);
  t.equal(formatDay(dayOf(Date.UTC(2026, 0, 2, 23, 59))), '2026-01-02');
});
