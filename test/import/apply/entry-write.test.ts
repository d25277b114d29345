import t from 'tap';
import type { ContentEntry } from '../../../src/import/sources/directory/content-set.ts';
import { contentSet } from '../../support/content.ts';
import { openExchange } from '../store-with.ts';

const ID = '01890000-0000-7000-8000-000000000001';

t.test('an entry keeps the id that it has elsewhere', async (t) => {
  const { bring, store } = openExchange(t);
  await bring(contentSet({ id: ID, slug: 'one' }));
  t.match(await store.entries.findById(ID), { slug: 'one' });
});

t.test(
  'an id that another entry has here stays with that: the same in another language is a second',
  async (t) => {
    const { bring, store } = openExchange(t);
    await bring(contentSet({ id: ID, slug: 'one' }));
    await bring(contentSet({ id: ID, slug: 'one' }, { id: ID, slug: 'eins', locale: 'de' }));
    t.match(await store.entries.findById(ID), { slug: 'one', locale: 'en' });
    const [german] = await store.entries.findBySlug('eins');
    t.match(german, { locale: 'de' });
    t.not(german?.id, ID);
  },
);

t.test('the history names the importer where the content names another author', async (t) => {
  const noteOf = async (over: Partial<ContentEntry>) => {
    const { bring, store } = openExchange(t);
    await bring(contentSet({ slug: 'one', ...over }), { author: 'ida' });
    const [entry] = await store.entries.findBySlug('one');
    return (await store.revisions.find(entry!.id, 1))?.note;
  };
  t.equal(await noteOf({ line: 1, updatedBy: 'alice' }), 'Imported by ida.');
  t.equal(await noteOf({ line: 1, updatedBy: 'ida' }), null);
  t.equal(await noteOf({ line: 1, updatedBy: 'alice', note: 'Moved.' }), 'Moved.');
  t.equal(await noteOf({ updatedBy: 'alice' }), null, 'a directory tells its own history');
});
