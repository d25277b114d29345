import t from 'tap';
import { findEntryLink } from '../../src/matrix/find-entry-link.ts';
import { buildTestApp } from '../support/app.ts';
import { contentSet } from '../support/content.ts';

const slug = 'how-do-i-manually-tombstone-a-room';

t.test('links the published entry', async (t) => {
  const { store } = await buildTestApp(t, { content: contentSet({ slug, question: 'How?' }) });
  t.same(await findEntryLink(store, { slug: slug }, 'en'), {
    slug,
    question: 'How?',
    url: `/v1/entries/${slug}`,
  });
});

t.test('there is no link to an entry that is not published, or not there', async (t) => {
  const { store } = await buildTestApp(t, { content: contentSet({ slug, status: 'draft' }) });
  t.equal(await findEntryLink(store, { slug: slug }, 'en'), undefined);
  t.equal(await findEntryLink(store, { slug: 'another' }, 'en'), undefined);
});

t.test('prefers the default language, and takes what there is', async (t) => {
  const content = contentSet(
    { slug, locale: 'de', question: 'Wie?' },
    { slug, locale: 'en', question: 'How?' },
  );
  const { store } = await buildTestApp(t, { content });
  t.equal((await findEntryLink(store, { slug: slug }, 'en'))?.question, 'How?');
  t.equal((await findEntryLink(store, { slug: slug }, 'de'))?.question, 'Wie?');
  t.match(await findEntryLink(store, { slug: slug }, 'fr'), { slug, url: /locale=/ });
});

t.test('the link leads to the entry', async (t) => {
  const content = contentSet({ slug, locale: 'de', question: 'Wie?' });
  const { store, inject } = await buildTestApp(t, { content });
  const link = await findEntryLink(store, { slug: slug }, 'en');
  t.match((await inject(link?.url ?? '')).json(), { question: 'Wie?' });
});
