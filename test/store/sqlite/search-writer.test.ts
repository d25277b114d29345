import t from 'tap';
import { indexDocument } from '../../../src/search/index-document.ts';
import { openMemoryIndex } from '../../../src/store/sqlite/memory-index.ts';
import { indexEntry } from '../../search/small-index.ts';

t.test('the last of two documents with one id in a batch stays', async (t) => {
  const { reader, writer, close } = openMemoryIndex();
  t.teardown(close);
  writer.put(
    ['first room', 'second key'].map((question) => indexDocument(indexEntry({ id: 'a', question }))),
  );
  t.equal(reader.statistics('en').entries, 1);
  t.same(
    reader.stems('en', ['room', 'kei']).map(({ stem }) => stem),
    ['kei'],
  );
});

t.test('takes a stream of documents of several locales', async (t) => {
  const { reader, writer, close } = openMemoryIndex();
  t.teardown(close);
  function* documents() {
    for (const locale of ['en', 'de', 'en']) {
      for (let n = 0; n < 1_200; n += 600)
        yield indexDocument(indexEntry({ id: `${locale}${n}`, locale, question: `Word${n} raum` }));
    }
  }
  writer.put(documents());
  t.equal(reader.statistics('en').entries, 2);
  t.equal(reader.statistics('de').entries, 2);
});

t.test('counts thousands of words', async (t) => {
  const { reader, writer, close } = openMemoryIndex();
  t.teardown(close);
  const text = Array.from({ length: 3_000 }, (_, n) => `w${n}x`).join(' ');
  writer.put([indexDocument(indexEntry({ id: 'a', text }))]);
  t.match(reader.words('en', ['w2999x']), [{ uses: 1 }]);
  writer.remove(['a', 'never']);
  t.same(reader.words('en', ['w2999x']), []);
});
