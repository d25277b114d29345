import t, { type Test } from 'tap';
import { runAtOnce } from '../../../../src/core/scheduling/pace.ts';
import { Database } from '../../../../src/store/sqlite/driver.ts';
import { migrate } from '../../../../src/store/sqlite/migrate.ts';
import { stemToken } from '../../../../src/store/sqlite/search/search-index.ts';
import { MAX_QUEUED, openPostings } from '../../../../src/store/sqlite/search/search-postings.ts';

const open = (t: Test) => {
  const db = new Database(':memory:');
  t.teardown(() => db.close());
  migrate(db);
  const keysOf = (table: string, stem: number): unknown[] =>
    db
      .prepare(`SELECT rowid FROM ${table} WHERE ${table} MATCH ? ORDER BY rowid`)
      .pluck()
      .all(`"${stemToken(stem)}"`);
  return { begin: openPostings(db), keysOf };
};

t.test('a document is found by the stems of each field, and by its filter terms in both', async (t) => {
  const { begin, keysOf } = open(t);
  const postings = begin();
  postings.add(1, { question: [10], answer: [20], filterTerms: [30] });
  postings.add(2, { question: [10], answer: [21], filterTerms: [31] });
  runAtOnce(postings.write());
  t.same(keysOf('search_question', 10), [1, 2]);
  t.same(keysOf('search_question', 20), []);
  t.same(keysOf('search_answer', 20), [1]);
  for (const table of ['search_question', 'search_answer']) t.same(keysOf(table, 30), [1]);
});

t.test('what is removed is gone, whether it was written long ago or is only queued', async (t) => {
  const { begin, keysOf } = open(t);
  const stems = { question: [10], answer: [20], filterTerms: [] };
  const first = begin();
  for (const key of [1, 2]) first.add(key, stems);
  runAtOnce(first.write());
  const second = begin();
  second.remove(1);
  for (const key of [3, 4, 5]) second.add(key, stems);
  second.remove(4);
  second.remove(2);
  second.add(6, stems);
  runAtOnce(second.write());
  for (const [table, stem] of [
    ['search_question', 10],
    ['search_answer', 20],
  ] as const)
    t.same(keysOf(table, stem), [3, 5, 6]);
});

t.test('a queue says when it is full', async (t) => {
  const { begin } = open(t);
  const postings = begin();
  for (let key = 1; key <= MAX_QUEUED; key += 1) {
    t.notOk(postings.isFull());
    postings.add(key, { question: [1], answer: [], filterTerms: [] });
  }
  t.ok(postings.isFull());
  runAtOnce(postings.write());
  t.notOk(postings.isFull());
  t.equal(MAX_QUEUED, 1_000);
});
