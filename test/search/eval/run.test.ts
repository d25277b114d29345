import t from 'tap';
import { readCollection } from '../../../src/search/eval/collection.ts';
import { type EvaluateOptions, evaluate } from '../../../src/search/eval/run.ts';
import { parseSynonyms } from '../../../src/search/query/synonyms.ts';
import { openMemoryIndex } from '../../../src/store/sqlite/search/memory-index.ts';

const FILES = {
  'docs.jsonl': ['Delete a room?', 'Reset my recovery key?', 'Which homeserver?']
    .map((question, n) => JSON.stringify({ id: `d${n}`, question }))
    .join('\n'),
  'queries.jsonl':
    '{"id":"q1","text":"delete room"}\n{"id":"q2","text":"recovery key reset"}\n{"id":"other","text":"bury"}\n',
  'queries_typo.jsonl': '{"id":"q1","text":"delete romo"}\n{"id":"q2","text":"recvery key reset"}\n',
  'oos_queries.jsonl': '{"id":"o1","text":"weather tomorrow"}\n',
  'qrels.tsv': 'q1\td0\t1\nq2\td1\t1\nother\td2\t1\n',
};

const run = (folder: string, options: Partial<EvaluateOptions> = {}) =>
  evaluate('faq', readCollection(folder), { openIndex: openMemoryIndex, ...options });

t.test('measures questions, errors and confidence through the real engine', async (t) => {
  const result = run(t.testdir(FILES));
  t.match(result, {
    collection: 'faq',
    entries: 3,
    half: 'all',
    clean: { queries: 3, ndcg: 2 / 3, mrr: 2 / 3, success1: 2 / 3, success3: 2 / 3, recall: 2 / 3 },
    typos: { queries: 2, ndcg: 1 },
    confidence: { outOfScope: 1, threshold: 0.5, falseAnswers: 0, precision: 1 },
  });
  const bins = result.confidence?.calibration ?? [];
  t.equal(
    bins.reduce((sum, { questions }) => sum + questions, 0),
    4,
  );
  t.match(bins[0], { from: 0, to: 0.2, questions: 2, confidence: 0, right: 0 });
  t.ok(result.clean.medianMs <= result.clean.p95Ms);
});

t.test('takes half of the questions by the number of their id, synonyms, and a threshold', async (t) => {
  const folder = t.testdir(FILES);
  const synonyms = parseSynonyms('bury, homeserver', 'en');
  const odd = run(folder, { half: 'odd' });
  t.match(odd, { half: 'odd', clean: { queries: 1 }, typos: { queries: 1 } });
  const even = run(folder, {
    half: 'even',
    synonyms,
    threshold: 0.1,
    locale: 'en-GB',
  });
  t.match(even, { clean: { queries: 2, success1: 1 }, confidence: { threshold: 0.1 } });
});

t.test('what is missing is null', async (t) => {
  const { 'docs.jsonl': docs, 'queries.jsonl': queries, 'qrels.tsv': qrels } = FILES;
  const folder = t.testdir({ 'docs.jsonl': docs, 'queries.jsonl': queries, 'qrels.tsv': qrels });
  t.match(run(folder), { typos: null, confidence: null });
});
