import t, { type Test } from 'tap';
import { type Asked, findAnswer } from '../../../src/search/answer/find-answer.ts';
import { DEFAULT_ANSWER_THRESHOLD } from '../../../src/search/answer/schema.ts';
import { entryFinder } from '../../../src/search/find-entries.ts';
import type { EntryRow } from '../../../src/store/rows.ts';
import { openInMemory } from '../../store/open.ts';
import { fill } from '../../store/rows.ts';

const answering = async (t: Test, ...rows: Partial<EntryRow>[]) => {
  const store = openInMemory(t);
  await fill(store, ...rows.map((row) => ({ aliases: [], text: '', ...row })));
  const context = { publicUrl: 'https://kb.example.org', defaultLocale: 'en' };
  const options = { ...context, store, finder: entryFinder(store, 'en') };
  return (question: string, over: Partial<Asked> = {}) =>
    findAnswer(
      {
        ...{ question, locale: 'en', category: undefined, tags: undefined },
        threshold: DEFAULT_ANSWER_THRESHOLD,
        ...over,
      },
      options,
    );
};

const ROWS = [
  { id: 'e1', question: 'Where is the striped zebra?', tags: ['a'] },
  { id: 'e2', question: 'Where is the tall giraffe?', categoryId: 'c2' },
  { id: 'e3', question: 'Where is the big elephant?' },
  { id: 'e4', question: 'Where is the old lion?' },
  { id: 'e5', question: 'Where is the young lion?' },
];

t.test('a question that has an answer gets it, with its source and in every form', async (t) => {
  const ask = await answering(t, ...ROWS);
  const found = await ask('where is the old lion');
  t.match(found, {
    answer: {
      question: 'Where is the old lion?',
      excerpt: 'Yes, like rooms.',
      category: { slug: 'slug-of-c1', title: 'General' },
      citation: {
        id: 'e4',
        slug: 'slug-of-e4',
        locale: 'en',
        revision: 1,
        updatedAt: '1970-01-01T00:00:00.001Z',
        url: 'https://kb.example.org/entries/slug-of-e4',
        self: '/v1/entries/slug-of-e4',
      },
      forms: { markdown: String, text: String, html: String, matrix: Object, slack: String },
    },
    confidence: 1,
    threshold: DEFAULT_ANSWER_THRESHOLD,
    didYouMean: null,
    locale: 'en',
  });
  t.ok(found.margin > 0 && found.margin < 1);
  t.match(found.alternatives, [{ question: 'Where is the young lion?', citation: { id: 'e5' } }]);
  t.same(await ask('where is the old lion'), found, 'and the same the next time');
});

t.test('below the threshold there is none, but the best entries to choose from', async (t) => {
  const ask = await answering(t, ...ROWS);
  const found = await ask('lion');
  t.equal(found.answer, null);
  t.ok(found.confidence > 0 && found.confidence < DEFAULT_ANSWER_THRESHOLD);
  t.same(
    found.alternatives.slice(0, 2).map(({ citation }) => citation.id),
    ['e4', 'e5'],
  );
  t.match(await ask('lion', { threshold: found.confidence }), { answer: { citation: { id: 'e4' } } });
});

t.test('what only comes near is no answer, however low the threshold', async (t) => {
  const ask = await answering(t, ...ROWS);
  t.match(await ask('zebroid', { threshold: 0 }), { answer: null, confidence: 0 });
  t.match(await ask('?', { threshold: 0 }), { answer: null, confidence: 0, margin: 0, alternatives: [] });
});

t.test('an entry without a rival has the whole margin', async (t) => {
  const ask = await answering(t, ROWS[0]!);
  t.match(await ask('striped zebra'), { margin: 1, alternatives: [] });
});

t.test('it can be looked for in a category, or under tags', async (t) => {
  const ask = await answering(t, ...ROWS);
  const question = 'where is the tall giraffe';
  t.match(await ask(question, { category: 'slug-of-c2' }), { answer: { citation: { id: 'e2' } } });
  t.equal((await ask(question, { category: 'slug-of-c1' })).answer, null);
  t.equal((await ask(question, { tags: ['a'] })).answer, null);
});
