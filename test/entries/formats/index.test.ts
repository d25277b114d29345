import t from 'tap';
import { ENTRY_FORMATS } from '../../../src/entries/formats/index.ts';
import { CONTEXT } from '../../support/stored-entry.ts';

t.test('JSON is what a caller without a preference gets', async (t) =>
  t.equal(ENTRY_FORMATS[0]?.extension, 'json'),
);

t.test('formats are told apart by media type and by suffix, and are UTF-8', async (t) => {
  for (const key of ['mediaType', 'extension'] as const) {
    t.equal(new Set(ENTRY_FORMATS.map((format) => format[key])).size, ENTRY_FORMATS.length, key);
  }
  for (const { mediaType, contentType, extension } of ENTRY_FORMATS) {
    t.ok(contentType.startsWith(`${mediaType}; charset=utf-8`), contentType);
    t.match(extension, /^[a-z]+$/);
  }
});

t.test(
  'each says what has to be rendered ahead of it: what it shows of answers, if that is not Markdown',
  async (t) => {
    const prepared = ENTRY_FORMATS.map(({ extension, rendering }) => [extension, rendering(CONTEXT.shape)]);
    t.same(Object.fromEntries(prepared), {
      json: undefined,
      md: undefined,
      html: 'html',
      txt: 'text',
      jsonld: 'html',
    });
    const shape = { ...CONTEXT.shape, answer: 'html' as const };
    t.equal(ENTRY_FORMATS[0]?.rendering(shape), 'html', 'JSON as it was asked for');
  },
);
