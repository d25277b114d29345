import t from 'tap';
import { NOTE_CODES } from '../../../../../src/import/sources/faq-page/report/report.ts';

t.test('every code says what it is about', async (t) => {
  for (const [code, meaning] of Object.entries(NOTE_CODES)) {
    t.match(code, /^[a-z]+(-[a-z]+)*$/);
    t.match(meaning, /\w{3}/);
  }
});
