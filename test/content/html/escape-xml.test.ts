import fc from 'fast-check';
import t from 'tap';
import { escapeXml } from '../../../src/content/html/escape-xml.ts';

t.test('what XML reads as its own is escaped', async (t) => {
  t.equal(
    escapeXml('<a b="c" d=\'e\'>&amp;]]></a>'),
    '&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;]]&gt;&lt;/a&gt;',
  );
});

t.test('what no document may hold is left out', async (t) => {
  t.equal(escapeXml('a\u0000b\u0008c\u000bd\u001be\ufffef\uffffg'), 'abcdefg');
  t.equal(escapeXml('a\ud800b\udc00c'), 'abc', 'halves of a pair');
  t.equal(escapeXml('tab\t line\n return\r é 日本 😀 \u007f'), 'tab\t line\n return\r é 日本 😀 \u007f');
});

t.test('nothing but such characters is left, whatever the text', async () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) =>
      /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u.test(escapeXml(text)),
    ),
  );
});
