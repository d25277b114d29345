import t from 'tap';
import { createDocumentCache, MAX_CACHED_DOCUMENTS } from '../../../src/search/index/document-cache.ts';
import type { StoredVector } from '../../../src/search/index/port.ts';
import { searchOver } from '../small-index.ts';

const counting = (t: { teardown: (close: () => void) => void }) => {
  const { reader } = searchOver(t, []);
  const asked: number[][] = [];
  const vectors = (keys: readonly number[]): StoredVector[] => {
    asked.push([...keys]);
    return keys
      .filter((key) => key >= 0)
      .map((key) => ({ key, id: `e${key}`, position: 0, vector: new Uint8Array() }));
  };
  return { asked, documents: createDocumentCache({ ...reader, vectors }) };
};

t.test('reads each document once, and leaves out those that are gone', async (t) => {
  const { asked, documents } = counting(t);
  t.same(
    documents([1, 2, -1])
      .map(({ key }) => key)
      .sort(),
    [1, 2],
  );
  t.same(
    documents([2, 3])
      .map(({ key }) => key)
      .sort(),
    [2, 3],
  );
  t.same(asked, [[1, 2, -1], [3]]);
});

t.test('forgets what was not used for longest', async (t) => {
  const { asked, documents } = counting(t);
  documents([0, 1]);
  documents([0]);
  documents(Array.from({ length: MAX_CACHED_DOCUMENTS - 1 }, (_, n) => n + 2));
  asked.length = 0;
  documents([0]);
  documents([1]);
  t.same(asked, [[], [1]]);
});

t.test('forgets all of another generation: its keys may be given again', async (t) => {
  const { reader, writer } = searchOver(t, []);
  let of = 'before';
  const documents = createDocumentCache({
    ...reader,
    vectors: (keys) => keys.map((key) => ({ key, id: of, position: 0, vector: new Uint8Array() })),
  });
  t.match(documents([1]), [{ id: 'before' }]);
  of = 'after';
  t.match(documents([1]), [{ id: 'before' }]);
  writer.clear();
  t.match(documents([1]), [{ id: 'after' }]);
});
