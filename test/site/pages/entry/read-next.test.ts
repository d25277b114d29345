import t from 'tap';
import { MAX_NEXT, readNext } from '../../../../src/site/pages/entry/read-next.ts';
import { buildTestApp } from '../../../support/app.ts';
import { contentSet } from '../../../support/content.ts';

const read = async (t: Parameters<typeof buildTestApp>[0], count: number, at: number): Promise<string[]> => {
  const entries = Array.from({ length: count }, (_, n) => ({
    slug: `e${n}`,
    question: `Question ${n}?`,
    position: n + 1,
  }));
  const others = [
    { slug: 'draft', question: 'Draft?', status: 'draft' as const },
    { slug: 'elsewhere', question: 'Elsewhere?', category: 'other' },
    { slug: 'e0', question: 'Deutsch?', locale: 'de' },
  ];
  const { store } = await buildTestApp(t, { content: contentSet(...entries, ...others) });
  const entry = (await store.entries.findBySlug(`e${at}`)).find(({ locale }) => locale === 'en');
  return (await readNext(entry!, store)).map(({ slug }) => slug);
};

t.test('what comes behind an entry comes first', async (t) => {
  t.same(await read(t, 10, 1), ['e2', 'e3', 'e4', 'e5', 'e6', 'e7']);
  t.equal(MAX_NEXT, 6);
});

t.test('behind the last one it goes on with the first', async (t) => {
  t.same(await read(t, 10, 8), ['e9', 'e0', 'e1', 'e2', 'e3', 'e4']);
});

t.test('none comes twice, and not the entry itself', async (t) => {
  t.same(await read(t, 4, 2), ['e3', 'e0', 'e1']);
  t.same(await read(t, 1, 0), []);
});
