import t from 'tap';
import { buildLibrary } from '../../../support/library.ts';
import { callerOf } from './call.ts';

const call = callerOf(t, await buildLibrary(t));
const search = (input: object) => call('search_faq', input);
const slugsIn = async (input: object): Promise<string[]> => {
  const { items } = (await search(input)).structuredContent as { items: { entry: { slug: string } }[] };
  return items.map(({ entry }) => entry.slug);
};

t.test('it searches as the API does: by language, category, tags; with answers', async (t) => {
  t.same(await slugsIn({ q: 'both' }), ['both']);
  t.same(await slugsIn({ q: 'beiden', locale: 'de' }), ['both']);
  t.same(await slugsIn({ q: 'both', tag: ['a', 'b'] }), ['both']);
  t.same(await slugsIn({ q: 'both', category: 'other' }), []);
  t.match(await search({ q: 'both', include: 'answer', limit: 1 }), {
    structuredContent: { items: [{ entry: { answer: /^Both/ } }], page: { limit: 1 } },
  });
  t.match(await search({ q: 'both', category: 'nope' }), { isError: true });
  t.notMatch(JSON.stringify(await search({ q: 'hidden' })), /"slug":"(draft|never-shown|plan)"/);
});
