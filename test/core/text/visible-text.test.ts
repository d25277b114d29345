import t from 'tap';
import { visibleText } from '../../../src/core/text/visible-text.ts';

for (const [text, visible] of [
  ['alice é 猫 🐈 "\\', 'alice é 猫 🐈 "\\'],
  ['\u001b[31mred', '\\u001b[31mred'],
  ['a\u200bb\u202ec\n', 'a\\u200bb\\u202ec\\u000a'],
  ['\u2028\u00ad\ud800', '\\u2028\\u00ad\\ud800'],
  ['\u{e0041}', '\\udb40\\udc41'],
] as const) {
  t.test(`shows ${visible}`, async (t) => {
    t.equal(visibleText(text), visible);
  });
}
