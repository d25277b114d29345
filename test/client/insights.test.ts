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

t.test('reads, accepts and dismisses what readers call an entry', async (t) => {
  const served = await serveClient(t);
  const { authorization } = await authorize(served, 'editor');
  const lectern = createClient({ baseUrl: served.url, key: authorization.replace('Bearer ', '') });
  const entry = await lectern.getEntry('can-spaces-be-deleted');
  const day = Math.floor(Date.now() / 86_400_000);
  await served.store.write(async ({ write }) => {
    for (const query of ['drop a space', 'bin a space']) {
      const counts = { opened: 3, networks: 3, networkGroups: 7 };
      await write.addOpenedEntry({ day, locale: 'en', query, entryId: String(entry.id), ...counts });
    }
  });
  t.equal((await lectern.getSuggestedAliases({ limit: 5, days: 3650 })).items.length, 2);
  await lectern.dismissAlias('can-spaces-be-deleted', { query: 'bin a space' });
  const accepted = await lectern.acceptAlias(
    'can-spaces-be-deleted',
    { query: 'drop a space' },
    { ifMatch: entry.etag },
  );
  t.ok(accepted.aliases.includes('drop a space'));
  t.same((await lectern.getSuggestedAliases()).items, []);
});
