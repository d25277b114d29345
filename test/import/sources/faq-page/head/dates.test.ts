import t from 'tap';
import { parseDate } from '../../../../../src/import/sources/faq-page/head/dates.ts';

const DATES: [text: string, iso: string | null][] = [
  ['13 June 2025 11:49:00', '2025-06-13T11:49:00.000Z'],
  ['June 3rd, 2024', '2024-06-03T00:00:00.000Z'],
  ['Monday, 3 Jun. 2024 at 10:05', '2024-06-03T10:05:00.000Z'],
  ['2024-06-03', '2024-06-03T00:00:00.000Z'],
  ['2024-06-03T10:00:00.250Z', '2024-06-03T10:00:00.000Z'],
  ['2024-06-03 10:00 +02:00', '2024-06-03T08:00:00.000Z'],
  ['2024/06/03 10:00 -0130', '2024-06-03T11:30:00.000Z'],
  ['13.06.2025', '2025-06-13T00:00:00.000Z'],
  ['31 February 2024', null],
  ['2024-13-01', null],
  ['2024-06-03 25:00', null],
  ['3 Brumaire 2024', null],
  ['06/13/2025', null],
  ['yesterday', null],
];

for (const [text, iso] of DATES) {
  t.test(`reads "${text}" as ${iso}`, async (t) => {
    t.equal(parseDate(text)?.toISOString() ?? null, iso);
  });
}
