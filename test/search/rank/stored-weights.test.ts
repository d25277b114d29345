import t from 'tap';
import { CONFIDENCE } from '../../../src/search/rank/confidence.ts';
import { storedWeights } from '../../../src/search/rank/stored-weights.ts';
import { openInMemory } from '../../store/open.ts';

t.test('reads what was fitted, and leaves what was fitted for other features', async (t) => {
  const store = openInMemory(t);
  const weights = storedWeights(store);
  const put = (fitted: Record<string, number>) =>
    store.write(({ write }) => write.putConfidenceFit({ weights: fitted, questions: 60, at: 0 }));
  await weights.load();
  t.equal(weights.get(), undefined);
  await put({ ...CONFIDENCE, base: 1 });
  await weights.load();
  t.match(weights.get(), { base: 1 });
  for (const other of [{ base: 1 }, { ...CONFIDENCE, more: 1 }]) {
    await put(other);
    await weights.load();
    t.equal(weights.get(), undefined);
  }
  await store.write(({ write }) => write.deleteConfidenceFit());
  t.equal(await store.confidenceFit.find(), undefined);
});
