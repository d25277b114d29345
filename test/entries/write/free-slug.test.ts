import t from 'tap';
import { isSlug } from '../../../src/entries/fields.ts';
import { demandFreeSlug } from '../../../src/entries/write/free-slug.ts';
import { openInMemory } from '../../store/open.ts';
import { fill } from '../../store/rows.ts';

t.test('a slug is taken in one language, whatever the status, and a free one is told', async (t) => {
  const store = openInMemory(t);
  await fill(
    store,
    { id: 'e1', slug: 'a', status: 'archived' },
    { id: 'e2', slug: 'a-2' },
    { id: 'e3', slug: 'b', locale: 'de' },
  );
  await t.resolves(demandFreeSlug(store, 'b', 'en'));
  await t.rejects(demandFreeSlug(store, 'a', 'en'), {
    code: 'slug-taken',
    message: 'The slug a is taken in en; a-3 is free.',
    members: { slug: 'a', suggestion: 'a-3' },
  });
  await t.rejects(demandFreeSlug(store, 'a', 'en', 'precondition-failed'), { code: 'precondition-failed' });
});

t.test('the end of a long slug makes room for a number', async (t) => {
  const store = openInMemory(t);
  const long = `${'x'.repeat(117)}-äz`.slice(0, 119);
  await fill(store, { id: 'e1', slug: long });
  let suggestion = '';
  await demandFreeSlug(store, long, 'en').catch(({ members }) => {
    suggestion = members.suggestion;
  });
  t.ok(isSlug(suggestion), suggestion);
  t.match(suggestion, /^x+-2$/);
});

t.test('where dozens are taken the caller chooses', async (t) => {
  const store = openInMemory(t);
  const rows = Array.from({ length: 50 }, (_, n) => ({ id: `e${n}`, slug: n === 0 ? 'a' : `a-${n + 1}` }));
  await fill(store, ...rows);
  await t.rejects(demandFreeSlug(store, 'a', 'en'), {
    message: 'The slug a is taken in en; choose another.',
    members: { suggestion: null },
  });
});
