import t from 'tap';
import { importContent } from '../../../src/import/import.ts';
import { readDirectory } from '../../../src/import/sources/directory/read-directory.ts';
import { findAnswer } from '../../../src/search/answer/find-answer.ts';
import { DEFAULT_ANSWER_THRESHOLD } from '../../../src/search/answer/schema.ts';
import { type CollectionQuery, readQuestions } from '../../../src/search/eval/collection.ts';
import { type EntryFinder, entryFinder } from '../../../src/search/find-entries.ts';
import type { Store } from '../../../src/store/store.ts';
import { openInMemory } from '../../store/open.ts';
import { testRuntime } from '../../support/runtime.ts';

/*
 * Judged questions over the seed. docs/answers.md has the figures of today; these are the bounds. Those in
 * `bot-questions` are in the words of people; those in `element-faq` are keywords and misspellings too, which a bot had better
 * not answer when in doubt, and most of its questions without an answer are near misses.
 */
const BOUNDS = {
  'bot-questions': { mostFalse: 0.05, leastAnswered: 0.8 },
  'element-faq': { mostFalse: 0.05, leastAnswered: 0.58 },
} as const;
const LEAST_RIGHT = 0.98;

let store: Store;
let finder: EntryFinder;

t.before(async () => {
  store = openInMemory(t);
  await importContent(store, await readDirectory('seed', 'en'), testRuntime());
  finder = entryFinder(store, 'en');
});

/** The slug of what is answered. */
const respondTo = async (text: string): Promise<string | undefined> => {
  const asked = { question: text, locale: 'en', category: undefined, tags: undefined };
  const { answer } = await findAnswer(
    { ...asked, threshold: DEFAULT_ANSWER_THRESHOLD },
    { store, finder, publicUrl: '', defaultLocale: 'en' },
  );
  return answer?.citation.slug;
};

const respondToAll = (queries: readonly CollectionQuery[]) =>
  Promise.all(queries.map(async (query) => ({ query, slug: await respondTo(query.text) })));

for (const [name, { mostFalse, leastAnswered }] of Object.entries(BOUNDS)) {
  t.test(
    `hardly any question of ${name} without an answer gets one, and the answers are right`,
    async (t) => {
      const { queries, outOfScope, relevance } = readQuestions(`test/search/${name}`);
      const falseAnswers = (await respondToAll(outOfScope)).filter(({ slug }) => slug !== undefined);
      const rate = falseAnswers.length / outOfScope.length;
      t.ok(rate <= mostFalse, `false answers: ${rate}`);

      const answered = (await respondToAll(queries)).filter(({ slug }) => slug !== undefined);
      const share = answered.length / queries.length;
      t.ok(share >= leastAnswered, `answered: ${share}`);
      const right = answered.filter(({ query, slug }) => relevance.get(query.id)?.has(String(slug)));
      t.ok(right.length / answered.length >= LEAST_RIGHT, `right: ${right.length} of ${answered.length}`);
    },
  );
}

t.test('what has only stop words, another product or the contrary verb gets no answer', async (t) => {
  const questions = [
    ...['a', 'the', 'how to', 'can i', 'do you', 'what is', 'how do i', 'where is the', 'please', 'i need'],
    'how do i start a zoom call',
    'how do i enable guest users in microsoft teams',
    'how do i create a space',
    'how do i get my github access token',
    'how do i remove the password from my SSO account',
    'how do i disable guest users in a room',
  ];
  for (const question of questions) t.equal(await respondTo(question), undefined, question);
});
