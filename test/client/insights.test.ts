import t from 'tap';
import { createClient } from '../../src/client/index.ts';
import { authorize } from '../support/keys.ts';
import { serveClient } from './client.ts';

t.test('tells whether an answer helped and that it was opened, and reads what others told', async (t) => {
  const served = await serveClient(t);
  const { lectern, url } = served;
  await lectern.giveFeedback('can-spaces-be-deleted', { helpful: true });
  await lectern.giveFeedback(
    'can-spaces-be-deleted',
    { helpful: false, comment: 'Where?' },
    { locale: 'en' },
  );
  await lectern.tellOpened({ q: 'delete a space', locale: 'en' });
  const { authorization } = await authorize(served, 'reader');
  const insights = createClient({ baseUrl: url, key: authorization.replace('Bearer ', '') });
  t.match(await insights.getInsights(), { entries: [], searches: { total: 0 } }, 'of one there is nothing');
  t.same((await insights.getInsights({ days: 1, limit: 1 })).entries, []);
  t.equal((await served.store.feedback.sums(0, 1, 9))[0]?.votes, 1);
});
