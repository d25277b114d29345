import * as fc from 'fast-check';
import t from 'tap';
import { runAtOnce } from '../../src/core/scheduling/pace.ts';
import { indexDocument } from '../../src/search/index/index-document.ts';
import type { IndexEntry } from '../../src/search/index/port.ts';
import { indexEntry, searchOver } from './small-index.ts';
import { putAll, removeAll } from './write-index.ts';

const words = fc.array(fc.constantFrom('room', 'space', 'key', 'delete', 'the', 'm.room.x', '鍵束'), {
  minLength: 1,
  maxLength: 5,
});
const entry = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  question: words.map((some) => some.join(' ')),
  aliases: fc.array(
    words.map((some) => some.join(' ')),
    { maxLength: 2 },
  ),
  text: words.map((some) => some.join(' ')),
  category: fc.constantFrom('one', 'two'),
});
const change = fc.oneof(
  entry.map((put) => ({ put })),
  fc.constantFrom('a', 'b', 'c').map((remove) => ({ remove })),
);

t.test('after any edits and removals the index answers as one made anew', async (t) => {
  const edited = searchOver(t, []);
  const anew = searchOver(t, []);
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
      edited.writer.clear();
      const left = new Map<string, IndexEntry>();
      for (const [position, one] of changes.entries()) {
        if ('put' in one) {
          const put = indexEntry({ ...one.put, position });
          left.set(put.id, put);
          putAll(edited.writer, [indexDocument(put)]);
        } else {
          left.delete(one.remove);
          removeAll(edited.writer, [one.remove, 'never-there']);
        }
      }
      anew.writer.clear();
      putAll(anew.writer, [...left.values()].map(indexDocument));
      t.same(
        edited.reader.statistics('en'),
        left.size === 0 ? edited.reader.statistics('en') : anew.reader.statistics('en'),
      );
      for (const text of ['delete the room', 'spcae', 'm.room.x', '鍵']) {
        for (const category of [undefined, 'one']) {
          const request = { text, locale: 'en', category, explain: true };
          t.same(edited.engine.search(request), anew.engine.search(request));
        }
      }
    }),
    { numRuns: 60 },
  );
});

t.test('edits of one transaction count as if each had its own', async (t) => {
  const together = searchOver(t, []);
  const apart = searchOver(t, []);
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
      together.writer.clear();
      apart.writer.clear();
      const batch = together.writer.begin();
      for (const [position, one] of changes.entries()) {
        if ('put' in one) {
          const document = indexDocument(indexEntry({ ...one.put, position }));
          batch.put(document);
          putAll(apart.writer, [document]);
        } else {
          batch.remove(one.remove);
          removeAll(apart.writer, [one.remove]);
        }
      }
      runAtOnce(batch.end());
      for (const text of ['delete the room', 'm.room.x', '鍵']) {
        const request = { text, locale: 'en', explain: true };
        t.same(together.engine.search(request), apart.engine.search(request));
      }
    }),
    { numRuns: 60 },
  );
});
