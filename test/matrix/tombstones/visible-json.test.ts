import fc from 'fast-check';
import t from 'tap';
import { visibleJson } from '../../../src/matrix/tombstones/visible-json.ts';

t.test('escapes what cannot be seen', async (t) => {
  t.equal(visibleJson({ a: '\u007f\u202e\u200b\u2028é🐈 ' }), '{"a":"\\u007f\\u202e\\u200b\\u2028é🐈 "}');
  t.equal(visibleJson('\u{e0001}'), '"\\udb40\\udc01"');
});

t.test('keeps the line breaks of indented JSON', async (t) => {
  t.equal(visibleJson({ a: 1 }, 2), '{\n  "a": 1\n}');
});

t.test('is still the same JSON', async () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => JSON.parse(visibleJson({ text })).text === text),
    { numRuns: 500 },
  );
});
