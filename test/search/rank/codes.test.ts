import t from 'tap';
import { isCode } from '../../../src/search/rank/codes.ts';

t.test('letters with digits are a code; a number or a measure is the reader’s own', async (t) => {
  for (const code of ['0x80070005', 'kb5034441', 'v2', 'm404', 'mp3']) t.ok(isCode(code), code);
  for (const word of ['2024', '65kg', '2nd', 'room', '']) t.notOk(isCode(word), word);
});
