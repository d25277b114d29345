import t from 'tap';
import { buildLibrary } from '../../../support/library.ts';
import { callerOf } from './call.ts';

const call = callerOf(t, await buildLibrary(t));
const get = (input: object) => call('get_entry', input);

t.test('an entry is read by its slug, its id, or a slug that it had', async (t) => {
  const both = await get({ slug: 'both' });
  t.match(both.structuredContent, { question: 'In both?', answer: /^Both/, format: 'markdown' });
  const { id } = both.structuredContent as { id: string };
  t.same((await get({ slug: id })).structuredContent, both.structuredContent);
  t.match(await get({ slug: 'old-name' }), { structuredContent: { slug: 'new-name' } });
});

t.test('in the language and the form that is asked for', async (t) => {
  const german = await get({ slug: 'both', locale: 'de', format: 'html', fields: 'question,answer' });
  t.same(german.structuredContent, { question: 'In beiden?', answer: '<p>Beides.</p>\n' });
  t.match(await get({ slug: 'both', locale: 'ja' }), { isError: true, content: [{ text: /but in de, en/ }] });
});

t.test('what is not published is not there', async (t) => {
  for (const slug of ['draft', 'never-shown', 'nothing']) {
    t.match(await get({ slug }), { isError: true, content: [{ text: /^No published entry/ }] }, slug);
  }
  t.match(await get({ slug: 'taken-down' }), { isError: true, content: [{ text: /taken down/ }] });
});
