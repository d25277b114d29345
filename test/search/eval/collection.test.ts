import t from 'tap';
import { hasEntries, readCollection, readQuestions } from '../../../src/search/eval/collection.ts';

const FILES = {
  'docs.jsonl':
    '{"id":"d1","question":"Delete a room?","answer":"Leave it."}\n{"id":"d2","question":"Keys?","aliases":["Recovery?"]}\n',
  'queries.jsonl': '{"id":"q1","text":"remove room","kind":"keywords"}\n',
  'qrels.tsv': 'q1\td1\t2\nq1\td2\t1\n\n',
};

t.test('reads entries, questions and judgements; what is optional may be missing', async (t) => {
  const folder = t.testdir(FILES);
  const collection = readCollection(folder);
  t.match(collection.entries, [
    { id: 'd1', answer: 'Leave it.', aliases: [], tags: [] },
    { id: 'd2', answer: '', aliases: ['Recovery?'] },
  ]);
  t.same(collection.queries, [{ id: 'q1', text: 'remove room' }]);
  t.same([collection.typos, collection.outOfScope], [[], []]);
  t.same(
    [...(collection.relevance.get('q1') ?? [])],
    [
      ['d1', 2],
      ['d2', 1],
    ],
  );
});

t.test('reads questions with errors and questions without an answer', async (t) => {
  const folder = t.testdir({
    ...FILES,
    'queries_typo.jsonl': '{"id":"q1","text":"remvoe"}',
    'oos_queries.jsonl': '{"id":"o1","text":"weather"}',
  });
  t.match(readQuestions(folder), { typos: [{ text: 'remvoe' }], outOfScope: [{ id: 'o1' }] });
});

const BROKEN: readonly [file: string, content: string, message: RegExp][] = [
  ['docs.jsonl', '{"id":"d1"}', /docs\.jsonl:1: question: /],
  ['queries.jsonl', '\n{broken', /queries\.jsonl:2: /],
  ['qrels.tsv', 'q1\td1\tmuch', /qrels\.tsv:1: /],
  ['qrels.tsv', 'q1', /qrels\.tsv:1: /],
];

for (const [file, content, message] of BROKEN) {
  t.test(`names the line of ${file} that cannot be read: ${JSON.stringify(content)}`, async (t) => {
    t.throws(() => readCollection(t.testdir({ ...FILES, [file]: content })), {
      name: 'ContentError',
      message,
    });
  });
}

t.test('a missing file is told by its name', async (t) => {
  t.throws(() => readCollection(t.testdir({})), {
    name: 'ContentError',
    message: /docs\.jsonl: there is no such file/,
  });
});

t.test('a folder of questions alone has no entries of its own', async (t) => {
  t.ok(hasEntries(t.testdir(FILES)));
  t.notOk(hasEntries(t.testdir({})));
});
