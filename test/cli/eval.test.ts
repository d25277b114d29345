import { join } from 'node:path';
import t from 'tap';
import { runMain } from '../support/terminal.ts';

const JUDGED = {
  'queries.jsonl': '{ "id": "q1", "text": "where is the zebra" }\n{ "id": "q2", "text": "giraffe" }\n',
  'qrels.tsv': 'q1\tzebra\t1\nq2\tgiraffe\t1\n',
};
const DOCS =
  '{ "id": "zebra", "question": "Where is the zebra?" }\n{ "id": "giraffe", "question": "Giraffes?", "answer": "Up." }\n';

t.test('a collection with entries of its own needs no database', async (t) => {
  const folder = t.testdir({ judged: { ...JUDGED, 'docs.jsonl': DOCS } });
  const table = await runMain(['eval', join(folder, 'judged')]);
  t.equal(table.code, 0);
  t.match(table.stdout, /^collection .*nDCG@10.*\njudged +2 +1\.000/);
  const { stdout } = await runMain(['eval', join(folder, 'judged', '.'), '--json', '--half', 'odd']);
  t.match(JSON.parse(stdout), {
    collection: 'judged',
    entries: 2,
    half: 'odd',
    clean: { queries: 1, ndcg: 1 },
  });
});

t.test('the threshold of confidence is that of a bot, unless another is named', async (t) => {
  const folder = t.testdir({
    judged: {
      ...JUDGED,
      'docs.jsonl': DOCS,
      'oos_queries.jsonl': '{ "id": "o1", "text": "is the zebra in the zoo" }\n',
    },
  });
  const answered = async (...args: string[]) =>
    JSON.parse((await runMain(['eval', join(folder, 'judged'), '--json', ...args])).stdout).confidence;
  t.match(await answered(), { threshold: 0.5, outOfScope: 1 });
  t.match(await answered('--threshold', '0'), { threshold: 0, answered: 1 });
  t.match(await answered('--threshold', '1.1'), { threshold: 1.1, answered: 0, falseAnswers: 0 });
});

t.test('questions alone are asked of the database, in its language', async (t) => {
  const folder = t.testdir({
    judged: JUDGED,
    content: {
      animals: {
        'zebra.md': '---\nquestion: Where is the zebra?\n---\n\nThere.\n',
        'giraffe.md': '---\nquestion: How tall?\n---\n\nTall.\n',
      },
      'synonyms.txt': 'giraffe, tall\n',
    },
  });
  const env = { DATABASE_URL: `file:${join(folder, 'lectern.db')}` };
  const judged = join(folder, 'judged');
  t.match(await runMain(['eval', judged], env), { code: 1, stderr: /there is no such database/ });
  await runMain(['import', join(folder, 'content')], env);
  const run = async (...args: string[]) =>
    JSON.parse((await runMain(['eval', judged, '--json', ...args], env)).stdout);
  t.match(await run(), { entries: 2, clean: { queries: 2, success1: 1 } });
  t.match(await run('--locale', 'de'), { entries: 0, clean: { success1: 0 } });
});

t.test('a folder without questions, and lines that cannot be read, are told in a sentence', async (t) => {
  const folder = t.testdir({
    none: { 'docs.jsonl': DOCS },
    odd: { ...JUDGED, 'docs.jsonl': '{ "id": 1 }\n' },
  });
  const none = await runMain(['eval', join(folder, 'none')]);
  t.equal(none.code, 1);
  t.match(none.stderr, /^The content has a problem:\n {2}.*queries\.jsonl: there is no such file\n$/);
  const odd = await runMain(['eval', join(folder, 'odd')]);
  t.equal(odd.code, 1);
  t.match(odd.stderr, /docs\.jsonl:1: /);
});

t.test('--fit stores the confidence in the database, which uses it until --reset-fit', async (t) => {
  const animals = ['zebra', 'giraffe', 'elephant', 'crocodile', 'penguin', 'tortoise'];
  const lines = (some: object[]): string => some.map((line) => JSON.stringify(line)).join('\n');
  const queries = Array.from({ length: 48 }, (_, n) => ({
    id: `q${n}`,
    text: `keeper ${n} ${animals[n % 6]}`,
  }));
  const folder = t.testdir({
    judged: {
      'queries.jsonl': lines(queries),
      'qrels.tsv': queries.map(({ id }, n) => `${id}\t${animals[n % 6]}\t1`).join('\n'),
      'oos_queries.jsonl': lines(
        Array.from({ length: 30 }, (_, n) => ({ id: `o${n}`, text: `price of ticket ${animals[n % 6]}` })),
      ),
    },
    few: JUDGED,
    content: {
      zoo: Object.fromEntries(
        animals.map((name) => [
          `${name}.md`,
          `---\nquestion: When is the ${name} fed by its keeper?\n---\n\nAt noon.\n`,
        ]),
      ),
    },
  });
  const env = { DATABASE_URL: `file:${join(folder, 'lectern.db')}` };
  await runMain(['import', join(folder, 'content')], env);
  const answered = async (): Promise<number> =>
    JSON.parse((await runMain(['eval', join(folder, 'judged'), '--json'], env)).stdout).confidence.answered;
  const before = await answered();
  const fitted = await runMain(['eval', join(folder, 'judged'), '--fit'], env);
  t.match(fitted, { code: 0, stdout: /^Fitted to 78 judged questions, for this database\.\n\ncollection/ });
  t.ok((await answered()) > before);
  t.match(await runMain(['eval', join(folder, 'few'), '--fit'], env), { code: 1, stderr: /too few judged/ });
  t.match(await runMain(['eval', '--reset-fit'], env), { code: 0, stdout: /project again/ });
  t.equal(await answered(), before);
  const json = await runMain(['eval', join(folder, 'judged'), '--fit', '--json'], env);
  t.ok(JSON.parse(json.stdout).confidence.answered > before);
  t.match(await runMain(['eval'], env), { code: 1, stderr: /Name the directory/ });
});
