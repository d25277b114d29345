import t from 'tap';
import { runAtOnce } from '../../../src/core/scheduling/pace.ts';
import { Database } from '../../../src/store/sqlite/driver.ts';
import { migrate } from '../../../src/store/sqlite/migrate.ts';
import { openIndexNumbers } from '../../../src/store/sqlite/search/search-numbers.ts';
import { createIndexCounts, type DocumentCounts } from '../../../src/store/sqlite/search-counts.ts';

t.test('an entry counts once for a stem that it has in both fields, and goes as it came', async (t) => {
  const db = new Database(':memory:');
  t.teardown(() => db.close());
  migrate(db);
  const startBatch = openIndexNumbers(db);
  const batch = startBatch();
  const { id: word, stemId: stem } = batch.of('en').word('rooms', 'room');
  const document: DocumentCounts = {
    locale: 'en',
    questionStems: new Set([stem]),
    answerStems: Uint32Array.of(stem),
    words: [word],
    filterTerms: [],
    phrasings: 1,
    phrasingTokens: 1,
    answerTokens: 1,
  };
  const added = createIndexCounts(db);
  added.add(1, document);
  runAtOnce(added.write(batch));
  const stems = db.prepare('SELECT entries, questions, answers FROM search_stem');
  t.same(stems.get(), { entries: 1, questions: 1, answers: 1 });
  t.same(db.prepare('SELECT uses FROM search_word').pluck().get(), 1);

  const removed = createIndexCounts(db);
  removed.add(-1, document);
  runAtOnce(removed.write(startBatch()));
  t.same(stems.get(), { entries: 0, questions: 0, answers: 0 });
  t.same(db.prepare('SELECT entries, answers FROM search_locale').get(), { entries: 0, answers: 0 });
});
